"""The shop file: tables, connection, change sets, backups. Knows the domain and nothing above it."""

"""Values and rules of the shop. Standard library only: every other room may look in here."""

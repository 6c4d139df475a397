"""The Chinese calendar beside the ordinary one: lunar days, festivals of both."""

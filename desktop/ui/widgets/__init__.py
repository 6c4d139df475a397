"""The parts pages are made of. Texts come from the caller, already translated; a part translates its own."""

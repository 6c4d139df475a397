"""The parts pages are made of. Texts come from the caller, already translated; what a part says itself it translates."""

"""What becomes of somebody who asked: the codes of outcomes and steps, without a word of any language."""

KINDS = ("enquiry", "rescue")  # she asked; she ordered and did not pay
STATUSES = ("open", "bought", "lost")
STEPS = ("arrival", "choosing", "payment")  # where somebody is, and where she may be lost
LIVE_CHANNELS = ("phone", "counter")  # whoever notes such an enquiry has answered it already


def step_of(kind: str, answered_ms: int | None) -> str:
    """Where somebody who is not lost stands: she has just come, she is choosing, or only the payment is missing."""
    if kind == "rescue":
        return "payment"
    return "arrival" if answered_ms is None else "choosing"

"""What there is to know about a person: the built-in fields, relations, and the kinds of contact."""

from dataclasses import dataclass

CONTACT_KINDS = ("mobile", "landline", "email", "wechat", "qq")
RELATIONS = ("family", "friend", "colleague", "referred", "receives_gifts", "key_person", "household", "other")
FACETS = ("basic", "subjective", "transaction", "tolerance")
FIELD_KINDS = ("text", "number", "date", "birthday", "choice", "yes_no", "scale", "tags")
GRADES = ("seen", "told", "inferred")  # rumour is refused: it is no fact
SOURCES = ("told", "seen", "file", "inferred", "survey", "third_party")


@dataclass(frozen=True)
class FieldKind:
    """A built-in field. shelf_days: how long such a fact stays fresh; None for ever."""

    code: str
    facet: str
    kind: str = "text"
    options: tuple[str, ...] = ()
    shelf_days: int | None = None
    is_sensitive: bool = False


BUILT_IN = (
    FieldKind("nickname", "basic"),
    FieldKind("company", "basic"),
    FieldKind("contact_person", "basic"),
    FieldKind("gender", "basic", "choice", ("female", "male", "other")),
    FieldKind("birthday", "basic", "birthday"),
    FieldKind("job_title", "basic", shelf_days=1095),
    FieldKind("income", "basic", "choice", ("low", "middle", "high"), 1095, True),
    FieldKind("standing", "basic", shelf_days=1095),
    FieldKind("background", "basic", is_sensitive=True),
    FieldKind("tags", "basic", "tags"),
    FieldKind("note", "basic"),
    FieldKind("styles", "subjective", shelf_days=730),
    FieldKind("price_sensitivity", "subjective", "scale", shelf_days=730),
    FieldKind("brand_leaning", "subjective", shelf_days=730),
    FieldKind("size", "subjective", shelf_days=730),
    FieldKind("household_size", "subjective", "number", shelf_days=730),
    FieldKind("household", "subjective", shelf_days=730, is_sensitive=True),
    FieldKind("diet", "subjective", shelf_days=730, is_sensitive=True),
    FieldKind("health", "subjective", shelf_days=365, is_sensitive=True),
    FieldKind("interests", "subjective", shelf_days=730),
    FieldKind("level_leaning", "subjective", "scale", shelf_days=730),
    FieldKind("consumption_pattern", "transaction", shelf_days=365),
    FieldKind("buys_elsewhere", "transaction", shelf_days=365),
    FieldKind("preferred_channel", "transaction", shelf_days=730),
    FieldKind("delivery_wishes", "transaction", shelf_days=730),
    FieldKind("question_tolerance", "tolerance", "scale", shelf_days=365),
    FieldKind("message_tolerance", "tolerance", "scale", shelf_days=365),
    FieldKind("accepts_email", "tolerance", "yes_no"),
    FieldKind("accepts_sms", "tolerance", "yes_no"),
)

INTERACTION_KINDS = (
    *("enquiry", "advice", "order", "after_sale", "complaint", "return", "praise", "review", "visit", "campaign"),
    *("social", "event", "other"),
)
INTERACTION_CHANNELS = ("phone", "counter", "wechat", "chat", "sms", "email", "mail", "social", "web", "other")
DIRECTIONS = ("in", "out")

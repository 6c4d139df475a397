"""The tables of the shop file, described once.

A *thing* is what a person can point at: it has an integer key that is never used again, a public ULID, a version that
every update raises, and who made and last changed it. Rows that only hang on a thing have an id; change sets tell the
rest. Everything we know of a person hangs on an identity, and an identity belongs to a customer: merging two customers
moves identities and nothing else.

Tables under "Derived" can be made again from the others at any time; change sets do not record them.
"""

from peewee import SQL, AutoField, BlobField, CompositeKey, ForeignKeyField, IntegerField, Model, TextField


class Row(Model):
    class Meta:
        legacy_table_names = False


class AutoRow(Row):
    id = AutoField(constraints=[SQL("AUTOINCREMENT")])


class Thing(AutoRow):
    ulid = TextField(unique=True)
    version = IntegerField(constraints=[SQL("DEFAULT 1")])
    created_ms = IntegerField()
    created_by = IntegerField(null=True)  # staff.id; no constraint, for staff outlive nothing
    updated_ms = IntegerField(null=True)
    updated_by = IntegerField(null=True)


def text(**options: object) -> TextField:
    """A text that is empty rather than null."""
    return TextField(constraints=[SQL("DEFAULT ''")], default="", **options)


def count(default: int = 0) -> IntegerField:
    return IntegerField(constraints=[SQL(f"DEFAULT {default}")], default=default)


# People


class Customer(Thing):
    name = text()
    kind = TextField(constraints=[SQL("DEFAULT 'person'")], default="person")  # person or company
    source = text()  # the channel by which we first met
    archived_ms = IntegerField(null=True)
    trashed_ms = IntegerField(null=True)
    merged_into = IntegerField(null=True)  # customer.id, for one emptied by a merge


class Identity(AutoRow):
    """One account, phone, card by which we met her. key is what matching compares; channel 'manual' for hand-made.

    born_id is the customer it was made for, where it goes home when a join is taken back; null says: where it is.
    """

    customer = ForeignKeyField(Customer, column_name="customer_id")
    born = ForeignKeyField(Customer, null=True, column_name="born_id", backref="+")
    channel = TextField()
    account = TextField()
    key = TextField()
    seen_on = TextField(null=True)  # business date on which we first met it
    name = text()  # what she calls herself there, no receiver of parcels

    class Meta:
        indexes = ((("channel", "key"), True),)


class ContactPoint(AutoRow):
    """A way to reach her. key is set for full, real numbers and addresses only: it is evidence of who she is."""

    identity = ForeignKeyField(Identity, column_name="identity_id")
    kind = TextField()  # mobile, landline, email, wechat, qq
    value = TextField()
    key = text(index=True)
    label = text()
    seen_on = TextField(null=True)


class Address(AutoRow):
    identity = ForeignKeyField(Identity, column_name="identity_id")
    receiver = text()
    phone = text()
    country = text()
    province = text()
    city = text()
    district = text()
    detail = text()
    postcode = text()
    is_own = count(1)  # 0: of somebody to whom she sent a gift, or who borrowed her account


class Relation(Thing):
    """The customer of identity stands in this relation to that of other: kind 'family' … as in domain.people."""

    identity = ForeignKeyField(Identity, column_name="identity_id", backref="+")
    other = ForeignKeyField(Identity, column_name="other_identity_id", backref="+")
    kind = TextField()
    note = text()


class Verdict(Thing):
    """What a person said of two identities, first_id below second_id: same, apart, or household: apart, yet related."""

    first = ForeignKeyField(Identity, column_name="first_id", backref="+", index=False)
    second = ForeignKeyField(Identity, column_name="second_id", backref="+")
    kind = TextField()

    class Meta:
        indexes = ((("first", "second"), True),)


# Facts


class Field(Thing):
    """A kind of fact. Built-in ones have a code and are named by the program; the shop's own carry their name."""

    code = TextField(unique=True)
    name = text()
    facet = TextField()  # basic, subjective, transaction, tolerance
    kind = TextField()  # text, number, date, birthday, choice, yes_no, scale, tags
    options = text()  # JSON list, for choices
    shelf_days = IntegerField(null=True)  # after so many days the fact is stale
    is_sensitive = count()
    is_own = count()
    position = count()
    archived_ms = IntegerField(null=True)


class Fact(Thing):
    """What we were told or saw. ended_ms closes a fact that a newer one replaced; it is kept as history."""

    identity = ForeignKeyField(Identity, column_name="identity_id")
    field = ForeignKeyField(Field, column_name="field_id", index=False)
    value = TextField()
    known_on = TextField()  # business date on which it was true
    staff_id = IntegerField(null=True)  # who collected it
    source = TextField(constraints=[SQL("DEFAULT 'told'")], default="told")  # told, seen, file, inferred
    source_note = text()
    why = text()
    grade = TextField(constraints=[SQL("DEFAULT 'told'")], default="told")  # seen, told, inferred
    may_say = count(1)
    ended_ms = IntegerField(null=True)

    class Meta:
        indexes = ((("field", "value"), False),)


# Goods and sales


class Category(Thing):
    name = TextField()
    parent = ForeignKeyField("self", null=True, column_name="parent_id")


class Product(Thing):
    key = TextField(unique=True)  # SKU, or the title where there is none
    name = TextField()
    sku = text()
    brand = text()
    category = ForeignKeyField(Category, null=True, column_name="category_id")
    list_minor = IntegerField(null=True)
    cost_minor = IntegerField(null=True)
    currency = text()
    barcode = text()


class SalesOrder(Thing):
    """One order. No identity means that we cannot put a name to it. Amounts are minor units of currency."""

    identity = ForeignKeyField(Identity, null=True, column_name="identity_id")
    channel = TextField()
    number = TextField()
    shop_name = text()
    status = TextField()
    was_paid = count()
    is_valid = count()  # domain.orders.is_valid, kept beside for the indexes
    is_own = count(1)  # 0: someone borrowed the account
    own_grade = text()  # what a person said of it: own, borrowed, gift; "" for nothing
    placed_ms = IntegerField()
    business_date = TextField(index=True)
    zone = TextField()
    paid_ms = IntegerField(null=True)
    currency = TextField()
    goods_minor = IntegerField(null=True)
    shipping_minor = count()
    discount_minor = count()
    total_minor = count()
    paid_minor = count()
    refunded_minor = count()
    pieces = count()
    title = text()
    coupon_code = text()
    receiver = text()
    buyer_note = text()
    seller_note = text()
    address_id = IntegerField(null=True)
    source_file_id = IntegerField(null=True)
    source_line = IntegerField(null=True)

    class Meta:
        indexes = ((("channel", "number"), True),)


class OrderLine(AutoRow):
    order = ForeignKeyField(SalesOrder, column_name="order_id", index=False)
    key = TextField()
    product = ForeignKeyField(Product, null=True, column_name="product_id")
    title = TextField()
    sku = text()
    variant = text()
    quantity = count(1)
    unit_minor = IntegerField(null=True)
    total_minor = IntegerField(null=True)
    paid_minor = IntegerField(null=True)
    refunded_minor = count()
    status = text()

    class Meta:
        indexes = ((("order", "key"), True),)


class Payment(Thing):
    """One line of a payment bill. amount_minor is signed: what went out is below nothing.

    order_id is the sales_order whose number the bill names; no constraint, for an order may be taken back and the bill
    stays. refunded_minor is what its own line says went back; refunds with a line of their own are payments out.
    """

    channel = TextField()
    number = TextField()
    direction = TextField()  # in, out, neutral
    status = TextField()
    placed_ms = IntegerField()
    business_date = TextField(index=True)
    zone = TextField()
    currency = TextField()
    amount_minor = IntegerField()
    refunded_minor = count()
    fee_minor = count()
    counterparty = text()
    account = text()
    kind = text()
    order_number = text(index=True)
    order_id = IntegerField(null=True, index=True)
    note = text()
    source_file_id = IntegerField(null=True)
    source_line = IntegerField(null=True)

    class Meta:
        indexes = ((("channel", "number"), True),)


class TillTotal(Thing):
    """The whole take of a day, named buyers or not. source: typed by a person, or a file. Bills are summed up anew."""

    business_date = TextField()
    currency = TextField()
    source = TextField()
    total_minor = IntegerField()
    note = text()
    source_file_id = IntegerField(null=True)
    source_line = IntegerField(null=True)

    class Meta:
        indexes = ((("business_date", "currency", "source"), True),)


# Service


class Interaction(Thing):
    identity = ForeignKeyField(Identity, column_name="identity_id")
    kind = TextField()  # enquiry, advice, after_sale, complaint, return, praise, visit, review, other
    channel = TextField()  # phone, counter, wechat, chat, sms, email, social, other
    direction = TextField()  # in, out
    at_ms = IntegerField(index=True)
    business_date = TextField()
    zone = TextField()
    staff_id = IntegerField(null=True)
    order = ForeignKeyField(SalesOrder, null=True, column_name="order_id")
    product = ForeignKeyField(Product, null=True, column_name="product_id")
    key = text()  # of one that came from a file: by it the same row is known again, whatever was edited since
    text = text()
    rating = IntegerField(null=True)


class Task(Thing):
    identity = ForeignKeyField(Identity, null=True, column_name="identity_id")
    interaction = ForeignKeyField(Interaction, null=True, column_name="interaction_id")
    title = TextField()
    due_on = TextField(null=True, index=True)
    staff_id = IntegerField(null=True)
    done_ms = IntegerField(null=True)
    outcome = text()


class ToleranceEntry(AutoRow):
    """What she answered when we asked her something; never changed. It hangs on an identity, so merging carries it.

    kind, as in domain.tolerance: answered (a question on field), not_now (to it), declined (the suggested product).
    """

    identity = ForeignKeyField(Identity, column_name="identity_id")
    kind = TextField()
    field = ForeignKeyField(Field, null=True, column_name="field_id", index=False)
    product = ForeignKeyField(Product, null=True, column_name="product_id", index=False)
    at_ms = IntegerField()
    business_date = TextField()
    staff_id = IntegerField(null=True)


# Loyalty


class Level(Thing):
    """A rank of regulars; which of them a customer has is counted anew each day: see domain.loyalty."""

    name = TextField()
    position = count()  # the higher, the better
    measure = TextField()  # spend or points
    threshold = IntegerField()  # from so many minor units of the shop's currency, or points
    window_days = count()  # counted over so many days; 0: ever
    earn_percent = count(100)  # of the points that a purchase gives otherwise
    perks = text()


class PointsEntry(AutoRow):
    """One line of the points ledger, signed and never changed. It hangs on an identity, so merging carries it.

    event_key says what happened; the same event cannot stand twice. money_minor: the money for which points were
    earned, or that the redeemed ones were worth. expires_on: the last day on which points earned here may be spent.
    """

    identity = ForeignKeyField(Identity, column_name="identity_id")
    event_key = TextField(unique=True)
    kind = TextField()  # earn, redeem, reverse, adjust, gift: see domain.points
    points = IntegerField()
    at_ms = IntegerField()
    business_date = TextField()
    expires_on = TextField(null=True)
    order = ForeignKeyField(SalesOrder, null=True, column_name="order_id")
    money_minor = count()
    staff_id = IntegerField(null=True)
    note = text()


class Coupon(Thing):
    """A promise against a code. identity: for her alone; null: for anyone. Amounts are minor units of currency."""

    code = TextField(unique=True)
    title = text()
    kind = TextField()  # amount, percent, gift
    value = count()  # minor units or whole percent
    currency = text()
    minimum_minor = count()  # of the goods before any discount
    valid_from = TextField(null=True)
    valid_until = TextField(null=True)  # the last day
    per_person = count(1)  # 0: as often as she likes
    combines = count()  # 1: may be used together with others
    identity = ForeignKeyField(Identity, null=True, column_name="identity_id")
    ended_ms = IntegerField(null=True)  # withdrawn


class CouponUse(AutoRow):
    """A coupon used in a sale. returned_ms: the sale was refunded whole, so that the use does not count."""

    coupon = ForeignKeyField(Coupon, column_name="coupon_id")
    order = ForeignKeyField(SalesOrder, column_name="order_id")
    identity = ForeignKeyField(Identity, null=True, column_name="identity_id")
    discount_minor = count()
    at_ms = IntegerField()
    business_date = TextField()
    staff_id = IntegerField(null=True)
    returned_ms = IntegerField(null=True)


# Outreach and views


class Segment(Thing):
    """A named group. rule is JSON, a services.filters.Filter: members are found when asked for."""

    name = TextField(unique=True)
    rule = TextField()


class SavedView(Thing):
    """A named look at a page: filter, columns, order. layout is JSON."""

    page = TextField()
    name = TextField()
    layout = TextField()
    position = count()


# Files and history


class Staff(Thing):
    name = TextField()
    archived_ms = IntegerField(null=True)


class SourceFile(Thing):
    """A file that was imported; its bytes stand in FileContent under the same hash."""

    name = TextField()
    sha256 = TextField(index=True)
    format = TextField()
    encoding = TextField()
    size = IntegerField()
    lines = IntegerField()


class ImportFormat(Thing):
    """A kind of file that the shop has described itself; text is TOML by the grammar of importers/formats.py."""

    name = TextField(unique=True)  # given once: imports remember it
    title = TextField()
    text = TextField()


class FileContent(Row):
    """The bytes of a source file, whole and zlib-compressed. Undo leaves them: evidence is kept."""

    sha256 = TextField(primary_key=True)
    content = BlobField()


class FileFinding(AutoRow):
    source_file = ForeignKeyField(SourceFile, column_name="source_file_id")
    line = IntegerField()
    column = TextField()
    text = TextField()
    problem = TextField()
    is_lost = count(1)


class Setting(AutoRow):
    """A setting of the shop, not of the machine. value is JSON."""

    name = TextField(unique=True)
    value = TextField()


class StaffPin(AutoRow):
    """How a member of staff is told from another. No deed: undo must neither bring a PIN back nor forgive a try."""

    staff = ForeignKeyField(Staff, unique=True, column_name="staff_id")
    hash = text()  # Argon2id with a salt of its own; empty when she has none
    digits = count()
    wrong = count()  # tries since the last right one
    wrong_ms = IntegerField(null=True)  # when the last of them was


class ChangeSet(AutoRow):
    """One deed. deed names it (domain.deeds), args is the JSON its sentence needs."""

    ulid = TextField(unique=True)
    deed = TextField()
    args = TextField()
    why = text()
    staff_id = IntegerField(null=True)
    at_ms = IntegerField()
    counts = text()  # JSON {table: [inserted, updated, deleted]}
    undo_of = IntegerField(null=True, index=True)
    undone_by = IntegerField(null=True)


class ChangeRow(AutoRow):
    """What a change set did to rows first_id to last_id of a table.

    op 'insert': a range of ids, no data. 'update': data holds [columns, [[id, old…, new…], …]].
    'delete': data holds [columns, [[value…], …]]. data is zlib-compressed JSON.
    """

    change = ForeignKeyField(ChangeSet, column_name="change_id")
    table = TextField()
    op = TextField()
    first_id = IntegerField()
    last_id = IntegerField()
    data = BlobField(null=True)

    class Meta:
        indexes = ((("table", "last_id", "first_id"), False),)


# Derived


class CustomerSummary(Row):
    """One line per customer as lists show and sort it. Money counts valid orders in the shop's currency."""

    customer_id = IntegerField(primary_key=True)
    is_listed = count(1)  # neither archived, in the trash nor merged away
    name = text()
    sort_name = text()  # how lists order it: pinyin for Chinese names, so that 王 stands at W
    phone = text()
    city = text()
    channels = text()  # "|taobao|jd|"
    tags = text()  # "|vip|new|"
    order_count = count()
    order_days = count()
    spent_minor = count()
    first_on = TextField(null=True)
    previous_on = TextField(null=True)
    last_on = TextField(null=True)
    last_contact_on = TextField(null=True)


class LookupKey(Row):
    """What a customer is found by, each by prefix; the index takes her keys out again when they change."""

    k = TextField()
    customer_id = IntegerField(index=True)

    class Meta:
        primary_key = CompositeKey("k", "customer_id")
        without_rowid = True


class MatchKey(Row):
    """Identities that share a k are worth weighing. k: the first 8 bytes of the hash of a key of identity.judge."""

    k = IntegerField()
    identity_id = IntegerField()

    class Meta:
        primary_key = CompositeKey("k", "identity_id")
        without_rowid = True


class Matched(Row):
    """An identity whose keys stand in match_key. keys: all of them, each 8 bytes, so that they can be taken out."""

    identity_id = IntegerField(primary_key=True)
    keys = BlobField()


class Unmatched(Row):
    """An identity whose evidence is new or was changed. taken: a settling has begun with it."""

    identity_id = IntegerField(primary_key=True)
    taken = count()


class SharedKey(Row):
    """A phone, a masked phone or a door of more people than a household has: evidence of nobody. key: in letters."""

    k = IntegerField(primary_key=True)
    key = TextField()


class MatchEdge(Row):
    """Two identities that may be one person, first_id below second_id. reasons: JSON [[code, weight, value, other]…].

    strength of the pair in thousandths of a bit; probability in millionths, of their customers as a whole where these
    are asked about. is_open: 1 where a person may be asked; readers check that the two still belong to two customers
    and that nobody has judged them.
    """

    first_id = IntegerField()
    second_id = IntegerField(index=True)
    strength = IntegerField()
    probability = IntegerField()
    reasons = TextField()
    is_open = count(1)

    class Meta:
        primary_key = CompositeKey("first_id", "second_id")
        without_rowid = True
        indexes = ((("is_open", "probability"), False),)


class PutOff(Row):
    """Two identities about whom a person said "later": they are asked about after all others. No deed, no history."""

    first_id = IntegerField()
    second_id = IntegerField()

    class Meta:
        primary_key = CompositeKey("first_id", "second_id")
        without_rowid = True


class OddOrder(Row):
    """An order that is perhaps not her own, until a person has said whose it is. Found by services.oddness."""

    order_id = IntegerField(primary_key=True)
    customer_id = IntegerField(index=True)
    kind = TextField()  # borrowed or gift: what it looks like
    centibits = IntegerField()  # how odd, in hundredths of a bit
    reasons = TextField()  # JSON [[code of domain.reasons, centibits, value, other]…]
    later_ms = count()  # when somebody put it off; such ones come last


class OddWaiting(Row):
    """Customers whose orders are to be looked through anew, since change_set change_id touched something of theirs."""

    customer_id = IntegerField(primary_key=True)
    change_id = IntegerField()


class ProductPair(Row):
    """Two products that the same people buy, for suggestions: the strongest few of each first product.

    together: customers who bought both; after: of these, who bought the second later, within half a year.
    """

    first_id = IntegerField()
    second_id = IntegerField()
    together = IntegerField()
    after = IntegerField()

    class Meta:
        primary_key = CompositeKey("first_id", "second_id")
        without_rowid = True


class ProductSale(Row):
    """How a product sells among customers we know. sizes: "|M|L|"; interval_days: until it is bought again."""

    product_id = IntegerField(primary_key=True)
    buyers = IntegerField()
    recent = IntegerField()  # buyers of the last 90 days
    again = IntegerField()  # buyers who came back for it
    interval_days = IntegerField(null=True)
    sizes = text()


class SeasonSeller(Row):
    """A product's buyers in a month of the year, 1 to 12; only the best sellers of each month."""

    month = IntegerField()
    product_id = IntegerField()
    buyers = IntegerField()

    class Meta:
        primary_key = CompositeKey("month", "product_id")
        without_rowid = True


class SalesLook(Row):
    """When the three above were made, and up to which sales_order.id; one row."""

    made_on = TextField(primary_key=True)
    last_order = IntegerField()


DERIVED = (CustomerSummary, LookupKey)
MATCHING = (MatchKey, Matched, Unmatched, SharedKey, MatchEdge, PutOff)  # derived too, and made anew in the background
QUEUES = (OddOrder, OddWaiting)  # so are these
SUGGESTING = (ProductPair, ProductSale, SeasonSeller, SalesLook)  # and these
RECORDED = (
    *(Staff, Customer, Identity, ContactPoint, Address, Relation, Verdict, Field, Category, Product, SalesOrder),
    *(OrderLine, Payment, TillTotal, Fact, Interaction, Task, Segment, SavedView, SourceFile, FileFinding, Setting),
    *(ImportFormat, ToleranceEntry, Level, PointsEntry, Coupon, CouponUse),
)
HISTORY = (ChangeSet, ChangeRow, FileContent, StaffPin)
TABLES = (*RECORDED, *HISTORY, *DERIVED, *MATCHING, *QUEUES, *SUGGESTING)

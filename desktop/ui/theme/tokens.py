"""The look in numbers: colours in light and dark, space, type, radii, heights. Everything that paints reads these."""

from dataclasses import dataclass, fields

# Space, in logical pixels at 100 %.
XS, S, M, L, XL, XXL = 4, 8, 12, 16, 20, 24
PAGE_MARGIN = L
PANE_MARGIN = XL

# Radii.
RADIUS = 6  # buttons, fields, rail entries
RADIUS_SMALL = 4  # chips, key caps
RADIUS_LARGE = 8  # counter

# Heights and widths at 100 %.
ROW, ROW_DENSE = 32, 28
BUTTON = 32
FIELD = 34
RAIL_ENTRY = 32
COUNTER_TARGET = 52
ICON = 18
RAIL_WIDTH = 164
RAIL_WIDTH_ICONS = 56
RAIL_COLLAPSES_UNDER = 1100
SEARCH_WIDTH = 456
PANE_WIDTH = 392

# Role -> (pixels, line height, semibold).
TYPE_SCALE: dict[str, tuple[int, int, bool]] = {
    "body": (13, 20, False),
    "strong": (13, 20, True),
    "caption": (12, 16, False),
    "section": (14, 20, True),
    "chart": (15, 22, True),
    "figure": (17, 24, True),
    "page": (20, 28, True),
    "counter": (16, 24, False),
    "counter_search": (24, 32, False),
    "counter_name": (26, 36, True),
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, as #RRGGBB; `name` is 'light' or 'dark'."""

    name: str
    rail: str
    page: str
    pane: str
    field: str
    line: str
    grid: str
    edge: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    select: str
    hover: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    danger: str
    danger_bg: str
    info: str
    info_bg: str
    ctx: str  # bars and lines the title does not speak of
    categories: tuple[str, ...]  # in this order; told apart by colour-blind eyes too
    sequence: tuple[str, ...]  # little to much

    @property
    def dark(self) -> bool:
        return self.name == "dark"

    def colours(self) -> dict[str, str]:
        """Every single colour by its name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.type is str and f.name != "name"}


LIGHT = Tokens(
    name="light",
    rail="#F2F0EB",
    page="#FFFFFF",
    pane="#FAF8F5",
    field="#FFFFFF",
    line="#E5E1DA",
    grid="#ECE9E3",
    edge="#847E73",
    text="#1E2022",
    text2="#57564F",
    text3="#6B6962",
    accent="#0F6B5F",
    accent_hover="#0B574D",
    on_accent="#FFFFFF",
    select="#DDEEE9",
    hover="#F3F1EC",
    ok="#2A6E36",
    ok_bg="#E9F3E8",
    warn="#855300",
    warn_bg="#FCF2DD",
    danger="#AE2A21",
    danger_bg="#FBECEA",
    info="#2A5C9E",
    info_bg="#E9F0F9",
    ctx="#818C89",
    categories=("#0F6B5F", "#C86D27", "#2C3F6E", "#A976AF", "#534118"),
    sequence=("#E3F0ED", "#B5D8D0", "#79B7AB", "#3A9082", "#0F6B5F"),
)

DARK = Tokens(
    name="dark",
    rail="#161719",
    page="#1D1F21",
    pane="#222427",
    field="#17181A",
    line="#34373A",
    grid="#2E3134",
    edge="#7B8085",
    text="#ECEBE7",
    text2="#B7B6B0",
    text3="#A3A29C",
    accent="#5EC4B0",
    accent_hover="#7AD2C1",
    on_accent="#07211D",
    select="#1B3934",
    hover="#292C2F",
    ok="#7CC488",
    ok_bg="#1F3024",
    warn="#E3B45C",
    warn_bg="#352B18",
    danger="#F0938A",
    danger_bg="#3B2321",
    info="#8FB7EA",
    info_bg="#202D3E",
    ctx="#717A78",
    categories=("#5EC4B0", "#D67F33", "#4D84DC", "#9E6A7F", "#E9D378"),
    sequence=("#233734", "#2C544E", "#357A70", "#469F91", "#5EC4B0"),
)

GROUNDS = ("page", "pane", "rail", "select", "hover")

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("text", "text2", "text3") for ground in GROUNDS),
    *((text, "field") for text in ("text", "text2", "text3")),
    *(("accent", ground) for ground in GROUNDS),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((kind, ground) for kind in ("ok", "warn", "danger", "info") for ground in (*GROUNDS, f"{kind}_bg")),
    *((text, f"{kind}_bg") for text in ("text", "text2") for kind in ("ok", "warn", "danger", "info")),
)
"""(foreground, ground) of all text we paint: at least 4.5:1."""

GRAPHIC_PAIRS: tuple[tuple[str, str], ...] = (
    *(("edge", ground) for ground in ("page", "pane", "rail", "field")),
    *((graphic, ground) for graphic in ("accent", "ctx") for ground in ("page", "pane")),
)
"""(foreground, ground) of borders and graphics that carry meaning: at least 3:1."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """A colour between two, `share` (0 to 1) of the way from one to the other."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    # https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    shares = (channel / 255 for channel in _channels(colour))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

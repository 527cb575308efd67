"""What only screens need beside `domain.words`: marks, little bars, and anybody's text made safe to draw."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from gutbone_tui.domain.entries import SLOTS, FoodEntry, Slot
from gutbone_tui.domain.foods import Category, Group

SLOT_NAMES: Final[dict[Slot, str]] = {slot: slot.capitalize() for slot in SLOTS}

UNANSWERED: Final = "·"
"""Shown where nothing was answered; never a zero."""

CATEGORY_SHORT: Final[dict[Category, str]] = {
    "fruit": "fruit",
    "vegetable": "veg",
    "whole_grain": "grain",
    "legume": "legume",
    "nut": "nut",
    "seed": "seed",
    "herb": "herb",
    "spice": "spice",
    "mushroom": "mushroom",
    "algae": "algae",
    "extra": "tea etc.",
}
"""One short word for each category, for legends."""

CATEGORY_TINY: Final[dict[Category, str]] = {"legume": "bean", "mushroom": "mush", "algae": "alga", "extra": "tea"}
"""Shorter ones, where there is little room."""

CATEGORY_MARKS: Final[dict[Category, str]] = {
    "fruit": "●",
    "vegetable": "■",
    "whole_grain": "▲",
    "legume": "◆",
    "nut": "▼",
    "seed": "•",
    "herb": "ψ",
    "spice": "×",
    "mushroom": "τ",
    "algae": "≈",
    "extra": "∪",
}
"""One mark for each category, so that nothing depends on colour."""

GROUP_SHORT: Final[dict[Group, str]] = {
    "prune": "prunes",
    "fermented_dairy": "ferm. dairy",
    "fermented_veg": "ferm. veg",
    "prebiotic": "prebiotic",
    "polyphenol": "polyphenol",
    "omega3": "omega-3",
    "collagen": "collagen",
    "zinc": "zinc",
    "glutamine": "glutamine",
    "calcium": "calcium",
}
"""The groups where there is little room."""

SUPPLEMENT_SHORT: Final = {"vitamin-d3": "D3", "vitamin-d2": "D2", "gos": "GOS", "fos": "FOS"}
"""Known supplements whose id is not how people write them."""

_BARS: Final = "▁▂▃▄▅▆▇█"
_ACTING: Final = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF, *range(0xFFF9, 0xFFFC)),
)
"""Characters that act on a terminal or turn the direction of what follows, rather than show."""
_VISIBLE: Final = {
    **dict.fromkeys(_ACTING, "\N{REPLACEMENT CHARACTER}"),
    **{code: chr(0x2400 + code) for code in range(0x20)},
    **dict.fromkeys((0x09, 0x0A, 0x0D), " "),
}


def shown(text: str, longest: int = 1_000) -> str:
    """Anybody's text, safe to draw: control and direction characters made visible, and cut where it is very long."""
    cut = text if len(text) <= longest else f"{text[:longest]}…"
    return cut.encode("utf-8", "replace").decode("utf-8").translate(_VISIBLE)


def food_words(entry: FoodEntry, names: Iterable[str] = ()) -> str:
    """The user's words for a food line, or the names of its foods where it has none."""
    return shown(entry.text or ", ".join(names))


def supplement_words(what: str) -> str:
    """A supplement's id or word as people write it."""
    return shown(SUPPLEMENT_SHORT.get(what) or what.replace("-", " "))


def strip_text(values: Iterable[float | None], lowest: float, highest: float) -> str:
    """Days as a row of little bars, a dot where nothing was answered."""
    return "".join(UNANSWERED if value is None else _bar(value, lowest, highest) for value in values)


def _bar(value: float, lowest: float, highest: float) -> str:
    """One value between two ends as a little bar."""
    share = (min(max(value, lowest), highest) - lowest) / (highest - lowest)
    return _BARS[round(share * (len(_BARS) - 1))]


def shortened(sentence: str, room: int) -> str:
    """A sentence with its paths cut in front, as far as it needs for the room there is; its end says why."""
    paths = [word.rstrip(":.,") for word in sentence.split(" ") if word.startswith("/") and word.count("/") > 1]
    for path in paths:
        rest = path
        while len(sentence) > room and "/" in rest[1:]:
            rest = rest[rest.index("/", 1) :]
            sentence = sentence.replace(path, f"…{rest}")
            path = f"…{rest}"
    return sentence

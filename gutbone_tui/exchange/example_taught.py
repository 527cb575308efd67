"""What the person of the example diary taught it: a food of her own, usuals, a plan, her serving of kefir, goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from gutbone_tui.catalogue.own import OwnFood
from gutbone_tui.diary.library import FOR_EVER
from gutbone_tui.diary.own import food_document
from gutbone_tui.diary.planning import planned_document
from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.plan import PlannedSupplement
from gutbone_tui.domain.points import DEFAULT_GOAL, DEFAULT_RULE

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.diary.shelves import Shelf

JAR_MIX: Final = OwnFood(
    id="own-jar-mix",
    name="Jar mix",
    synonyms=("mix from the jar",),
    plants=("pumpkin-seed", "sunflower-seed", "flaxseed"),
    groups=frozenset({"omega3", "zinc"}),
    serving="2 tbsp",
    grams=20.0,
)
"""The seeds she keeps mixed in a jar."""

USUALS: Final[Mapping[str, str]] = {
    "bowl": "kefir, oats, 6 prunes, walnuts",
    "toast": "2 slices of rye bread with peanut butter, banana",
    "soup": "lentil soup with carrots and celery, rye bread",
}
"""Her saved meals."""

PLAN: Final = (
    PlannedSupplement(id="d3", what="vitamin-d3", product="D3 drops", amount=1000, unit="iu", order=1),
    PlannedSupplement(
        id="probiotic",
        what="probiotic",
        product="Seven strains",
        amount=1e10,
        unit="cfu",
        lactobacillus=True,
        bifidobacterium=True,
        strains=7,
        order=2,
    ),
    PlannedSupplement(id="inulin", what="inulin", product="chicory", amount=5, unit="g", as_needed=True, order=3),
)
"""What the labels of her supplements say."""

FOCUS: Final = ("diversity", "bone-foods")
"""The two strategies she began with."""

_FIRST_GOAL: Final = 25
_FIRST_GOAL_WEEKS: Final = 4
_KEFIR_GRAMS: Final = 200.0
"""Her glass of kefir."""


class Lesson(NamedTuple):
    """One document of the library."""

    shelf: Shelf
    key: str
    document: Mapping[str, Any]


def lessons(first: date) -> Iterator[Lesson]:
    """All that a diary beginning on this day was taught."""
    yield Lesson("foods", JAR_MIX.id, food_document(JAR_MIX))
    for name, line in USUALS.items():
        yield Lesson("usuals", name, {"line": line})
    for planned in PLAN:
        yield Lesson("plan", planned.id, planned_document(planned))
    yield Lesson("adjusted", "kefir", {"grams": _KEFIR_GRAMS})
    since = week_of(first).first + timedelta(weeks=_FIRST_GOAL_WEEKS)
    for day, goal in ((FOR_EVER, _FIRST_GOAL), (since, DEFAULT_GOAL)):
        yield Lesson("rules", day.isoformat(), {"goal": goal, "rule": vars(DEFAULT_RULE)})


def teach(diary: Diary, first: date) -> None:
    """Put what she taught into a diary that was taught nothing.

    Raises:
        DiaryError: it was not possible.
    """
    for lesson in lessons(first):
        diary.library.put(lesson.shelf, lesson.key, lesson.document)

"""The kinds of entry a diary holds, one frozen model each, told apart by `kind`.

They are standard-library dataclasses on purpose: building them costs a start-up a few milliseconds where pydantic
models cost over a hundred. `domain.checking` validates the very same classes with pydantic wherever an entry comes
from outside; the ranges in the annotations are what it enforces.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Final, Literal, get_args

from gutbone_tui.domain.ranges import Range, Text
from gutbone_tui.domain.values import value

Slot = Literal["breakfast", "lunch", "dinner", "snacks"]
"""The four places of a day that a food line can have."""

SLOTS: Final[tuple[Slot, ...]] = get_args(Slot)

Kind = Literal[
    "food",
    "disruptor",
    "sleep",
    "stress",
    "relief",
    "course",
    "supplement",
    "feeling",
    "movement",
    "measure",
    "note",
    "skip",
]
"""What tells the entries apart in a diary file."""


@value(frozen=True, kw_only=True)
class Item:
    """One food of a food line: what the words were read as."""

    food: Annotated[str, Text(1, 80)]
    """Id of a catalogue or own food. Every plant is a food under its own id."""
    words: Annotated[str, Text(0, 400)] | None = None
    """The user's words for this food."""
    amount: Annotated[str, Text(0, 80)] | None = None
    """The amount as it was typed, such as `2 tbsp`."""
    count: Annotated[float, Range(0, 10_000)] | None = None
    """Pieces, where the amount counts pieces."""
    grams: Annotated[float, Range(0, 100_000)] | None = None
    """The amount in grams, where it is known."""
    plants: tuple[str, ...] | None = None
    """Plants this credits, kept as read; None where the food is the plant itself or credits none."""
    unticked: tuple[str, ...] = ()
    """Plants the user took away again; they stay away."""
    spared: tuple[str, ...] = ()
    """What the user said this one item does not imply: `processed`, `sugar`, or both."""
    colour: Annotated[str, Text(0, 20)] | None = None
    """Colour or variety, for rules that count colours apart."""
    guess: bool = False
    """True while the reading is a guess that the user has not confirmed."""


@value(frozen=True, kw_only=True)
class EntryBase:
    """What every entry has."""

    id: str
    """Unique over all machines; empty only in a draft that was never recorded."""
    day: date
    """The logical local day it belongs to."""
    at: datetime
    """When it was recorded first, with UTC offset."""
    edited: datetime
    """When it was last changed, with UTC offset; the later one wins a merge."""
    removed: datetime | None = None
    """When it was removed. A removed entry stays as a tombstone."""
    text: Annotated[str, Text(0, 20_000)] | None = None
    """The user's own words, kept as typed."""


@value(frozen=True, kw_only=True)
class FoodEntry(EntryBase):
    """A food line, or a tick on the plant list (which has no slot and no text)."""

    kind: Literal["food"] = "food"
    slot: Slot | None = None
    items: tuple[Item, ...] = ()
    unread: tuple[str, ...] = ()
    """Words nobody could read, kept and shown."""


@value(frozen=True, kw_only=True)
class DisruptorEntry(EntryBase):
    """Processed or sugar servings added by hand, on top of what foods imply; 0 servings is an explicit "none"."""

    kind: Literal["disruptor"] = "disruptor"
    what: Literal["processed", "sugar"]
    servings: Annotated[float, Range(0, 100)] | None = None
    grams: Annotated[float, Range(0, 2_000)] | None = None


@value(frozen=True, kw_only=True)
class SleepEntry(EntryBase):
    """Last night's sleep: hours, and quality from 1 very poor to 5 excellent."""

    kind: Literal["sleep"] = "sleep"
    hours: Annotated[float, Range(0, 24)] | None = None
    quality: Annotated[int, Range(1, 5)] | None = None


@value(frozen=True, kw_only=True)
class StressEntry(EntryBase):
    """Stress from 0 none to 10 worst."""

    kind: Literal["stress"] = "stress"
    level: Annotated[int, Range(0, 10)]


@value(frozen=True, kw_only=True)
class ReliefEntry(EntryBase):
    """Something done against stress (S30-S32), with minutes if the user gave them."""

    kind: Literal["relief"] = "relief"
    what: Annotated[str, Text(1, 80)]
    minutes: Annotated[float, Range(0, 1_440)] | None = None


@value(frozen=True, kw_only=True)
class CourseEntry(EntryBase):
    """An antibiotic course (S29). One without a start marks only that the running course ended."""

    kind: Literal["course"] = "course"
    name: Annotated[str, Text(0, 120)] | None = None
    start: date | None = None
    end: date | None = None
    """Last day of the course, included."""
    prescribed: bool | None = None


@value(frozen=True, kw_only=True)
class SupplementEntry(EntryBase):
    """A supplement taken (S36-S38, S47), with what its label says. No dose is ever suggested."""

    kind: Literal["supplement"] = "supplement"
    what: Annotated[str, Text(1, 80)]
    """A known supplement's id such as `probiotic`, `inulin`, `gos`, `vitamin-d3`, or the user's own word."""
    product: Annotated[str, Text(0, 200)] | None = None
    amount: Annotated[float, Range(0, 1e15)] | None = None
    unit: Literal["iu", "µg", "mg", "g", "cfu", "capsule"] | None = None
    lactobacillus: bool | None = None
    bifidobacterium: bool | None = None
    strains: Annotated[int, Range(0, 1_000)] | None = None


@value(frozen=True, kw_only=True)
class FeelingEntry(EntryBase):
    """How the user feels (S42, S43). Unanswered fields are None, never zero."""

    kind: Literal["feeling"] = "feeling"
    digestion: Annotated[int, Range(1, 5)] | None = None
    bloating: Annotated[int, Range(0, 4)] | None = None
    gas: Annotated[int, Range(0, 4)] | None = None
    stool: Annotated[int, Range(1, 7)] | None = None
    """Bristol form."""
    stools: Annotated[int, Range(0, 99)] | None = None
    blood: bool | None = None
    energy: Annotated[int, Range(1, 5)] | None = None


@value(frozen=True, kw_only=True)
class MovementEntry(EntryBase):
    """Strength training or weight-bearing exercise (S48), two separate things."""

    kind: Literal["movement"] = "movement"
    what: Literal["strength", "weight-bearing"]
    minutes: Annotated[float, Range(0, 1_440)] | None = None


@value(frozen=True, kw_only=True)
class MeasureEntry(EntryBase):
    """A bone scan (site, T-score, BMD in g/cm2) or a lab value (name, value, unit). Data only, never judged."""

    kind: Literal["measure"] = "measure"
    what: Literal["dxa", "lab"]
    site: Annotated[str, Text(0, 80)] | None = None
    t_score: Annotated[float, Range(-10, 10)] | None = None
    bmd: Annotated[float, Range(0, 5)] | None = None
    name: Annotated[str, Text(0, 80)] | None = None
    value: Annotated[float, Range(-1e9, 1e9)] | None = None
    unit: Annotated[str, Text(0, 40)] | None = None


@value(frozen=True, kw_only=True)
class NoteEntry(EntryBase):
    """A note of the user's; its words are its `text`."""

    kind: Literal["note"] = "note"


@value(frozen=True, kw_only=True)
class SkipEntry(EntryBase):
    """A day that breaks no run."""

    kind: Literal["skip"] = "skip"
    why: Literal["sick", "travelling", "resting"]


Entry = (
    FoodEntry
    | DisruptorEntry
    | SleepEntry
    | StressEntry
    | ReliefEntry
    | CourseEntry
    | SupplementEntry
    | FeelingEntry
    | MovementEntry
    | MeasureEntry
    | NoteEntry
    | SkipEntry
)
"""Any entry."""

ENTRY_KINDS: Final[dict[Kind, type[Entry]]] = {
    "food": FoodEntry,
    "disruptor": DisruptorEntry,
    "sleep": SleepEntry,
    "stress": StressEntry,
    "relief": ReliefEntry,
    "course": CourseEntry,
    "supplement": SupplementEntry,
    "feeling": FeelingEntry,
    "movement": MovementEntry,
    "measure": MeasureEntry,
    "note": NoteEntry,
    "skip": SkipEntry,
}
"""The model of each kind."""

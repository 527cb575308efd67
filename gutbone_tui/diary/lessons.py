"""What the user teaches the diary: changes of the library, each worked out from what is on disk now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from gutbone_tui.diary.encoding import Tables
from gutbone_tui.diary.errors import DiaryError, ReadOnlyError
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.saving import Plan
from gutbone_tui.diary.shelving import Wanted, replaced, steps_of
from gutbone_tui.diary.work import Work, print_of

if TYPE_CHECKING:
    from gutbone_tui.catalogue.adjusting import Adjusted
    from gutbone_tui.catalogue.own import OwnFood, OwnPlant
    from gutbone_tui.domain.plan import PlannedSupplement

Lesson = Callable[[Tables], tuple[str, Wanted]]
"""From what the library holds: what the change is called, and what its documents shall say."""

LONGEST_NAME: Final = 80
"""Characters of a name or a word that is kept."""


def taught(library: Library, lesson: Lesson) -> Plan:
    """A change of the library that can be undone like a change of entries."""

    def plan(work: Work) -> str:
        shelves = library.look()
        if shelves.locked:
            raise ReadOnlyError(shelves.locked)
        label, wanted = lesson(shelves.tables)
        documents = replaced(shelves.tables, wanted, work.now)
        changed = {shelf: _different(shelves.tables.get(shelf, {}), each) for shelf, each in documents.items()}
        if any(changed.values()):
            work.shelves = steps_of(shelves.tables, changed)
            work.besides = partial(library.put_now, changed)
        return label

    return plan


def remembering(words: str, food_id: str) -> Lesson:
    """Words that can mean several foods mean this one."""
    return lambda _: (f"meaning of “{words}” remembered", {"meanings": {words: {"food": food_id}}})


def keeping_usual(name: str, line: str) -> Lesson:
    """A usual of this name stands for this line."""
    name, line = _name(name, "A usual"), line.strip()
    if not line:
        raise DiaryError("There is nothing to keep as a usual.")

    def lesson(library: Tables) -> tuple[str, Wanted]:
        known = _known_usual(library, name)
        there = {} if known in (None, name) else {known: None}
        return f"usual “{name}” saved", {"usuals": {**there, name: {"line": line}}}

    return lesson


def renaming_usual(old: str, new: str) -> Lesson:
    """A usual is called otherwise."""
    new = _name(new, "A usual")

    def lesson(library: Tables) -> tuple[str, Wanted]:
        known, taken = _known_usual(library, old), _known_usual(library, new)
        if known is None:
            raise DiaryError(f"There is no usual called “{old}”.")
        if taken not in (None, known):
            raise DiaryError(f"There is a usual called “{taken}” already.")
        document = {key: value for key, value in library["usuals"][known].items() if key != "edited"}
        wanted: Wanted = {"usuals": {new: document} if known == new else {known: None, new: document}}
        return f"usual “{known}” renamed to “{new}”", wanted

    return lesson


def dropping_usual(name: str) -> Lesson:
    """A usual is no longer kept."""

    def lesson(library: Tables) -> tuple[str, Wanted]:
        known = _known_usual(library, name)
        if known is None:
            raise DiaryError(f"There is no usual called “{name}”.")
        return f"usual “{known}” deleted", {"usuals": {known: None}}

    return lesson


def keeping_own(own: OwnFood | OwnPlant) -> Lesson:
    """A food or plant of the user's own."""
    from gutbone_tui.catalogue.own import OwnPlant
    from gutbone_tui.diary.own import food_document, plant_document

    _name(own.name, "A food")
    shelf, other = ("plants", "foods") if isinstance(own, OwnPlant) else ("foods", "plants")
    document = plant_document(own) if isinstance(own, OwnPlant) else food_document(own)

    def lesson(library: Tables) -> tuple[str, Wanted]:
        # What was a food and is a plant now, or the other way round, is in one place only.
        moved = {other: {own.id: None}} if _lives(library, other, own.id) else {}
        return f"{own.name} kept as your own", {shelf: {own.id: document}, **moved}

    return lesson


def forgetting_own(own_id: str) -> Lesson:
    """A food or plant of the user's own is no longer known."""

    def lesson(library: Tables) -> tuple[str, Wanted]:
        shelves = [shelf for shelf in ("foods", "plants") if _lives(library, shelf, own_id)]
        if not shelves:
            raise DiaryError("There is no such food of your own.")
        name = library[shelves[0]][own_id].get("name")
        called = name if isinstance(name, str) else "food"
        return f"your own {called} deleted", {shelf: {own_id: None} for shelf in shelves}

    return lesson


def adjusting(food_id: str, name: str, change: Adjusted) -> Lesson:
    """The user's own view of a food; one that says nothing is forgotten.

    Raises:
        DiaryError: no serving can be like that.
    """
    from gutbone_tui.catalogue.adjusting import Adjusted
    from gutbone_tui.diary.own import adjusted_food

    document = {"grams": change.grams, "processed": change.processed, "sugar": change.sugar}
    if (adjusted_food(document) or Adjusted()) != change:
        raise DiaryError("A serving cannot have so much, or so little, of that.")

    def lesson(library: Tables) -> tuple[str, Wanted]:
        if any(value is not None for value in document.values()):
            return f"{name} changed to your own view", {"adjusted": {food_id: document}}
        there: Mapping[str, None] = {food_id: None} if _lives(library, "adjusted", food_id) else {}
        return f"{name} as in the catalogue again", {"adjusted": there}

    return lesson


def keeping_planned(planned: PlannedSupplement) -> Lesson:
    """A supplement of the user's plan."""
    from gutbone_tui.diary.planning import planned_document

    _name(planned.id, "A planned supplement")
    label = f"{planned.product or planned.what} kept in your plan"
    return lambda _: (label, {"plan": {planned.id: planned_document(planned)}})


def dropping_planned(planned_id: str) -> Lesson:
    """A supplement is no longer in the plan."""

    def lesson(library: Tables) -> tuple[str, Wanted]:
        if not _lives(library, "plan", planned_id):
            raise DiaryError("There is no such supplement in your plan.")
        document = library["plan"][planned_id]
        name = document.get("product") or document.get("what")
        called = name if isinstance(name, str) else "supplement"
        return f"{called} taken out of your plan", {"plan": {planned_id: None}}

    return lesson


def _different(there: Mapping[str, Any], documents: Mapping[str, Any]) -> dict[str, Any]:
    """The documents that say something else than what is there."""
    found = {}
    for key, document in documents.items():
        before = there.get(key)
        gone = "removed" in document and before is None
        if not gone and (not isinstance(before, dict) or print_of(before) != print_of(document)):
            found[key] = document
    return found


def _lives(library: Tables, shelf: str, key: str) -> bool:
    """Whether the library holds a document that was not removed."""
    document = library.get(shelf, {}).get(key)
    return isinstance(document, dict) and "removed" not in document


def _known_usual(library: Tables, name: str) -> str | None:
    """The usual of a name, however it is spelt: lines do not tell capitals apart."""
    wanted = _folded(name)
    names = (key for key in library.get("usuals", {}) if _folded(key) == wanted and _lives(library, "usuals", key))
    return next(names, None)


def _folded(name: str) -> str:
    """A name as lines are compared with it."""
    return " ".join(name.lower().split())


def _name(name: str, what: str) -> str:
    """A name that can be kept.

    Raises:
        DiaryError: it is empty or too long.
    """
    plain = " ".join(name.split())
    if not plain:
        raise DiaryError(f"{what} needs a name.")
    if len(plain) > LONGEST_NAME:
        raise DiaryError(f"{what} can have a name of {LONGEST_NAME} characters at most.")
    return plain

"""Rows of the Meals screen: the lines of a day by slot, and what one of them was read as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from textual.content import Content

from gutbone_tui.catalogue.catalogue import Catalogue
from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.entries import SLOTS, Entry, FoodEntry, Item, Slot
from gutbone_tui.domain.foods import BONE_AND_BARRIER, GROUP_NAMES, Facts, Food
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.words import number
from gutbone_tui.reading.describing import describe
from gutbone_tui.ui.styles.themes import colour_of
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.words import CATEGORY_MARKS, SLOT_NAMES, food_words, shown

_LONGEST_TEXT: Final = 4_000
"""Letters of a note that are shown."""


class SlotKey(NamedTuple):
    """A slot's heading; the ticks of the plant list have no slot."""

    slot: Slot | None


class LineKey(NamedTuple):
    """A food line."""

    entry_id: str


class OtherKey(NamedTuple):
    """Something recorded that is no food: sleep, a supplement, a scan, a note."""

    entry_id: str


class PartKey(NamedTuple):
    """A food of a line, or one of its plants."""

    place: int
    what: str
    """Id of the food or plant that a tick counts."""


class UnreadKey(NamedTuple):
    """Words of a line that nobody could read."""

    words: str


def line_rows(day: DaySummary, facts: Facts) -> list[Row]:
    """The day's food lines under their slots; ticks last, where there are any."""
    rows: list[Row] = []
    for slot in (*SLOTS, None):
        entries = day.lines(slot)
        if slot is None and not entries:
            continue
        name = "Ticked" if slot is None else SLOT_NAMES[slot]
        empty = Content("") if entries else Content.styled("–", "$quiet")
        rows.append(Row(Content.assemble((name.ljust(12), "bold $secondary"), empty), SlotKey(slot)))
        rows += [_line(entry, facts) for entry in entries]
    return rows


def other_rows(entries: Iterable[Entry], catalogue: Catalogue) -> list[Row]:
    """What else was recorded on a day, under a heading of its own; nothing where there is nothing."""
    rows = [
        Row(Content(f"  {shown(describe(entry, catalogue))}"), OtherKey(entry.id))
        for entry in entries
        if not isinstance(entry, FoodEntry)
    ]
    return [Row(Content.styled("Also recorded", "bold $secondary")), *rows] if rows else []


def whole_rows(entry: Entry, catalogue: Catalogue, width: int) -> list[Row]:
    """The whole of something recorded that is no food, in as many lines as it takes."""
    words = Content(shown(describe(entry, catalogue), _LONGEST_TEXT))
    return [Row(line) for line in words.wrap(max(width - 1, 1))]


def _line(entry: FoodEntry, facts: Facts) -> Row:
    """One food line with how many plants it credits, and whether something in it is in doubt."""
    foods = (facts.food(item.food) for item in entry.items)
    names = (food.name if food else item.food for food, item in zip(foods, entry.items, strict=True))
    plants = {plant for item in entry.items for plant in plants_of(item, facts)}
    doubts = "?" * any(item.guess for item in entry.items) + "!" * bool(entry.unread)
    note = Content.assemble((doubts, "bold $warning"), (f" {len(plants)}" if plants else "  ", "$quiet"))
    return Row(Content(f"  {food_words(entry, names)}"), LineKey(entry.id), note)


def reading_rows(entry: FoodEntry, facts: Facts, meanings: Mapping[int, tuple[str, ...]]) -> list[Row]:
    """What a line was read as: its foods with what they count for, their plants, and what nobody could read."""
    rows: list[Row] = []
    for place, item in enumerate(entry.items):
        rows += _item_rows(place, item, facts, meanings.get(place, ()))
    for words in entry.unread:
        note = Content.styled("not known, o: say what it is", "$warning")
        rows.append(Row(Content.styled(f"! {shown(words)}", "$warning"), UnreadKey(words), note))
    return rows


def _item_rows(place: int, item: Item, facts: Facts, meanings: tuple[str, ...]) -> Iterator[Row]:
    """One food, and under it its plants where it is not simply a plant itself."""
    food = facts.food(item.food)
    name = food.name if food else item.food
    mark = ("? ", "bold $warning") if item.guess else _mark(item.food, facts)
    words = shown(item.words or name)
    if name.lower() not in words.lower():
        words = f"{words} → {shown(name)}"
    other = f"o: {_name(meanings, item.food, facts)}" if len(meanings) > 1 else ""
    notes = ", ".join(filter(None, (_amount(item), *_groups(food), other)))
    key = PartKey(place, item.food)
    if item.food in item.unticked:
        yield _off(words, key)
    else:
        yield Row(Content.assemble(mark, words), key, Content.styled(notes, "$quiet"))
    for plant in item.plants or ():
        if plant != item.food:
            yield _plant(plant, facts, PartKey(place, plant), counted=plant not in item.unticked)


def _mark(food_id: str, facts: Facts) -> tuple[str, str]:
    """The mark of a plant's category; a dash for other foods."""
    plant = facts.plant(food_id)
    return ("– ", "$quiet") if plant is None else (f"{CATEGORY_MARKS[plant.category]} ", colour_of(plant.category))


def _plant(plant_id: str, facts: Facts, key: PartKey, *, counted: bool) -> Row:
    """A plant of a dish."""
    plant = facts.plant(plant_id)
    name = shown(plant.name if plant else plant_id)
    return Row(Content.assemble("    ", _mark(plant_id, facts), name), key) if counted else _off(name, key, "    ")


def _off(words: str, key: PartKey, indent: str = "") -> Row:
    """Something the user does not count."""
    return Row(Content.styled(f"{indent}○ {words}", "$quiet"), key, Content.styled("not counted", "$quiet"))


def _amount(item: Item) -> str:
    """The amount in grams, where it is known."""
    return f"{number(round(item.grams))} g" if item.grams else ""


def _groups(food: Food | None) -> list[str]:
    """The bone and barrier groups of a food by name."""
    return [GROUP_NAMES[group] for group in BONE_AND_BARRIER if food is not None and group in food.groups]


def _name(meanings: tuple[str, ...], now: str, facts: Facts) -> str:
    """The food the words would mean next."""
    following = next_meaning(meanings, now)
    food = facts.food(following)
    return food.name if food else following


def next_meaning(meanings: tuple[str, ...], now: str) -> str:
    """The meaning after the present one, and after the last the first again."""
    place = meanings.index(now) + 1 if now in meanings else 0
    return meanings[place % len(meanings)]

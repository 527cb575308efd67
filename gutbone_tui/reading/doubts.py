"""What is doubtful in a food line, as plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from gutbone_tui.domain.entries import Item
from gutbone_tui.reading.foodline import FoodLine
from gutbone_tui.reading.model import Context, Doubt
from gutbone_tui.reading.wordlists import words

_GENERAL: Final = words("berries beans nuts seeds fruit vegetables herbs spices salad-leaves salad citrus sprouts-mix")
"""Foods that are named only in general: they credit no plant until the user says which."""


def doubts_of(line: FoodLine, context: Context) -> Iterator[Doubt]:
    """What is doubtful in a food line."""
    for place, item in enumerate(line.items):
        if item.food in _GENERAL and not item.plants:
            message = f"“{item.words}” counts no plant: say which ones."
            yield Doubt(kind="ask", words=item.words or "", message=message, options=line.options[place], item=place)
        elif item.guess:
            yield _guess(item, line.options[place], place, context)
    for said in line.odd:
        yield Doubt(kind="value", words=said, message=f"“{said}” is no amount of food; it is not counted.")
    asked = {asked_words for asked_words, _ in line.asked}
    for said, options in line.asked:
        names = _names(options, context)
        message = f"“{said}” can mean {names}: which one?" if names else f"“{said}”: say which ones, to count them."
        yield Doubt(kind="ask", words=said, message=message, options=options)
    for said in line.unread:
        if said not in asked and said not in line.odd:
            yield Doubt(
                kind="unread", words=said, message=f"“{said}” is not known; it is kept as typed and not counted."
            )


def _guess(item: Item, options: tuple[str, ...], place: int, context: Context) -> Doubt:
    """The doubt about an item that was guessed."""
    food = context.catalogue.food(item.food)
    name = food.name if food is not None else item.food
    return Doubt(
        kind="guess",
        words=item.words or "",
        message=f"“{item.words}” was read as {name}.",
        options=options,
        item=place,
    )


def _names(options: Sequence[str], context: Context) -> str:
    """Foods by name, as a list with `or`."""
    names = [food.name for food in map(context.catalogue.food, options) if food is not None]
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)

"""Reading a line: parts, then phrases, and what is left is food."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gutbone_tui.domain.entries import Entry, FoodEntry, Item, NoteEntry, Slot
from gutbone_tui.reading.foodline import FoodLine, read_food
from gutbone_tui.reading.model import Context, Doubt, Reading
from gutbone_tui.reading.parts import Part, parts_of, sentences_of, slot_at, slot_in
from gutbone_tui.reading.phrases import readers_for
from gutbone_tui.reading.phrases.found import Found, draft
from gutbone_tui.reading.tokens import tidy, tokens_of


def read(line: str, context: Context) -> Reading:
    """Read a line as entries, whatever it holds, and say what is doubtful. Takes time linear in its length."""
    entries: list[Entry] = []
    doubts: list[Doubt] = []
    for part in parts_of(tidy(line), context):
        for entry, found in _read_part(part, context):
            doubts.extend(replace(doubt, entry=len(entries)) for doubt in found)
            entries.append(entry)
    return Reading(tuple(entries), tuple(doubts))


Read = tuple[Entry, list[Doubt]]
"""An entry and what is doubtful about it."""


def _read_part(part: Part, context: Context) -> Iterator[Read]:
    """The entries of one part."""
    if part.note:
        yield NoteEntry(**draft(context, part.day), text=part.text), []
        return
    whole = _phrase(part.text, part, context)
    if whole is not None:
        yield from whole
        return
    slot = part.slot
    for sentence in sentences_of(part.text):
        named = part.slot or slot_in(sentence)
        slot = named or slot
        yield from _read_sentence(sentence, part._replace(slot=slot), context)


def _read_sentence(sentence: str, part: Part, context: Context) -> Iterator[Read]:
    """The entries of one sentence: phrases between commas, and the food round them."""
    start = 0
    for first, last in _phrase_spans(sentence):
        found = _phrase(sentence[first:last], part, context)
        if found is None:
            continue
        food = sentence[start:first].strip(" ,")
        if food:
            yield _food(food, part, context)
        yield from found
        start = last
    food = sentence[start:].strip(" ,") if start else sentence
    if food:
        yield _food(food, part, context)


def _phrase_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the pieces between commas stand, if any of them may be a phrase."""
    if not readers_for(tokens_of(text)):
        return
    start = 0
    for place, letter in enumerate(text):
        if letter == "," and not (text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()):
            yield start, place
            start = place + 1
    if start:
        yield start, len(text)


def _phrase(text: str, part: Part, context: Context) -> list[Read] | None:
    """The entries of a text that is a phrase, else None."""
    tokens = tokens_of(text)
    if len(tokens) > 40:
        return None
    for reader in readers_for(tokens):
        found = reader(tokens, context, part.day)
        if found is not None:
            return _found(text.strip(), found, part, context)
    return None


def _found(text: str, found: Found, part: Part, context: Context) -> list[Read]:
    """A phrase's entries with their words; where its number did not fit, its words are kept unread."""
    if found.entries:
        return [(replace(entry, text=text), []) for entry in found.entries]
    entry = FoodEntry(**draft(context, part.day), text=text, slot=_slot(part, context), unread=(text,))
    return [(entry, [Doubt(kind="value", words=text, message=found.expected)])]


def _slot(part: Part, context: Context) -> Slot:
    """The slot of a part's food: as said, else as forced, else by the time of day."""
    return part.slot or context.slot or slot_at(context.now)


def _food(text: str, part: Part, context: Context) -> Read:
    """The food entry of a text."""
    text = text.strip()
    line = read_food(text, context)
    entry = FoodEntry(
        **draft(context, part.day),
        text=text,
        slot=_slot(part, context),
        items=tuple(line.items),
        unread=tuple(line.unread),
    )
    return entry, list(_doubts(line, context))


def _doubts(line: FoodLine, context: Context) -> Iterator[Doubt]:
    """What is doubtful in a food line."""
    for place, item in enumerate(line.items):
        if item.guess:
            yield _guess(item, line.options[place], place, context)
    asked = {words for words, _ in line.asked}
    for words, options in line.asked:
        names = _names(options, context)
        message = f"“{words}” can mean {names}: which one?" if names else f"“{words}”: say which ones, to count them."
        yield Doubt(kind="ask", words=words, message=message, options=options)
    for words in line.unread:
        if words not in asked:
            yield Doubt(kind="unread", words=words, message=f"“{words}” is not known; it is kept as typed.")


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

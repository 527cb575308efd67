"""Reading a line: parts, then phrases, and what is left is food."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from gutbone_tui.domain.entries import DisruptorEntry, Entry, FoodEntry, MeasureEntry, NoteEntry, Slot
from gutbone_tui.reading.doubts import doubts_of
from gutbone_tui.reading.model import Context, Doubt, Reading
from gutbone_tui.reading.parts import Part, answered_first, parts_of, sentences_of
from gutbone_tui.reading.phrases import Reader, joins_phrases, may_be_phrase, readers_for
from gutbone_tui.reading.phrases.found import Found, draft
from gutbone_tui.reading.remarks import parted
from gutbone_tui.reading.slots import pieces_of, slot_at
from gutbone_tui.reading.tokens import Token, tokens_of
from gutbone_tui.reading.usuals import read_meal

_NEGATIVE: Final = re.compile(r"(?<=[^\W\d_])[ :]*[-−](?=\d)")
"""A minus right before a number; between two numbers it says from where to where."""
_BELOW_ZERO: Final = "A number here cannot be below zero."
_SPACE: Final = " ,\t"
"""What is left off a text at both ends."""
_LONGEST_PHRASE: Final = 160
"""Characters beyond which a text is no phrase."""

_COMMA: Final = re.compile(r"(?<!\d),|,(?!\d)")
_JOIN: Final = re.compile(r"and|then|but", re.IGNORECASE)
_COMMA_OR_JOIN: Final = re.compile(rf"{_COMMA.pattern}|\b(?:{_JOIN.pattern})\b", re.IGNORECASE)
"""What stands between phrases; a comma between two digits is part of a number."""

Read = tuple[Entry, list[Doubt]]
"""An entry and what is doubtful about it."""


def read(line: str, context: Context) -> Reading:
    """Read a line as entries, whatever it holds, and say what is doubtful. Takes time linear in its length."""
    entries: list[Entry] = []
    doubts: list[Doubt] = []
    for part in parts_of(line, context):
        for entry, found in _read_part(part, context):
            doubts.extend(replace(doubt, entry=len(entries)) for doubt in found)
            entries.append(entry)
    return Reading(tuple(entries), tuple(doubts))


def _read_part(part: Part, context: Context) -> Iterator[Read]:
    """The entries of one part."""
    said, remark = ("", part.text) if part.note else parted(part.text)
    found = list(_read_part(part._replace(text=said), context)) if remark and said.strip(_SPACE) else []
    if found:
        entry, doubts = found.pop()
        yield from found
        yield replace(entry, text=f"{entry.text or said.strip(_SPACE)} {remark}"), doubts
        return
    if part.note or remark:
        yield from _note(part.text if part.note else remark.lstrip("# "), part, context)
        return
    whole = _phrase(part.text, part, context)
    if whole is not None:
        yield from whole
        return
    for sentence in sentences_of(part.text):
        for piece in pieces_of(sentence):
            if piece.text.strip(_SPACE):
                yield from _read_piece(piece.text, part._replace(slot=piece.slot or part.slot), context)


def _note(text: str, part: Part, context: Context) -> Iterator[Read]:
    """A note, and the blood in the stool that it tells of: that is too grave to be kept in words alone."""
    yield NoteEntry(**draft(context, part.day), text=text), []
    if joins_phrases(text):
        from gutbone_tui.reading.phrases.bleeding import bleeding_in

        told = bleeding_in(text, context, part.day)
        if told is not None:
            yield told, []


def _read_piece(text: str, part: Part, context: Context) -> Iterator[Read]:
    """The entries of a text that belongs to one meal: phrases between commas, and the food round them."""
    start = 0
    for first, last in _phrase_spans(text):
        found = _phrase(text[first:last], part, context, among_food=True)
        if found is None:
            led = first + answered_first(text[first:last])
            found = _phrase(text[first:led], part, context) if led > first else None
            part, last = part._replace(text=text[led:]) if found else part, led
        if found is None:
            continue
        yield from _food_beside(text[start:first], part, context)
        yield from found
        start = last
    yield from _food_beside(text[start:], part, context)


def _food_beside(text: str, part: Part, context: Context) -> Iterator[Read]:
    """The food in a text between phrases, if there is more than a word that joins them."""
    if text.strip(_SPACE) and not _JOIN.fullmatch(text.strip(_SPACE)):
        yield from _food(text, part, context)


def _phrase_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the pieces between commas stand, if any of them may be a phrase."""
    if not may_be_phrase(text):
        return
    start = 0
    for mark in (_COMMA_OR_JOIN if joins_phrases(text) else _COMMA).finditer(text):
        yield start, mark.start()
        start = mark.end()
    yield start, len(text)


def _phrase(text: str, part: Part, context: Context, *, among_food: bool = False) -> list[Read] | None:
    """The entries of a text that is a phrase, else None.

    Args:
        text: the text.
        part: the part it is in.
        context: what it is read with.
        among_food: whether there is food beside it; then `no sugar` is about that food, not about the day.
    """
    if len(text) > _LONGEST_PHRASE or not may_be_phrase(text):
        return None
    tokens = tokens_of(text)
    for reader in readers_for(tokens):
        found = reader(tokens, context, part.day) or _below_zero(reader, text, context, part)
        if found is not None and found.entries and _NEGATIVE.search(text) and not _measured(found):
            found = Found(expected=_BELOW_ZERO)
        if found is not None and not (among_food and _about_food(tokens, found)):
            return _found(text, found, part, context)
    return None


def _below_zero(reader: Reader, text: str, context: Context, part: Part) -> Found | None:
    """What a phrase would say if its number were not below zero."""
    return reader(tokens_of(_NEGATIVE.sub(" ", text)), context, part.day) if _NEGATIVE.search(text) else None


def _measured(found: Found) -> bool:
    """Whether a phrase tells of a measure, which may be below zero."""
    return any(isinstance(entry, MeasureEntry) for entry in found.entries)


def _about_food(tokens: Sequence[Token], found: Found) -> bool:
    """Whether a phrase beside food is about that food: `no sugar`."""
    return tokens[0].word == "no" and any(isinstance(entry, DisruptorEntry) for entry in found.entries)


def _found(text: str, found: Found, part: Part, context: Context) -> list[Read]:
    """A phrase's entries with their words; where its number did not fit, its words are kept unread."""
    if found.entries:
        spans = found.spans or ((0, len(text)),) * len(found.entries)
        pairs = zip(found.entries, spans, strict=True)
        return [(replace(entry, text=text[start:end].strip(_SPACE)), []) for entry, (start, end) in pairs]
    text = text.strip(_SPACE)
    entry = FoodEntry(**draft(context, part.day), text=text, slot=_slot(part, context), unread=(text,))
    return [(entry, [Doubt(kind="value", words=text, message=found.expected)])]


def _slot(part: Part, context: Context) -> Slot:
    """The slot of a part's food: as said, else as forced, else by the time of day, which says nothing of other days."""
    if said := part.slot or context.slot:
        return said
    if part.day != context.today and context.free_slot is not None:
        return context.free_slot(part.day)
    return slot_at(context.now)


def _food(text: str, part: Part, context: Context) -> Iterator[Read]:
    """The entries of a text of food; a usual in it may bring others than food."""
    text = text.strip(_SPACE)
    line, others = read_meal(text, context, read)
    if line.unread and not (line.items or line.asked) and len(text) <= _LONGEST_PHRASE and may_be_phrase(text):
        line.unread[:] = [text]
    if not (line.named or line.items or line.unread or others) and text == part.text.strip(_SPACE):
        line.unread.append(text)
    entry = FoodEntry(
        **draft(context, part.day),
        text=text,
        slot=_slot(part, context),
        items=tuple(line.items),
        unread=tuple(line.unread),
    )
    if line.items or line.unread or not others:
        yield entry, list(doubts_of(line, context))
    for other in others:
        yield replace(other, day=part.day, text=text), []

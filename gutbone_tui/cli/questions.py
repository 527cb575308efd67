"""The questions of the check-in as plain lines, and what a typed answer to one means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gutbone_tui.domain.check_in import Choice
from gutbone_tui.reading import read
from gutbone_tui.reading.answering import entries_of

if TYPE_CHECKING:
    from gutbone_tui.domain.check_in import Question
    from gutbone_tui.domain.entries import Entry
    from gutbone_tui.reading import Context

_APART: Final = re.compile(r"[\s,;]+")
_PLAIN: Final = re.compile(r"[\w.,:/ ¼½¾-]+")
_ALL: Final = ("all", "yes", "y", "all of them")
_NONE: Final = ("none", "no", "nothing")
_UNKNOWN: Final = Choice("", "", "")
"""Stands for words that are no choice."""


class Answer(NamedTuple):
    """What an answer means."""

    entries: tuple[Entry, ...] = ()
    """What it records; nothing for a question that was passed over."""
    problem: str = ""
    """One sentence on what is expected, where it means nothing."""


def question_line(question: Question, number: int, of: int) -> str:
    """A question on one line, with what can be answered."""
    note = f" ({question.note})" if question.note and not question.many and not question.typed else ""
    known = f" ({question.note.partition(';')[0]})" if "from your meals" in question.note else ""
    return f"{number} of {of}: {question.words}{note}{known} {expected(question)}."


def expected(question: Question) -> str:
    """What can be answered, in words."""
    if question.typed:
        return question.typed[0].upper() + question.typed[1:]
    choices = ", ".join(f"{choice.key} {choice.label}".strip() for choice in question.choices)
    return f"{choices}; several with blanks between them" if question.many and len(question.choices) > 1 else choices


def understood(question: Question, answer: str, context: Context) -> Answer:
    """What a typed answer means: nothing, a choice by its key or its words, or whatever the reader makes of it."""
    words = answer.strip().lower()
    if not words:
        return Answer()
    if question.many:
        return _several(question, words, context)
    choice = _choice(question, words)
    if choice is not None and not (question.before and len(choice.key) == 1 and choice.key.isalpha()):
        return Answer(entries_of(choice, context))
    if question.before and _PLAIN.fullmatch(words):
        reading = read(f"{question.before} {words.removeprefix(question.before)}", context)
        kinds = {entry.kind for entry in reading.entries}
        problem = next((doubt.message for doubt in reading.doubts if doubt.kind == "value"), "")
        if not problem and len(kinds) == 1 and kinds <= _kinds(question, context):
            return Answer(reading.entries)
        if problem:
            return Answer(problem=problem)
    return Answer(problem=f"That is no answer here. {expected(question)}, or nothing to pass over it.")


def _several(question: Question, words: str, context: Context) -> Answer:
    """The answers to a question that takes several."""
    if words in _NONE:
        return Answer()
    if words in _ALL:
        named = [choice for choice in question.choices if not any(each.as_needed for each in choice.planned)]
    elif (whole := _choice(question, words)) is not None:
        named = [whole]
    else:
        named = [each for word in _APART.split(words) if (each := _choice(question, word) or _UNKNOWN)]
    if _UNKNOWN in named:
        return Answer(problem=f"That is no answer here. {expected(question)}, or nothing to pass over it.")
    planned = dict.fromkeys(each for choice in named for each in choice.planned)
    return Answer(entries_of(Choice("", "", "", tuple(planned)), context) if planned else ())


def _choice(question: Question, words: str) -> Choice | None:
    """The choice that has these words as its key or its label."""
    return next((each for each in question.choices if words in (each.key, each.label.lower())), None)


def _kinds(question: Question, context: Context) -> set[str]:
    """The kinds of entry that answer a question."""
    return {entry.kind for choice in question.choices[:1] for entry in entries_of(choice, context)}

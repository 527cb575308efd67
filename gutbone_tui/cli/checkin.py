"""`gutbone checkin`: the guided check-in as plain questions, for screen readers, dumb terminals and pipes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gutbone_tui.cli.add import recorded_by
from gutbone_tui.cli.opening import day_for, heard_diary_for
from gutbone_tui.cli.options import Options
from gutbone_tui.cli.output import complain, flush, plain, say, say_json, terminal_width, wrapped
from gutbone_tui.cli.patience import Patience
from gutbone_tui.cli.questions import question_line, understood
from gutbone_tui.cli.upkeep import back_up_after
from gutbone_tui.domain.check_in import unanswered
from gutbone_tui.domain.documents import document_of
from gutbone_tui.domain.words import distance, short_date
from gutbone_tui.reading.describing import describe

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from datetime import date

    from gutbone_tui.diary.diary import Diary
    from gutbone_tui.domain.cards import Card
    from gutbone_tui.domain.check_in import Question
    from gutbone_tui.domain.entries import Entry

_SHAPE = """
Each question is one line, and so is each answer; an empty one passes over it. Every answer is recorded at once, so
Ctrl-D and Ctrl-C lose nothing. Answers can be piped in: printf '7.5\\n4\\n3\\n' | gutbone checkin

Exit codes: 0 also after Ctrl-D or the end of what was piped; 1 after Ctrl-C, or where a piped answer meant nothing.
With --json the questions go to standard error, and one object is printed at the end: day, recorded (the entries as the
diary keeps them), unanswered (ids of questions) and cards (title, text, source)."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing besides the common options."""
    parser.epilog = _SHAPE


def run(options: Options) -> int:
    """Ask what is unanswered."""
    diary = heard_diary_for(options)
    day = day_for(options, diary)
    asking = _Asking(diary, day, quiet=options.json)
    with Patience() as patience:
        code = asking.ask_all(patience)
    if options.json:
        asking.print_json()
    if asking.recorded:
        back_up_after(diary)
    return code


class _Asking:
    """One check-in, question after question."""

    def __init__(self, diary: Diary, day: date, *, quiet: bool) -> None:
        """A check-in for a day.

        Args:
            diary: where answers are recorded.
            day: the day they are for.
            quiet: questions go to standard error, so that standard output holds nothing but JSON.
        """
        self.diary = diary
        self.day = day
        self._say = complain if quiet else say
        self.recorded: list[Entry] = []
        self.cards: list[Card] = []

    def tell(self, sentence: str) -> None:
        """Say one thing, on one line unless a terminal's is shorter."""
        stream = sys.stderr if self._say is complain else sys.stdout
        on_terminal = stream is not None and stream.isatty()
        for line in wrapped(plain(sentence), terminal_width()) if on_terminal else [sentence]:
            self._say(line)

    def questions(self) -> tuple[Question, ...]:
        """What is unanswered now."""
        return unanswered(self.diary.day(self.day), self.diary.plan(), self.diary.settings.hide)

    def ask_all(self, patience: Patience) -> int:
        """Ask one question after the other; gives the exit code."""
        questions = self.questions()
        today = self.diary.today()
        if not questions:
            self.tell(f"Everything is answered for {short_date(self.day, today)}.")
            return 0
        self.tell(f"Check-in for {short_date(self.day, today)}, {distance(self.day, today)}. Enter passes over.")
        code = 0
        for number, question in enumerate(questions, start=1):
            self.tell(question_line(question, number, len(questions)))
            understands = self._answer(question, patience)
            if understands is None:
                self.tell(f"Stopped. {self._count()}.")
                return 1 if patience.interrupted else code
            code = code if understands else 1
        self.tell(f"That was all. {self._count()}.")
        return code

    def _answer(self, question: Question, patience: Patience) -> bool | None:
        """Take the answer to a question; None where there is no more to come, False where it meant nothing.

        Whoever sits at a terminal is asked again; what is piped in goes on with the next question, whose answer the
        next line is.
        """
        while True:
            flush()
            line = patience.line()
            if line is None:
                return None
            answer = understood(question, line, self.diary.context(self.day))
            if not answer.problem:
                self._record(answer.entries)
                return None if patience.interrupted else True
            self.tell(answer.problem)
            if not (sys.stdin is not None and sys.stdin.isatty()):
                return False

    def _record(self, entries: Sequence[Entry]) -> None:
        """Record an answer at once, and say so."""
        if not entries:
            return
        from gutbone_tui.diary.symptoms import cards_after

        change = self.diary.add(entries)
        new = recorded_by(self.diary, change)
        self.recorded += new
        for entry in new:
            self.tell(f"Recorded: {describe(entry, self.diary.catalogue)}.")
        for card in cards_after(self.diary, change):
            self.cards.append(card)
            self.tell(f"{card.title}: {card.text} ({card.source})")

    def _count(self) -> str:
        """How much was recorded."""
        number = len(self.recorded)
        return f"{number or 'No'} answer{'s' * (number != 1)} recorded"

    def print_json(self) -> None:
        """Print what was recorded for programs."""
        say_json(
            {
                "day": self.day.isoformat(),
                "recorded": [document_of(entry) for entry in self.recorded],
                "unanswered": [question.id for question in self.questions()],
                "cards": [vars(card) for card in self.cards],
            }
        )

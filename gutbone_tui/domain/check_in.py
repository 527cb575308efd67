"""The questions of the guided check-in: what a day has not answered yet, one key an answer.

An answer is a line, read like every other line, or a supplement of the plan; the screen and the plain-text check-in
need nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS, Servings
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.values import value
from gutbone_tui.domain.words import COMFORT_WORDS, QUALITY_WORDS, number

if TYPE_CHECKING:
    from gutbone_tui.domain.plan import PlannedSupplement


@value(frozen=True)
class Choice:
    """One answer."""

    key: str
    """The key that gives it."""
    label: str
    """What it means; empty where the key says it."""
    line: str
    """The line it records; empty where it records none."""
    planned: tuple[PlannedSupplement, ...] = ()
    """Supplements of the plan it records as taken, instead of a line."""


@value(frozen=True)
class Question:
    """One question of the check-in."""

    id: str
    words: str
    choices: tuple[Choice, ...]
    note: str = ""
    """What is known already, or how an answer counts."""
    many: bool = False
    """Several answers can be given; Enter goes on."""
    typed: str = ""
    """What is expected where an answer is typed out instead of one of the choices."""
    before: str = ""
    """What stands before a typed answer in the line that is read; empty where only a choice is an answer."""

    def choice(self, key: str) -> Choice | None:
        """The answer that a key gives."""
        return next((choice for choice in self.choices if choice.key == key), None)


def unanswered(
    day: DaySummary, plan: Sequence[PlannedSupplement] = (), hide: Collection[str] = ()
) -> tuple[Question, ...]:
    """The questions that a day has not answered, in the order they are asked.

    Args:
        day: the day.
        plan: the user's supplement plan.
        hide: what the user does not want to be asked: ids of questions, disruptors, `supplements` or `movement`.
    """
    asked: tuple[tuple[str, bool, Callable[[DaySummary], Question]], ...] = (
        ("sleep", day.sleep_hours is None, _sleep),
        ("quality", day.sleep_quality is None and "sleep" not in hide, _quality),
        ("stress", day.stress is None, _stress),
        ("processed", not day.processed.answered, _processed),
        ("sugar", not day.sugar.answered, _sugar),
        ("digestion", day.feelings.digestion is None, _digestion),
        ("energy", day.feelings.energy is None, _energy),
    )
    questions = [question(day) for what, is_open, question in asked if is_open and what not in hide]
    if plan and "supplements" not in hide:
        questions += _taken(day, plan)
    if not day.movement and "movement" not in hide:
        questions.append(_MOVEMENT)
    return tuple(questions)


_MOVEMENT: Final = Question(
    "movement",
    "Exercise for your bones today?",
    (
        Choice("s", "strength", "strength"),
        Choice("w", "weight-bearing", "weight-bearing"),
        Choice("b", "both", "strength; weight-bearing"),
        Choice("n", "not today", ""),
    ),
    "a gentle walk against stress is relief, noted apart",
)

ALL_KEY: Final = "a"
"""The key that says all of the plan was taken."""


def _taken(day: DaySummary, plan: Sequence[PlannedSupplement]) -> Iterable[Question]:
    """What of the plan was taken, unless nothing waits; what is taken as needed can be ticked and never waits."""
    from gutbone_tui.domain.plan import label_words, plan_on, supplement_name

    planned, _ = plan_on(plan, day.supplements)
    waiting = tuple(each.supplement for each in planned if each.open)
    if not waiting:
        return
    choices = []
    for each in planned:
        words = " ".join(filter(None, (supplement_name(each.supplement.what), each.supplement.product)))
        label = words if each.supplement.product else " ".join((words, label_words(each.supplement))).strip()
        if not each.done and each.key:
            choices.append(Choice(each.key, label, "", (each.supplement,)))
    if len(waiting) > 1:
        choices.append(Choice(ALL_KEY, "all of them", "", waiting))
    note = "a key each, Enter goes on" if len(choices) > 1 else "Enter goes on"
    yield Question("supplements", "Which of these did you take?", tuple(choices), note, many=True)


_TEN: Final = "x"
"""The key for ten, where the digits end at nine."""


def _scale(word: str, labels: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """Choices whose key is the number that follows a word in the line."""
    return tuple(Choice(key, label, f"{word} {10 if key == _TEN else key}") for key, label in labels)


def _digits(first: int, last: int, labels: dict[int, str]) -> Iterable[tuple[str, str]]:
    """The keys of some digits with the labels some of them have."""
    return ((str(digit), labels.get(digit, "")) for digit in range(first, last + 1))


def _sleep(_: DaySummary) -> Question:
    """Hours of last night: a digit for whole ones, the letter after it for half an hour more."""
    choices = [Choice("3", "or less", "sleep 3")]
    for hours, half in zip(range(4, 10), "abcdef", strict=True):
        choices.append(Choice(str(hours), "", f"sleep {hours}"))
        choices.append(Choice(half, number(hours + 0.5), f"sleep {hours}.5"))
    choices.append(Choice(_TEN, "ten or more", "sleep 10"))
    return Question(
        "sleep", "How many hours did you sleep?", tuple(choices), "the letters are half an hour more",
        typed="hours, such as 7 or 7.5", before="sleep",
    )  # fmt: skip


def _quality(_: DaySummary) -> Question:
    """How well, 1 to 5."""
    choices = tuple(Choice(str(each), QUALITY_WORDS[each], f"sleep {each}/5") for each in range(1, 6))
    return Question("quality", "How well did you sleep?", choices)


def _stress(_: DaySummary) -> Question:
    """Stress, 0 to 10."""
    choices = (*_digits(0, 9, {0: "none"}), (_TEN, "the worst"))
    scale = _scale("stress", choices)
    return Question("stress", "How much stress today?", scale, typed="0 none to 10 the worst", before="stress")


def _servings(what: str, words: str, known: Servings, note: str) -> Question:
    """Servings on top of those that the day's foods imply."""
    foods = ", ".join(known.foods)
    if foods:
        words = f"{words} besides {foods}"
        note = f"{number(known.implied)} from your meals; {note}"
    choices = (Choice("0", "none", f"{what} none"), *_scale(what, _digits(1, 9, {})))
    typed = "0 none, or how many" + (", or grams such as 16 g" if what == "sugar" else "")
    return Question(what, f"{words}?", choices, note, typed=typed, before=what)


def _processed(day: DaySummary) -> Question:
    """Ultra-processed servings."""
    return _servings("processed", "Servings of ultra-processed food", day.processed, "soft drinks, chips, sweets …")


def _sugar(day: DaySummary) -> Question:
    """Servings of added sugar."""
    note = f"one is about {number(SUGAR_SERVING_GRAMS)} g, two teaspoons"
    return _servings("sugar", "Servings of added sugar", day.sugar, note)


def _comfort(what: str, words: str) -> Question:
    """An answer from 1 to 5."""
    return Question(what, words, _scale(what, ((str(each), COMFORT_WORDS[each]) for each in range(1, 6))))


def _digestion(_: DaySummary) -> Question:
    """Digestion comfort, 1 to 5 (S42)."""
    return _comfort("digestion", "How comfortable is your digestion?")


def _energy(_: DaySummary) -> Question:
    """Energy, 1 to 5 (S43)."""
    return _comfort("energy", "How is your energy?")

"""When a card about symptoms is shown, and that it is shown once in a stretch."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest

from gutbone_tui.domain.cards import CARDS, card_for
from gutbone_tui.domain.disruptors import Course, CourseStatus
from gutbone_tui.domain.summary import DaySummary, Feelings
from gutbone_tui.domain.symptoms import DAYS_NEEDED, TRIGGERS, Trigger, cards_for, holding
from tests.domain.facts import MONDAY

CLEAR = CourseStatus("clear")
COURSE = Course(MONDAY - timedelta(days=3), None)
NOTHING = Feelings()


def days(answers: Iterable[Feelings | int | None]) -> list[DaySummary]:
    """Days up to Monday, the last answer's; an answer that is a number is stress."""
    whole = list(answers)
    return [
        DaySummary(
            MONDAY - timedelta(days=len(whole) - 1 - place),
            feelings=each if isinstance(each, Feelings) else NOTHING,
            stress=each if isinstance(each, int) else None,
        )
        for place, each in enumerate(whole)
    ]


def shown(found: list[DaySummary], course: CourseStatus = CLEAR) -> tuple[Trigger, ...]:
    """The cards after the last of some days was answered."""
    return cards_for(found, course, DaySummary(found[-1].day), course)


def test_blood_is_told_of_at_once_and_on_every_day() -> None:
    blood = Feelings(blood=True)
    assert shown(days([blood])) == ("blood",)
    assert shown(days([blood, blood])) == ("blood",)
    assert shown(days([blood, Feelings(blood=False)])) == ()
    (day,) = days([blood])
    assert cards_for([day], CLEAR, day, CLEAR) == ()


@pytest.mark.parametrize("form", [1, 2, 6, 7])
def test_fifteen_days_of_hard_or_loose_stools(form: int) -> None:
    loose, fine = Feelings(stool=form), Feelings(stool=4)
    assert holding(days([loose] * 14), CLEAR) == ()
    assert holding(days([loose] * 15), CLEAR) == ("bowel-habit",)
    assert holding(days([loose] * 9 + [fine] * 6 + [loose] * 6), CLEAR) == ("bowel-habit",)
    assert holding(days([loose] * 15 + [fine]), CLEAR) == ()


def test_days_without_an_answer_count_neither_way() -> None:
    loose = Feelings(stool=6)
    assert holding(days([loose] * 8 + [None] * 5 + [loose] * 7), CLEAR) == ("bowel-habit",)
    assert holding(days([loose] * 15 + [None] * 10 + [loose]), CLEAR) == ()


@pytest.mark.parametrize(
    ("feeling", "trigger"), [(Feelings(bloating=3), "bloating"), (Feelings(energy=1), "tiredness")]
)
def test_strong_bloating_and_very_low_energy_for_three_weeks(feeling: Feelings, trigger: Trigger) -> None:
    assert shown(days([feeling] * 15)) == (trigger,)
    assert shown(days([feeling] * 14)) == ()


def test_stress_of_eight_on_most_days_of_two_weeks() -> None:
    assert shown(days([8, 2] * 6 + [9, 10])) == ("stress",)
    assert shown(days([7] * 14)) == ()
    assert shown(days([9] * 7)) == ()


def test_a_card_is_shown_once_in_a_stretch() -> None:
    loose = Feelings(stool=1)
    number = [len(shown(days([loose] * length)[-DAYS_NEEDED:])) for length in range(1, 60)]
    assert number == [0] * 14 + [1] + [0] * 44


def test_a_new_stretch_is_told_of_again() -> None:
    loose, fine = Feelings(stool=1), Feelings(stool=4)
    assert shown(days([loose] * 15 + [fine] * 30 + [loose] * 15)[-DAYS_NEEDED:]) == ("bowel-habit",)
    assert shown(days([loose] * 18 + [fine] + [loose])[-DAYS_NEEDED:]) == ()


def test_watery_stools_around_antibiotics() -> None:
    watery, often = Feelings(stool=7), Feelings(stool=7, stools=4)
    on_course = CourseStatus("on course", COURSE, 4)
    assert shown(days([often]), on_course) == ("antibiotic-stool",)
    assert shown(days([watery]), on_course) == ()
    assert shown(days([watery, None, watery]), on_course) == ("antibiotic-stool",)
    assert shown(days([often]), CourseStatus("recovering", COURSE, 30)) == ("antibiotic-stool",)
    assert shown(days([often]), CourseStatus("settling", COURSE, 57)) == ()
    assert shown(days([often])) == ()


def test_a_course_noted_after_the_stools_is_told_of_too() -> None:
    (day,) = days([Feelings(stool=7, stools=4)])
    assert cards_for([day], CourseStatus("on course", COURSE, 1), day, CLEAR) == ("antibiotic-stool",)


def test_every_trigger_has_a_card_with_its_source() -> None:
    assert set(CARDS) == set(TRIGGERS)
    assert all(card.title and card.text and card.source for card in CARDS.values())
    assert not any("should" in card.text for card in CARDS.values())


def test_blood_with_blood_thinners_is_for_the_same_day() -> None:
    assert "the same day" in card_for("blood", {"warfarin"}).text
    assert card_for("blood", {"ibs"}) == CARDS["blood"]
    assert card_for("stress", {"warfarin"}) == CARDS["stress"]

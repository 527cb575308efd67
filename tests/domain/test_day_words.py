"""Room left, courses, what is kept up and how one feels, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from gutbone_tui.domain.courses import COURSE_CARD, state_words
from gutbone_tui.domain.disruptors import Course, course_status, processed_room, sugar_room
from gutbone_tui.domain.entries import FeelingEntry, MovementEntry, SupplementEntry
from gutbone_tui.domain.feelings import NAMES, QUESTIONS, STOOL_WORDS, answer_words, answers_of, without_answer
from gutbone_tui.domain.kept_up import intake_on, movement_days, movement_minutes
from gutbone_tui.domain.summary import Feelings, summarise_day
from tests.domain.facts import FACTS, MONDAY, NOON, ate


@pytest.mark.parametrize(
    ("grams", "low", "words"),
    [
        (0, 25, "about 25 g to the 25 g mark"),
        (16, 25, "about 9 g to the 25 g mark"),
        (25, 25, "at the 25 g mark"),
        (25.2, 25, "at the 25 g mark"),
        (43, 25, "above the 25 g mark"),
        (30, 36, "about 6 g to the 36 g mark"),
    ],
)
def test_room_left_for_sugar(grams: float, low: float, words: str) -> None:
    assert sugar_room(grams, low) == words


@pytest.mark.parametrize(
    ("servings", "words"),
    [
        (0, "1 serving to the mark of 1"),
        (0.5, "½ serving to the mark of 1"),
        (1, "at the mark of 1"),
        (4, "above the mark of 1"),
    ],
)
def test_room_left_for_processed_food(servings: float, words: str) -> None:
    assert processed_room(servings) == words


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (-1, "on course, day 2"),
        (1, "recovering, day 1 of 45"),
        (45, "recovering, day 45 of 45"),
        (46, "settling, day 46 of 180"),
        (181, "clear"),
    ],
)
def test_a_course_in_words_without_a_judgement(after: int, words: str) -> None:
    course = Course(MONDAY - timedelta(days=2), MONDAY)
    assert state_words(course_status([course], MONDAY + timedelta(days=after))) == words


def test_nothing_discourages_a_prescribed_course() -> None:
    assert "never counted against you" in COURSE_CARD
    assert "ask your prescriber" in COURSE_CARD
    assert "avoid" not in COURSE_CARD


def test_calcium_comes_from_food_and_from_tablets_and_vitamin_d_from_either_kind() -> None:
    pill = SupplementEntry(id="1", day=MONDAY, at=NOON, edited=NOON, what="calcium")
    d2 = SupplementEntry(id="2", day=MONDAY, at=NOON, edited=NOON, what="vitamin-d2")
    day = summarise_day(MONDAY, [ate(["kefir"]), pill, d2], FACTS)
    assert (intake_on(day, "calcium").taken, intake_on(day, "calcium").foods) == (("1",), ("Kefir",))
    assert intake_on(day, "vitamin-d3").taken == ("2",)
    assert not intake_on(summarise_day(MONDAY, [], FACTS), "calcium").done


def test_strength_and_weight_bearing_are_counted_apart() -> None:
    def moved(number: int, what: str, minutes: float | None) -> MovementEntry:
        entry = MovementEntry(id=str(number), day=MONDAY, at=NOON, edited=NOON, what="strength", minutes=minutes)
        return replace(entry, what=what)  # type: ignore[arg-type]

    day = summarise_day(
        MONDAY, [moved(1, "strength", 20), moved(2, "strength", 10), moved(3, "weight-bearing", None)], FACTS
    )
    assert (movement_days([day, day], "strength"), movement_days([day], "weight-bearing")) == (2, 1)
    assert (movement_minutes(day, "strength"), movement_minutes(day, "weight-bearing")) == (30, None)


def test_every_feeling_has_words_beside_its_number() -> None:
    assert set(QUESTIONS) == set(NAMES)
    assert answer_words("stool", Feelings(stool=1)) == f"1 · {STOOL_WORDS[1]}"
    assert answer_words("bloating", Feelings(bloating=0)) == "0 · none"
    assert answer_words("stools", Feelings(stools=3)) == "3"
    assert answer_words("blood", Feelings(blood=False)) == "no"
    assert answer_words("energy", Feelings()) == ""


def test_an_answer_is_taken_out_of_an_entry() -> None:
    entry = FeelingEntry(id="1", day=MONDAY, at=NOON, edited=NOON, digestion=3, gas=0)
    assert answers_of(entry) == ("digestion", "gas")
    left = without_answer(entry, "digestion")
    assert left is not None
    assert answers_of(left) == ("gas",)
    assert without_answer(left, "gas") is None

"""What went together is found, what did not is not, and nothing is said about too few days."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.domain.foods import GROUPS
from gutbone_tui.domain.look_back import BEFORES, FEWEST_DAYS, OUTCOMES, Association, LookBack, look_back
from gutbone_tui.domain.trends import DayFigures

FIRST = date(2025, 11, 24)
DIGESTION = next(outcome for outcome in OUTCOMES if outcome.id == "digestion")


def made_up(seed: int, days: int = 365) -> list[DayFigures]:
    """A diary in which nothing has anything to do with anything, though weeks are good and bad."""
    chance = Random(seed)
    figures = []
    mood = 0
    for number in range(days):
        mood = chance.choice((-1, 0, 0, 1)) if number % 7 == 0 else mood
        if chance.random() < 0.1:
            continue
        figures.append(
            DayFigures(
                FIRST + timedelta(days=number),
                fed=True,
                groups=frozenset(group for group in GROUPS[1:6] if chance.random() < 0.5),
                prunes=chance.choice((0.0, 20.0, 54.0)),
                processed=chance.choice((None, 0.0, 1.0, 3.0)),
                sugar=chance.choice((None, 0.0, 20.0, 40.0)),
                sleep=chance.choice((None, 6.0, 7.0, 8.0)),
                quality=chance.choice((None, 2, 3, 4)),
                stress=min(max(chance.randint(1, 7) - mood, 0), 10),
                digestion=min(max(3 + mood + chance.choice((-1, 0, 1)), 1), 5),
                energy=chance.choice((None, 2, 3, 4)),
                movement=frozenset(chance.sample(["strength", "weight-bearing"], chance.randint(0, 1))),
                relief=chance.random() < 0.4,
            )
        )
    return figures


def planted(seed: int, days: int = 182) -> list[DayFigures]:
    """The same, but after days with omega-3 foods digestion is mostly a step better."""
    chance = Random(seed)
    figures = made_up(seed, days)
    by_day = {day.day: day for day in figures}
    for day in figures:
        before = by_day.get(day.day - timedelta(days=1))
        had = before is not None and "omega3" in before.groups
        step = 1 if had and chance.random() < 0.9 else 0
        by_day[day.day] = day._replace(digestion=min(2 + step + chance.choice((0, 0, 1)), 5))
    return list(by_day.values())


def found(look_backs: tuple[LookBack, ...]) -> list[Association]:
    """Everything that stands out."""
    return [each for look in look_backs for each in look.found]


def test_where_nothing_goes_together_nothing_is_found() -> None:
    """At most one diary of twenty may show something; good and bad weeks must not look like the work of a food."""
    with_something = [seed for seed in range(40) if found(look_back(made_up(seed)))]
    assert len(with_something) <= 2


def test_a_planted_association_is_found_and_its_numbers_are_said() -> None:
    for seed in range(10):
        (association,) = [each for each in found(look_back(planted(seed))) if each.outcome.id == "digestion"]
        assert association.before.id == "omega3"
        assert association.better
        assert association.mean_with > association.mean_without
        assert min(association.days_with, association.days_without) > 20


def test_a_planted_association_is_lost_when_labels_are_shuffled() -> None:
    shuffled = []
    for seed in range(20):
        figures = planted(seed)
        labels = [day.groups for day in figures]
        Random(seed + 1).shuffle(labels)
        figures = [day._replace(groups=groups) for day, groups in zip(figures, labels, strict=True)]
        shuffled += [each for each in found(look_back(figures)) if each.outcome.id == "digestion"]
    assert len(shuffled) <= 2


def test_better_and_worse_go_by_the_answer() -> None:
    """A higher number is the better digestion and the worse stress."""
    figures = [
        day._replace(digestion=None, stress=None if day.digestion is None else 2 * day.digestion) for day in planted(1)
    ]
    (association,) = [each for each in found(look_back(figures)) if each.outcome.id == "stress"]
    assert not association.better


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_of_days_does_not_matter(chance: Random) -> None:
    figures = planted(3)
    mixed = list(figures)
    chance.shuffle(mixed)
    assert look_back(mixed) == look_back(figures)


def test_too_few_days_are_told_and_compared_with_nothing() -> None:
    digestion, *_ = look_back(planted(1)[:12])
    assert digestion.days < 12
    assert digestion.days_missing == FEWEST_DAYS - digestion.days
    assert not digestion.found
    assert not digestion.compared


def test_an_empty_diary_lacks_everything() -> None:
    for look in look_back([]):
        assert (look.days, look.days_missing, look.found) == (0, FEWEST_DAYS, ())


def test_days_without_an_answer_are_no_days() -> None:
    figures = [day._replace(digestion=None) for day in planted(1)]
    digestion, *_ = look_back(figures)
    assert digestion.days == 0


def test_what_was_not_answered_before_is_on_neither_side() -> None:
    figures = [day._replace(groups=frozenset(), fed=False, prunes=None) for day in planted(2)]
    assert not [each for each in found(look_back(figures)) if each.before.id in ("omega3", "prune", "plants")]


def test_skipped_days_are_left_out_with_the_days_after_them() -> None:
    figures = planted(1)
    skipped = [day._replace(skip="sick") if number % 2 else day for number, day in enumerate(figures)]
    digestion, *_ = look_back(skipped)
    assert digestion.days < len(figures) / 10


def test_nothing_is_compared_with_itself() -> None:
    compared = {(each.outcome.id, each.before.id) for each in found(look_back(planted(1), befores=BEFORES))}
    assert all(outcome != before for outcome, before in compared)
    assert look_back(planted(1), outcomes=[DIGESTION])[0].outcome is DIGESTION

"""The made-up life behind the example diary: what she types on each day, and when.

Nobody is like this, but somebody could be: a woman of 58 who was told last spring that her bones are thin. She starts
with the best intentions, forgets days, has good and bad weeks, gets a little better at cooking, and once in a while is
ill. How she feels, sleeps and measures goes up and down and nowhere: an example must not promise that it gets better.
The same last day always gives the same diary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final, NamedTuple, TypeVar

from gutbone_tui.domain.days import last_days
from gutbone_tui.domain.entries import Slot
from gutbone_tui.exchange.example_meals import Kitchen, Sort

Choice = TypeVar("Choice")

MEAL_TIMES: Final[dict[Slot, tuple[int, int]]] = {
    "breakfast": (7, 40),
    "lunch": (12, 50),
    "snacks": (16, 10),
    "dinner": (19, 20),
}

_DISHES_A_WEEK: Final[dict[Slot, int]] = {"breakfast": 2, "lunch": 3, "snacks": 2, "dinner": 4}
"""Different meals of one sort in a week: she has her favourites, cooks for two days and shops once."""

_WEEKS_TO_LEARN: Final = 40
"""After so many weeks she is as good at it as she will be."""
_COURSE_EVERY: Final = 430
"""Days between two courses of antibiotics, about."""
_COURSE_DAYS: Final = 7

_LAST_COURSE: Final = 47
"""Days before the last one on which her latest course began, so that the window after it is not over."""

_SCANS_BEFORE: Final = (430, 40)
"""Days before the last one of two scans, in a diary too short to have one every April. The first is from her papers."""
_SHORT_LIFE: Final = range(8 * 7, 60 * 7)
"""Days of such a diary."""

_T_SCORES: Final = (("hip", (-2.1, -2.2, -2.2, -2.1)), ("spine", (-2.4, -2.5)))
"""What a scan says, year after year: a tenth up or down is what two scans on one day would differ by."""

_NOTES: Final = (
    "note: slept at mum's",
    "note: long walk with the dog in the rain",
    "note: try the recipe from the library book",
    "note: knee a bit sore",
    "note: visitors all day",
    "note: ask the pharmacist about D3",
    "note: new kefir grains from the neighbour",
    "note: belly quiet all day",
    "note: too many beans at once",
)


class Typed(NamedTuple):
    """A line she types, and when."""

    at: datetime
    line: str
    slot: Slot | None = None


class Mood(NamedTuple):
    """What a week is like."""

    good: float
    """Share of good days."""
    poor: float
    """Share of poor days."""
    missed: float
    """Share of days without any entry."""
    stress: int


GOOD_WEEK: Final = Mood(good=0.72, poor=0.04, missed=0.02, stress=4)
USUAL_WEEK: Final = Mood(good=0.5, poor=0.12, missed=0.05, stress=4)
BAD_WEEK: Final = Mood(good=0.18, poor=0.42, missed=0.12, stress=7)
AWAY_WEEK: Final = Mood(good=0.25, poor=0.25, missed=0.75, stress=3)


class Life:
    """Her days up to a last one, on which it is mid-afternoon."""

    def __init__(self, ending: date, weeks: int) -> None:
        """A life of so many weeks up to and including a day."""
        self._days = last_days(ending, 7 * weeks)
        self._kitchen = Kitchen()
        self._yesterdays_dinner = ""

    def typed(self) -> Iterator[Typed]:
        """Everything she types, day by day."""
        today = self._days[-1]
        scans = dict(zip((today - timedelta(days=back) for back in _SCANS_BEFORE), (0, 1), strict=True))
        if len(self._days) not in _SHORT_LIFE:
            scans.clear()
        yield from (scan for day, place in scans.items() if day < self._days[0] for scan in _scans(day, place))
        for number, day in enumerate(self._days):
            chance = Random(day.toordinal())  # noqa: S311 - the same day is always the same
            mood = mood_of(day, number / 7)
            if day != today and chance.random() < mood.missed:
                self._yesterdays_dinner = ""
                if mood is AWAY_WEEK and chance.random() < 0.5:
                    yield Typed(_moment(day, 10, 0, chance), "travelling")
                continue
            lines = [*self._meals(day, mood, chance), *_answers(day, number, mood, chance, today=day == today)]
            lines += _illness(day, (today - day).days, chance)
            lines += _scans(day, scans[day]) if day in scans else ()
            if day == today:
                lines = [typed for typed in lines if typed.at.hour < 17 and typed.at.date() == day]
            yield from sorted(lines, key=lambda typed: typed.at)

    def _meals(self, day: date, mood: Mood, chance: Random) -> Iterator[Typed]:
        """What she eats on a day."""
        today = day == self._days[-1]
        for slot in MEAL_TIMES:
            sort = "good" if today else _sort_of(mood, chance)
            line = _one_of(self._in_the_house(slot, sort, day), chance)
            skipped = {"breakfast": 0.03, "lunch": 0.06, "dinner": 0.04, "snacks": 0.4}[slot]
            if not today and chance.random() < skipped:
                continue
            if slot == "lunch" and not today and self._yesterdays_dinner and chance.random() < 0.15:
                line = f"leftovers: {self._yesterdays_dinner}"
            if slot == "dinner":
                self._yesterdays_dinner = line if sort == "good" else ""
            yield Typed(_moment(day, *MEAL_TIMES[slot], chance), line, slot)
        if not today and mood.stress > 5 and chance.random() < 0.2:
            # After midnight it still is the day before.
            yield Typed(datetime.combine(day + timedelta(days=1), time(0, 25)), "snacks: ice cream")

    def _in_the_house(self, slot: Slot, sort: Sort, day: date) -> Sequence[str]:
        """What there is to choose from in the week of a day."""
        choices = list(self._kitchen.choices(slot, sort, day))
        week = Random(f"{slot} {sort} {day.toordinal() - day.weekday()}")  # noqa: S311
        return [choices.pop(int(week.random() * len(choices))) for _ in range(_DISHES_A_WEEK[slot])]


def mood_of(day: date, week_number: float) -> Mood:
    """What the week of a day is like: chance decides, and with the weeks fewer are usual ones and more are good."""
    monday = day.toordinal() - day.weekday()
    draw = Random(f"week {monday}").random()  # noqa: S311 - the same week is always the same
    learned = min(week_number / _WEEKS_TO_LEARN, 1.0)
    if draw < 0.06:
        return AWAY_WEEK
    if draw < 0.2:
        return BAD_WEEK
    return GOOD_WEEK if draw > 0.85 - 0.3 * learned else USUAL_WEEK


def _answers(day: date, number: int, mood: Mood, chance: Random, *, today: bool) -> Iterator[Typed]:
    """What she answers and takes on a day, besides eating."""
    stress = min(max(mood.stress + _one_of((-2, -1, -1, 0, 0, 1, 2), chance), 0), 10)
    learned = min(number / 7 / _WEEKS_TO_LEARN, 1.0)
    yield from _morning(day, stress, learned, chance, today=today)
    yield from _evening(day, stress, learned, chance)
    yield from _seldom(day, chance)


def _morning(day: date, stress: int, learned: float, chance: Random, *, today: bool) -> Iterator[Typed]:
    """Sleep, and what is taken at breakfast."""
    hours = 7.75 - stress * 0.2 + _one_of((-0.5, -0.25, 0.0, 0.0, 0.25, 0.5), chance)
    quality = min(max(5 - stress // 2 + _one_of((-1, 0, 0, 1), chance), 1), 5)
    hours = round(hours * 4) / 4
    if today or chance.random() < 0.85:
        words = {5: "very well", 4: "well", 2: "badly"}.get(quality) if chance.random() < 0.4 else f"{quality}/5"
        yield Typed(_moment(day, 8, 5, chance), f"slept {hours:g} {words}" if words else f"slept {hours:g}")
    for line, share in (("d3 1000 iu", 0.8), ("probiotic", 0.35 + 0.4 * learned), ("inulin 5 g", 0.3 * learned)):
        if chance.random() < share:
            yield Typed(_moment(day, 8, 10, chance), line)


def _evening(day: date, stress: int, learned: float, chance: Random) -> Iterator[Typed]:
    """Stress, relief, movement, feelings and disruptors. Stress is noted after lunch, the rest in the evening."""
    comfort = 3 + _one_of((-2, -1, -1, 0, 0, 0, 1, 1, 2), chance)
    yield Typed(_moment(day, 13, 30, chance), f"stress {stress}")
    shares = (
        (f"digestion {comfort}", 0.7),
        (f"bloating {max(4 - comfort, 0)}", 0.5),
        (f"gas {max(3 - comfort, 0)}", 0.25),
        (f"energy {min(max(comfort + _one_of((-1, 0, 1), chance), 1), 5)}", 0.6),
        (f"stool {_one_of((3, 4, 4, 4, 5), chance)}", 0.4),
        ("sugar none", 0.25 + 0.2 * learned - 0.03 * stress),
        (f"processed {_one_of((1, 1, 2), chance)}", 0.1 + 0.03 * stress),
        ("processed none", 0.2 - 0.02 * stress),
        (f"meditated {_one_of((5, 10, 10, 15), chance)} min", 0.2 + 0.2 * learned),
        ("breathing 5 min", 0.1 + 0.03 * stress),
        (f"walk {_one_of((20, 25, 30, 45), chance)}", 0.45),
    )
    for line, share in shares:
        if chance.random() < share:
            yield Typed(_moment(day, 20, 40, chance), line)
    if day.weekday() in {1, 4} and chance.random() < 0.55 + 0.3 * learned:
        yield Typed(_moment(day, 15, 20, chance), f"strength {_one_of((20, 25, 30), chance)}")
    if day.weekday() in {2, 5} and chance.random() < 0.5:
        yield Typed(_moment(day, 15, 40, chance), f"weight-bearing {_one_of((20, 30, 40), chance)}")


def _seldom(day: date, chance: Random) -> Iterator[Typed]:
    """Scans and notes."""
    if day.month == 4 and day.day == 14:
        yield from _scans(day, day.year)
    if chance.random() < 0.07:
        yield Typed(_moment(day, 21, 30, chance), _one_of(_NOTES, chance))


def _scans(day: date, number: int) -> Iterator[Typed]:
    """What a scan says of both sites."""
    for minute, (place, scores) in enumerate(_T_SCORES):
        yield Typed(datetime.combine(day, time(11, 15 + minute)), f"dxa {place} {scores[number % len(scores)]}")


def _illness(day: date, days_left: int, chance: Random) -> Iterator[Typed]:
    """Courses of antibiotics, and sick days."""
    seldom = (day.toordinal() + 60) % _COURSE_EVERY
    in_course = _LAST_COURSE - days_left if 0 <= _LAST_COURSE - days_left < _COURSE_DAYS else seldom
    if in_course == 0:
        yield Typed(_moment(day, 9, 30, chance), f"antibiotic amoxicillin {_COURSE_DAYS} days")
    if in_course < 3:
        yield Typed(_moment(day, 10, 0, chance), "sick")


def _sort_of(mood: Mood, chance: Random) -> Sort:
    """The sort of a meal."""
    draw = chance.random()
    return "good" if draw < mood.good else "poor" if draw > 1 - mood.poor else "plain"


def _moment(day: date, hour: int, minute: int, chance: Random) -> datetime:
    """About that time."""
    return datetime.combine(day, time(hour, minute)) + timedelta(minutes=int(chance.random() * 20))


def _one_of(choices: Sequence[Choice], chance: Random) -> Choice:
    """One of several, drawn in a way that is the same on every Python."""
    return choices[int(chance.random() * len(choices))]

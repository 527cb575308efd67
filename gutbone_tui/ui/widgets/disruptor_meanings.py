"""What one row of the disruptor tracker comes to, and what its levels mean. Pure: values in, lines out."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from gutbone_tui.domain.courses import COURSE_CARD, COURSE_CAUTIONS, COURSE_SOURCE
from gutbone_tui.domain.disruptors import LEVELS, SUGAR_SERVING_GRAMS, Disruptor, Servings, recovered_on
from gutbone_tui.domain.strips import average, strip
from gutbone_tui.domain.words import number, short_date
from gutbone_tui.ui.widgets.disruptor_rows import (
    MONTH_DAYS,
    NAMES,
    RELIEF_KEY,
    STRIPS,
    WEEK_DAYS,
    TrackerValues,
    level_word,
    room_words,
)
from gutbone_tui.ui.words import shown

_MEANINGS: Final[dict[str, str]] = {
    "processed": (
        "Levels: 0–1 servings low, 2–3 watch, 4 and more high. They are gutbone's own; no official limit exists. "
        "What is meant are NOVA group 4 products; cheese, canned beans or plain yogurt are not (Monteiro 2019)."
    ),
    "sugar": (
        "Levels: to 25 g low, to 50 g watch, above high. 25 g is the American Heart Association's limit for women and "
        "the WHO's 5 % of energy, 50 g its 10 % of 2,000 kcal. One serving is about 8 g, two teaspoons."
    ),
    "antibiotics": COURSE_SOURCE,
    "stress": (
        "Levels: 0–3 low, 4–6 watch, 7–10 high. The cut at 4 is borrowed from a scale for cancer patients and was not "
        "made for this. Meditation, gentle exercise and other ways to relax are noted as relief."
    ),
    "sleep": (
        "7–9 hours, 7–8 from 65 on, is what an expert panel recommends (Hirshkowitz 2015). Levels: ok within it, watch "
        "up to an hour outside, off beyond; fair quality is watch, poor is off. Studies of sleep and gut bacteria in "
        "people disagree."
    ),
    RELIEF_KEY: (
        "Meditation, breathing, a gentle walk, yoga, time in nature, music, a warm bath – whatever helps you. "
        "Gentle exercise is relief; strength and weight-bearing exercise are ticked apart, under Taken."
    ),
}
"""What the levels are and where they come from."""


def meaning_lines(values: TrackerValues, what: str, width: int) -> list[Content]:
    """What the row under the cursor comes to, where it comes from, and what its levels mean."""
    *texts, meaning = meaning_texts(values, what)
    contents = [*map(Content, texts), Content.styled(meaning, "$quiet")]
    return [line for content in contents for line in content.wrap(width)]


def meaning_texts(values: TrackerValues, what: str) -> list[str]:
    """The same as sentences; the last one is what the levels mean."""
    averages = _averages(values, what) if what in NAMES and what != "antibiotics" else []
    return [*_behind(values, what), *averages, _meaning(values, what)]


def _meaning(values: TrackerValues, what: str) -> str:
    """What the levels of a row are, with the user's own mark and basis for sugar."""
    words = _MEANINGS[what]
    if what != "sugar":
        return words
    basis = " Juice counts too (free sugars, as the WHO counts)." if values.free_sugars else ""
    return words.replace("to 25 g low", f"to {number(values.sugar_low_grams)} g low") + basis


def _averages(values: TrackerValues, what: Disruptor) -> list[str]:
    """Averages over the answered ones of 7 and 28 days, and how many of the 28 were at each level."""
    daily = STRIPS[what][0]
    unit = {"processed": " servings", "sugar": " g", "stress": " of 10", "sleep": " h"}[what]
    scale = SUGAR_SERVING_GRAMS if what == "sugar" else 1.0
    lines = []
    for days in (WEEK_DAYS, MONTH_DAYS):
        recent = values.month[-days:]
        mean = average(strip(recent, daily))
        levels = [level for day in recent if (level := values.level(day, what)) is not None]
        counts = ", ".join(f"{level_word(what, level)} {levels.count(level)}" for level in LEVELS if level in levels)
        if mean is None:
            lines.append(f"{days:2} days: no answers")
            continue
        amount = f"{number(mean * scale)}{unit}"
        amount = amount.removesuffix("s") if amount == "1 servings" else amount
        answered = f"{len(levels)} days" if len(levels) != 1 else "1 day"
        lines.append(f"{days:2} days: {amount} a day on average; {answered} answered: {counts}")
    return lines


def _behind(values: TrackerValues, what: str) -> list[str]:
    """The room left and the foods behind it, or the course, when its window ends, and what is good to know on it."""
    if what == "processed":
        return _servings_behind(values.day.processed, room_words(values, "processed"), values.correct_key)
    if what == "sugar":
        return _servings_behind(values.day.sugar, room_words(values, "sugar"), values.correct_key)
    if what != "antibiotics":
        return []
    course = values.course.course
    if course is None:
        return [COURSE_CARD]
    name = shown(course.name, 60) or "antibiotic"
    start = short_date(course.start, values.today)
    end = f" to {short_date(course.end, values.today)}" if course.end else ", no end noted yet"
    dates = f"{start}{end}" if course.start_known else f"ended {start}, its start was not noted"
    clear = recovered_on(course)
    window = f"; the 45-day window ends before {short_date(clear, values.today)}" if clear else ""
    if values.course.state == "settling":
        window = (
            f", {values.course.day} days ago: the 45-day window is over, some species may still be missing to day 180"
        )
    cautions = COURSE_CAUTIONS if values.course.state == "on course" else ()
    return [f"{name}, {dates}{window}", *cautions, COURSE_CARD]


def _servings_behind(servings: Servings, room: str, key: str) -> list[str]:
    """The room left, the foods that imply servings, and what was added by hand."""
    by_hand = f"{number(servings.by_hand)} added by hand" if servings.by_hand else ""
    foods = f"from {', '.join(shown(food, 40) for food in servings.foods)} ({key} corrects)" if servings.foods else ""
    first = room[:1].upper() + room[1:]
    return ["; ".join(filter(None, (first, foods, by_hand)))] if room else []

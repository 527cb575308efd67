"""Words of a label that say on which days something is taken: `once a week, Sunday`, `every other day`."""

from __future__ import annotations

import re
from typing import Final

_DAY: Final = (
    r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|ursday|urday)?s?"
    r"|weekdays?|weekends?"
)
_WHOLE_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_AND_DAY: Final = rf"(?: ?, ?| and | ?/ ?| )(?:{_DAY})"
_COUNT: Final = r"(?:\d|one|two|three|four|five|six)"
_ON_DAY: Final = rf"(?: ?,? (?:on |each |every )?{_WHOLE_DAY}(?:{_AND_DAY})*)"

SOME_DAYS: Final = re.compile(
    rf"(?<![^\W_])(?:"
    rf"(?:on|every|each) (?:{_DAY})(?:{_AND_DAY})*|(?:{_DAY})(?:{_AND_DAY})+|[a-z]{{3,6}}days|weekends"
    rf"|(?:every|each) (?:other|second|third) day|every {_COUNT} (?:days|weeks|months)"
    rf"|(?:{_WHOLE_DAY} ?,? )?(?:(?:every|each) (?:week|month|fortnight)"
    rf"|(?:{_COUNT} ?(?:x|times|days?)|once|twice)(?: (?:a|per|each|every) | ?/ ?)(?:week|month|fortnight|year)"
    rf"|weekly|fortnightly|monthly){_ON_DAY}?"
    rf"|alternate days|every other week"
    rf"|{_WHOLE_DAY}(?= ?$| \d)"
    rf")(?![^\W_])"
)
"""Words for some days only, in lower case; every day and times a day are not among them."""


def says_how_often(label: str) -> bool:
    """Whether a label says on which days something is taken."""
    return SOME_DAYS.search(label.lower()) is not None

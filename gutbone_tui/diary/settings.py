"""The settings file: read leniently, so that a slip in it costs one setting and not the start."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field, fields
from pathlib import Path
from typing import Any, Final, Literal

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import read_file
from gutbone_tui.diary.errors import reason_of
from gutbone_tui.domain.counting import PRUNE_PIECE_GRAMS
from gutbone_tui.domain.days import WEEKDAYS
from gutbone_tui.domain.disruptors import SUGAR_LOW_GRAMS
from gutbone_tui.domain.points import DEFAULT_GOAL, PRESETS, Rule
from gutbone_tui.domain.values import value

English = Literal["us", "uk"]


@value(frozen=True)
class Settings:
    """What the user chose."""

    first_weekday: int = 0
    """The weekday on which weeks start, 0 Monday to 6 Sunday."""
    rolling: bool = False
    """Show the last seven days instead of calendar weeks."""
    day_start_hour: int = 4
    """Hour at which a new day starts."""
    english: English = "us"
    """Decides what a word with two meanings most likely means."""
    preset: str = "article"
    """Id of the counting rule."""
    goal: int = DEFAULT_GOAL
    """Plants a week."""
    prune_piece_grams: float = PRUNE_PIECE_GRAMS
    """Grams of one prune."""
    over_65: bool = False
    """Which sleep recommendation applies."""
    sugar_low_grams: float = SUGAR_LOW_GRAMS
    """Added sugar a day that still counts as low."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of the user's own, by command."""

    @property
    def rule(self) -> Rule:
        """The counting rule."""
        return PRESETS[self.preset]


def _weekday(value: object) -> int:
    """A weekday by its name, or the first letters of it, or 0 to 6."""
    if type(value) is int and 0 <= value <= 6:
        return value
    if isinstance(value, str) and len(value) >= 2:
        for number, name in enumerate(WEEKDAYS):
            if name.lower().startswith(value.strip().lower()):
                return number
    raise ValueError('a weekday such as "monday"')


def _switch(value: object) -> bool:
    """On or off."""
    if isinstance(value, bool):
        return value
    raise ValueError("true or false")


def _number(low: float, high: float, *, whole: bool = False) -> Callable[[object], Any]:
    """A number within limits."""

    def read(value: object) -> float:
        """The number, if it fits."""
        fits = isinstance(value, int) or (isinstance(value, float) and not whole)
        if fits and not isinstance(value, bool) and isinstance(value, (int, float)) and low <= value <= high:
            return value
        raise ValueError(f"a {'whole ' if whole else ''}number from {low:g} to {high:g}")

    return read


def _one_of(*choices: str) -> Callable[[object], str]:
    """One of a few words."""

    def read(value: object) -> str:
        """The word, if it is one of them."""
        if isinstance(value, str) and value in choices:
            return value
        raise ValueError(", ".join(f'"{choice}"' for choice in choices[:-1]) + f' or "{choices[-1]}"')

    return read


def _keys(value: object) -> Mapping[str, str]:
    """Keys by command; what they mean is checked where the commands are."""
    if isinstance(value, dict) and all(isinstance(key, str) for key in value.values()):
        return value
    raise ValueError('a table such as [keys] with lines such as "meal.log" = "m"')


SETTINGS: Final[Mapping[str, Callable[[object], Any]]] = {
    "first_weekday": _weekday,
    "rolling": _switch,
    "day_start_hour": _number(0, 23, whole=True),
    "english": _one_of("us", "uk"),
    "preset": _one_of(*PRESETS),
    "goal": _number(1, 200, whole=True),
    "prune_piece_grams": _number(1, 50),
    "over_65": _switch,
    "sugar_low_grams": _number(0, 500),
    "keys": _keys,
}
"""Each setting, and what reads its value or says what is expected."""


def load_settings(path: Path, fs: FileSystem | None = None) -> tuple[Settings, tuple[str, ...]]:
    """The settings of a file, and one sentence for each that could not be used; its default is used instead."""
    from gutbone_tui.diary.disk import Disk

    try:
        found = read_file(fs or Disk(), path)
    except OSError as error:
        return Settings(), (f"The settings in {path} cannot be read, so the defaults are used: {reason_of(error)}.",)
    if found is None:
        return Settings(), ()
    import tomllib  # only where there is a file to read

    text = found[0].decode("utf-8-sig", errors="replace")
    try:
        values = tomllib.loads(found[0].decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Settings(), (f"The settings in {path} cannot be read, so the defaults are used: {_plain(error, text)}.",)
    return settings_from(values, text, path)


def settings_from(values: Mapping[str, Any], text: str, path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings that parsed values give, and one sentence for each that could not be used."""
    chosen: dict[str, Any] = {}
    problems: list[str] = []
    for name, given in values.items():
        where = f"{path}, line {_line(text, name)}"
        if name not in SETTINGS:
            problems.append(f"{where}: there is no setting called {shown(name)}{nearest(name)}; it was passed over.")
            continue
        try:
            chosen[name] = SETTINGS[name](given)
        except ValueError as error:
            default = next(each for each in fields(Settings) if each.name == name)
            used = "no keys are changed" if name == "keys" else f"{default.default!s} is used".lower()
            problems.append(f"{where}: {name} should be {error}; {used} instead.")
    return Settings(**chosen), tuple(problems)


def nearest(name: str) -> str:
    """A question with the setting whose name is most like this one, if any is."""
    from difflib import get_close_matches  # only for a slip

    close = get_close_matches(name.lower().replace("-", "_"), SETTINGS, n=1)
    return f" (did you mean {close[0]}?)" if close else ""


def shown(name: str) -> str:
    """A name as it may be put into a sentence."""
    return f'"{name}"' if name.isprintable() and len(name) <= 40 else "that"


def _line(text: str, name: str) -> int:
    """The line a setting is on."""
    # Nothing in it can match the same blanks in two ways, so that a line of very many of them takes no time.
    pattern = re.compile(rf"""\s*(?:\[+\s*)?["']?{re.escape(name)}["']?\s*[.=\]]""")
    for number, line in enumerate(text.split("\n"), start=1):
        if pattern.match(line):
            return number
    return 1


def _plain(error: Exception, text: str) -> str:
    """What is wrong with the file as a whole."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not text in UTF-8"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    last = len(text.rstrip().split("\n"))
    return str(error).replace("at end of document", f"at line {last}, the last one").rstrip(".").replace("\n", " ")

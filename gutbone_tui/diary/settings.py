"""The settings file: read leniently, so that a slip in it costs one setting and not the start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal

from gutbone_tui.diary.disk import FileSystem
from gutbone_tui.diary.durable import read_file
from gutbone_tui.diary.errors import reason_of
from gutbone_tui.domain.counting import PRUNE_PIECE_GRAMS
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
    """Id of the counting rule that the options below change."""
    goal: int = DEFAULT_GOAL
    """Plants a week."""
    herbs_spices: Literal["preset", "article", "full", "quarter", "none"] = "preset"
    """What herbs and spices count: as in the preset, 1 and 0, 1 and 1, ¼ and ¼, or nothing."""
    colours: Literal["preset", "once", "separate"] = "preset"
    """Whether colours of one plant count apart."""
    extras: Literal["preset", "0", "1/4", "1"] = "preset"
    """What coffee, teas and cocoa count."""
    mushrooms_algae: Literal["preset", "0", "1"] = "preset"
    """What mushrooms and seaweed count."""
    strict_species: Literal["preset", "on", "off"] = "preset"
    """Whether plants of one species count once."""
    refined: Literal["preset", "exclude", "include"] = "preset"
    """Whether refined forms count."""
    merge_prune_plum: bool = False
    """Prunes and plums count once."""
    min_portion: bool = False
    """Show the least portion beside plants: a handful, or a teaspoon of seeds and herbs."""
    cheese_ferments: bool = False
    """Ripened cheese is fermented dairy too."""
    sugar_basis: Literal["added", "free"] = "added"
    """Whether juice counts as sugar (free sugars) or not (added sugar)."""
    sugar_low_grams: float = SUGAR_LOW_GRAMS
    """Added sugar a day that still counts as low."""
    prune_piece_grams: float = PRUNE_PIECE_GRAMS
    """Grams of one prune."""
    prunes_in: Literal["grams", "pieces"] = "grams"
    """How prunes are shown first."""
    vitamin_d_in: Literal["iu", "µg"] = "iu"
    """How vitamin D is shown."""
    units: Literal["g", "oz"] = "g"
    """How weights are shown."""
    walks_bear_weight: bool = False
    """Walks are weight-bearing exercise too, and relief all the same."""
    over_65: bool = False
    """Which sleep recommendation applies."""
    focus: tuple[str, ...] = ()
    """The strategies to begin with, in the order they were chosen."""
    journey_start: date | None = None
    """The first day of the journey; the day of the first entry if None."""
    flags: frozenset[str] = frozenset()
    """What switches cautions on, such as `warfarin`."""
    allergies: tuple[str, ...] = ()
    """What is never suggested for an allergy, such as `nuts`."""
    never_suggest: tuple[str, ...] = ()
    """Plants and foods that are never suggested, by id."""
    hide: frozenset[str] = frozenset()
    """What is not shown: groups, disruptors, questions and more."""
    theme: Literal["dark", "light", "auto"] = "dark"
    """The colours; `auto` goes by what the terminal says of its background."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of the user's own, by command."""

    @property
    def rule(self) -> Rule:
        """The counting rule: the preset's, with the options put over it."""
        preset = PRESETS[self.preset]
        chosen = (self.herbs_spices, self.colours, self.extras, self.mushrooms_algae, self.strict_species, self.refined)
        if not self.merge_prune_plum and all(each == "preset" for each in chosen):
            return preset
        from gutbone_tui.domain.own_rule import own_rule  # only where somebody has one

        return own_rule(preset, *chosen, merge_prune_plum=self.merge_prune_plum)


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
    from gutbone_tui.diary.setting_values import SETTINGS, PartlyError, nearest, shown  # only where some are set

    chosen: dict[str, Any] = {}
    problems: list[str] = []
    for name, given in values.items():
        where = f"{path}, line {_line(text, name)}"
        if name not in SETTINGS:
            problems.append(
                f"{where}: there is no setting called {shown(name)}{nearest(name, SETTINGS)}; it was passed over."
            )
            continue
        try:
            chosen[name] = SETTINGS[name](given)
        except PartlyError as error:
            chosen[name] = error.rest
            problems.append(f"{where}: {name}: {error}; the rest is used.")
        except ValueError as error:
            problems.append(f"{where}: {name} should be {error}; {_default(name)} instead.")
    return Settings(**chosen), tuple(problems)


def _default(name: str) -> str:
    """What holds where a setting cannot be used."""
    if name == "keys":
        return "no keys are changed"
    default = next(each.default for each in fields(Settings) if each.name == name)
    return "none is used" if default is None or default in ((), frozenset()) else f"{default!s} is used".lower()


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

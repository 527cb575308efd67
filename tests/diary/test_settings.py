"""Settings: a slip costs one setting and not the start; a change keeps everything else in the file."""

from __future__ import annotations

import errno
import subprocess
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.diary.diary import DiaryError, DiskError, open_diary
from gutbone_tui.diary.folders import find_folders
from gutbone_tui.diary.setting_values import SETTINGS
from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.diary.settings_change import change_setting
from tests.diary.disks import broken_from
from tests.diary.making import ToldTime, folders_in, temporary_place


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "config.toml"


def loaded(path: Path, text: str) -> tuple[Settings, tuple[str, ...]]:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    assert load_settings(path) == (Settings(), ())
    assert not path.exists()


def test_every_setting_can_be_read() -> None:
    assert set(SETTINGS) == {field.name for field in fields(Settings)}


def test_what_is_written_is_used(path: Path) -> None:
    chosen, problems = loaded(
        path,
        'first_weekday = "sunday"\nrolling = true\nday_start_hour = 3\nenglish = "uk"\npreset = "quarter-points"\n'
        'goal = 25\nprune_piece_grams = 8.5\nover_65 = true\nsugar_low_grams = 30\n[keys]\n"meal.log" = "m"\n',
    )
    assert not problems
    assert chosen == Settings(
        first_weekday=6, rolling=True, day_start_hour=3, english="uk", preset="quarter-points", goal=25,
        prune_piece_grams=8.5, over_65=True, sugar_low_grams=30, keys={"meal.log": "m"},
    )  # fmt: skip


def test_what_the_practice_needs_can_be_chosen(path: Path) -> None:
    chosen, problems = loaded(
        path,
        'focus = ["barrier", "diversity"]\njourney_start = 2026-10-01\nflags = ["warfarin"]\n'
        'allergies = ["nuts", "soy"]\nnever_suggest = ["kale"]\nhide = ["zinc", "gas", "runs"]\n'
        'sugar_basis = "free"\nvitamin_d_in = "µg"\n'
        'extras = 1\nstrict_species = true\ntheme = "light"\n',
    )
    assert not problems
    assert chosen == Settings(
        focus=("barrier", "diversity"), journey_start=date(2026, 10, 1), flags=frozenset({"warfarin"}),
        allergies=("nuts", "soy"), never_suggest=("kale",), hide=frozenset({"zinc", "gas", "runs"}), sugar_basis="free",
        vitamin_d_in="µg", extras="1", strict_species="on", theme="light",
    )  # fmt: skip


def test_of_a_list_the_words_that_are_known_are_kept(path: Path) -> None:
    chosen, (problem,) = loaded(path, 'allergies = ["nuts", "peanut"]\n')
    assert chosen == Settings(allergies=("nuts",))
    assert problem.endswith('allergies: it knows no word "peanut" (did you mean peanuts?); the rest is used.')
    with pytest.raises(DiaryError, match="did you mean peanuts"):
        change_setting(path, "allergies", ("peanut",))


def test_lists_and_days_are_written_as_toml(path: Path) -> None:
    change_setting(path, "hide", frozenset({"zinc", "gas"}))
    change_setting(path, "focus", ("diversity",))
    change_setting(path, "journey_start", date(2026, 11, 20))
    assert path.read_text(encoding="utf-8") == (
        'hide = ["gas", "zinc"]\nfocus = ["diversity"]\njourney_start = 2026-11-20\n'
    )


def test_reading_no_settings_needs_no_readers(tmp_path: Path) -> None:
    probe = (
        "import sys; from pathlib import Path; from gutbone_tui.diary.settings import load_settings\n"
        f"load_settings(Path({str(tmp_path / 'none.toml')!r}))\n"
        "print(*{'gutbone_tui.diary.setting_values', 'tomllib', 'tomlkit', 'pydantic'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert not done.stdout.split()


def test_an_unknown_setting_is_named_with_its_line_and_the_nearest_one(path: Path) -> None:
    chosen, (problem,) = loaded(path, '# mine\n\ngaol = 25\nenglish = "uk"\n')
    assert chosen == Settings(english="uk")
    assert problem == f'{path}, line 3: there is no setting called "gaol" (did you mean goal?); it was passed over.'


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("goal = 0", "goal should be a whole number from 1 to 200; 30 is used instead."),
        ("goal = 25.5", "goal should be a whole number from 1 to 200"),
        ("goal = true", "goal should be a whole number"),
        ("prune_piece_grams = nan", "prune_piece_grams should be a number from 1 to 50; 9.0 is used instead."),
        ('english = "fr"', 'english should be "us" or "uk"; us is used instead.'),
        ('first_weekday = "someday"', 'first_weekday should be a weekday such as "monday"'),
        ("rolling = 1", "rolling should be true or false; false is used instead."),
        ("keys = 1", "keys should be a table such as [keys]"),
        (
            "journey_start = 2026-11-20T10:00:00",
            "journey_start should be a day such as 2026-11-20; none is used instead.",
        ),
        ('focus = "barrier"', 'focus should be a list such as ["diversity"]; none is used instead.'),
        ('extras = "half"', 'extras should be "preset", "0", "1/4" or "1"; preset is used instead.'),
        ('preset = "articel"', 'preset should be "article", "everything", "quarter-points" or "species"'),
    ],
)
def test_a_wrong_value_is_named_and_the_default_used(line: str, words: str, path: Path) -> None:
    chosen, (problem,) = loaded(path, f"over_65 = true\n{line}\n")
    assert chosen == Settings(over_65=True)
    assert problem.startswith(f"{path}, line 2: ")
    assert words in problem


@pytest.mark.parametrize("text", ["goal = ", "goal = 1\ngoal = 2", "[", "\x00"])
def test_a_file_that_is_not_toml_is_named_with_the_line(text: str, path: Path) -> None:
    chosen, (problem,) = loaded(path, text)
    assert chosen == Settings()
    assert str(path) in problem
    assert "line" in problem


@given(st.binary(max_size=80))
def test_any_bytes_can_be_a_settings_file(data: bytes) -> None:
    with temporary_place() as place:
        path = place / "config.toml"
        path.write_bytes(data)
        load_settings(path)


@given(st.dictionaries(st.sampled_from([*SETTINGS, "other"]), st.integers() | st.floats() | st.text() | st.booleans()))
def test_any_values_give_settings(values: dict[str, Any]) -> None:
    import tomlkit

    with temporary_place() as place:
        path = place / "config.toml"
        path.write_text(tomlkit.dumps(values), encoding="utf-8", errors="ignore")
        load_settings(path)


def test_a_line_of_very_many_blanks_does_not_keep_the_start_waiting(path: Path) -> None:
    _, (problem,) = loaded(path, f"{' ' * 500_000}\ngaol = 3\n")
    assert 'line 2: there is no setting called "gaol"' in problem


def test_problems_are_told_when_the_diary_is_opened(tmp_path: Path) -> None:
    folders = folders_in(tmp_path)
    loaded(folders.settings, "goal = 0\n")
    diary = open_diary(folders, ToldTime())
    assert diary.settings == Settings()
    assert "goal should be" in diary.notices[0]


def test_a_change_keeps_comments_and_order(path: Path) -> None:
    loaded(path, '# my settings\ngoal = 20  # enough\n\n[keys]\n# quick\n"meal.log" = "m"\n')
    change_setting(path, "goal", 25)
    change_setting(path, "over_65", True)
    change_setting(path, "keys.day.next", "n")
    text = path.read_text(encoding="utf-8")
    assert "# my settings\ngoal = 25  # enough\n" in text
    assert "# quick\n" in text
    chosen, problems = load_settings(path)
    assert not problems
    assert chosen == Settings(goal=25, over_65=True, keys={"meal.log": "m", "day.next": "n"})
    change_setting(path, "goal", None)
    change_setting(path, "keys.meal.log", None)
    assert load_settings(path)[0] == Settings(over_65=True, keys={"day.next": "n"})


def test_the_first_change_makes_the_file(path: Path) -> None:
    change_setting(path, "keys.meal.log", "m")
    change_setting(path, "goal", 10)
    assert load_settings(path) == (Settings(goal=10, keys={"meal.log": "m"}), ())


def test_a_change_that_makes_no_sense_is_refused(path: Path) -> None:
    with pytest.raises(DiaryError, match="no setting called"):
        change_setting(path, "gaol", 10)
    with pytest.raises(DiaryError, match="goal should be"):
        change_setting(path, "goal", 0)
    loaded(path, "goal = [\n")
    with pytest.raises(DiaryError, match="not valid TOML, so nothing was changed"):
        change_setting(path, "goal", 10)
    assert path.read_text(encoding="utf-8") == "goal = [\n"


def test_a_full_disk_leaves_the_settings_as_they_were(path: Path) -> None:
    loaded(path, "goal = 20\n")
    with pytest.raises(DiskError, match=r"Could not save .*config.toml: the disk is full"):
        change_setting(path, "goal", 10, broken_from(1, errno.ENOSPC))
    assert path.read_text(encoding="utf-8") == "goal = 20\n"
    assert [each.name for each in path.parent.iterdir()] == ["config.toml"]


def test_settings_that_are_a_link_stay_one(path: Path, tmp_path: Path) -> None:
    dotfile = tmp_path / "dotfiles.toml"
    loaded(dotfile, "goal = 20\n")
    path.parent.mkdir()
    path.symlink_to(dotfile)
    change_setting(path, "goal", 10)
    assert path.is_symlink()
    assert dotfile.read_text(encoding="utf-8") == "goal = 10\n"


def test_folders_are_found_in_order_of_rank(tmp_path: Path) -> None:
    environ = {"GUTBONE_DATA": str(tmp_path / "d"), "GUTBONE_CONFIG": str(tmp_path / "c"), "GUTBONE_CACHE": ""}
    found = find_folders(None, environ)
    assert (found.data, found.config) == (tmp_path / "d", tmp_path / "c")
    assert found.cache.name == "gutbone"
    named = find_folders(tmp_path / "mine", environ)
    assert (named.data, named.config) == (tmp_path / "mine", tmp_path / "c")
    assert find_folders(Path("mine"), environ).data.is_absolute()
    usual = find_folders(None, {})
    assert len({usual.data, usual.config, usual.cache}) == 3


def test_the_first_settings_are_written_once_and_used(tmp_path: Path) -> None:
    folders = folders_in(tmp_path)
    diary = open_diary(folders, ToldTime())
    diary.begin_settings("goal = 20  # a start\n")
    assert diary.settings == Settings(goal=20)
    diary.begin_settings("goal = 40\n")
    assert diary.settings == Settings(goal=20)
    assert folders.settings.read_text(encoding="utf-8") == "goal = 20  # a start\n"


def test_keys_may_be_written_without_quotes_or_as_a_list(path: Path) -> None:
    chosen, problems = loaded(path, '[keys]\nentry.add = "n"\n"app.quit" = ["f12", "Q"]\n')
    assert not problems
    assert chosen.keys == {"entry.add": "n", "app.quit": "f12,Q"}
    change_setting(path, "keys.entry.add", "N")
    assert load_settings(path)[0].keys == {"entry.add": "N", "app.quit": "f12,Q"}
    change_setting(path, "keys.entry.add", None)
    assert load_settings(path) == (Settings(keys={"app.quit": "f12,Q"}), ())


def test_a_key_that_is_none_costs_that_key_only(path: Path) -> None:
    chosen, (problem,) = loaded(path, '[keys]\n"entry.add" = 3\n"app.quit" = "f12"\n')
    assert chosen.keys == {"app.quit": "f12"}
    assert problem.endswith('keys: "entry.add" should be keys such as "n,f2"; the rest is used.')

"""Finding the verb, and what is said where the command line makes no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui import __version__
from gutbone_tui.cli.main import VERBS, main, split_at_verb
from tests.cli.conftest import Gutbone


@pytest.mark.parametrize(
    ("words", "split"),
    [
        ([], ([], None, [])),
        (["today"], ([], "today", [])),
        (["--data", "today", "week"], (["--data", "today"], "week", [])),
        (["--data=x", "add", "--json", "oats"], (["--data=x"], "add", ["--json", "oats"])),
        (["--json"], (["--json"], None, [])),
        (["--data"], (["--data"], None, [])),
    ],
)
def test_the_verb_is_the_first_word_that_is_no_option(
    words: list[str], split: tuple[list[str], str | None, list[str]]
) -> None:
    before, verb, after = split_at_verb(words)
    assert (list(before), verb, list(after)) == split


def test_an_unknown_verb_is_wrong_usage_and_the_nearest_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todya"]) == 2
    assert "did you mean 'today'" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--nonsense"], ["today", "--nonsense"], ["today", "extra"], ["--dat", "x"]])
def test_unknown_options_are_wrong_usage(words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"gutbone {__version__}\n"


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    for verb, purpose in VERBS.items():
        assert verb in said
        assert purpose in said


@pytest.mark.parametrize("verb", VERBS)
def test_the_readme_names_every_verb(verb: str) -> None:
    assert f"gutbone {verb}" in (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert f"gutbone {verb}" in said
    assert "--data" in said
    assert "--json" in said


def test_a_mistake_of_the_program_quotes_nothing(gutbone: Gutbone, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong, nothing of the diary ends up in a log."""

    def mistaken(*_: object) -> None:
        raise KeyError("what I ate")

    monkeypatch.setattr("gutbone_tui.diary.diary.Diary.today", mistaken)
    ended = gutbone("today")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert "KeyError" in ended.err
    assert "what I ate" not in ended.err
    monkeypatch.setenv("GUTBONE_DEBUG", "1")
    with pytest.raises(KeyError):
        gutbone("today")


@pytest.mark.parametrize("words", [["--json"], ["--date", "mon"]])
def test_options_that_need_a_verb_say_so(gutbone: Gutbone, words: list[str]) -> None:
    ended = gutbone(*words)
    assert ended.code == 2
    assert "go with a verb" in ended.err

"""The strategies in focus on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Gutbone

DATE = ("--date", "2026-11-24")


@pytest.fixture
def focused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two strategies in focus, in the test's own settings."""
    monkeypatch.setenv("GUTBONE_CONFIG", str(tmp_path / "config"))
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text('focus = ["barrier", "diversity"]\n', encoding="utf-8")


@pytest.mark.usefixtures("focused")
@pytest.mark.parametrize("verb", ["today", "week"])
def test_the_focus_stands_first(gutbone: Gutbone, verb: str) -> None:
    gutbone("add", *DATE, "l: salmon, cabbage")
    lines = gutbone(verb, *DATE).out.splitlines()
    assert lines[1].startswith("Plants")
    assert "Gut barrier" in lines[2]
    assert "omega-3 on 1 of 7 days, collagen 0, zinc 0, glutamine 1" in " ".join(" ".join(lines[2:4]).split())


@pytest.mark.usefixtures("focused")
@pytest.mark.parametrize("verb", ["today", "week"])
def test_programs_get_the_standings(gutbone: Gutbone, verb: str) -> None:
    gutbone("add", *DATE, "l: salmon, cabbage")
    barrier, plants = gutbone(verb, *DATE, "--json").json["focus"]
    assert (barrier["strategy"], barrier["name"], barrier["of"], barrier["held"]) == (
        "barrier",
        "Gut barrier",
        4,
        False,
    )
    assert (plants["done"], plants["of"]) == (1, 30)


@pytest.mark.parametrize("verb", ["today", "week"])
def test_without_a_focus_nothing_is_said(gutbone: Gutbone, verb: str) -> None:
    assert gutbone(verb, *DATE, "--json").json["focus"] == []
    assert "barrier on" not in gutbone(verb, *DATE).out


def test_what_was_hidden_is_not_printed(gutbone: Gutbone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUTBONE_CONFIG", str(tmp_path / "config"))
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text('hide = ["antibiotics", "prune", "zinc"]\n', encoding="utf-8")
    gutbone("add", *DATE, "l: lentils")
    shown = gutbone("today", *DATE).out
    assert "prebiotic, glutamine" in shown
    assert "Antibiotics" not in shown
    assert "Prunes" not in shown
    assert "Stress" in shown

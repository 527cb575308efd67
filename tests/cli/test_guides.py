"""The guides: every command in them is one that works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from gutbone_tui.cli.main import VERBS
from tests.cli.conftest import Gutbone

DOCS = Path(__file__).parents[2] / "docs"
BACKUPS = DOCS / "backups.md"
GUIDES = sorted(DOCS.glob("*.md"))


def commands(guide: Path) -> list[str]:
    """The lines of a guide that are to be typed, without what is said about them."""
    lines = re.findall(r"^ {4}(gutbone .*)$", guide.read_text(encoding="utf-8"), re.MULTILINE)
    return [line.partition("#")[0].strip() for line in lines]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_what_a_guide_names_exists(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    verbs = set(re.findall(r"(?:^ {4}|`|\| )gutbone ([a-z]+)", text, re.MULTILINE))
    assert verbs <= VERBS.keys()
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (guide.parent / target).exists(), target


def test_the_commands_of_the_guide_to_backups_work(gutbone: Gutbone, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    gutbone("add", "b: oats")
    lines = commands(BACKUPS)
    assert len(lines) >= 9
    for line in lines:
        gutbone("backup")
        day = min(each.name for each in (tmp_path / "data" / "backups").glob("*.zip"))[:10]
        on_stick = [str(each) for each in stick.glob("*.zip")]
        here = re.sub(r"/media/stick/\S+\.zip", on_stick[0] if on_stick else "?", line)
        here = re.sub(r"\b\d{4}-\d\d-\d\d(?=\s|$)", day, here).replace("/media/stick", str(stick))
        words = shlex.split(here)[1:]
        may_ask = words[0] == "restore" and "--dry-run" not in words
        ended = gutbone(*words, *(["--yes"] if may_ask else []))
        assert ended.code == 0, (line, ended.err)

"""The check-in as plain questions: piped, left early, and never losing an answer."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary, open_diary
from gutbone_tui.diary.folders import find_folders
from gutbone_tui.domain.plan import PlannedSupplement
from tests.cli.conftest import Ended, Gutbone
from tests.nasty import NASTY
from tests.ui.opened import NOON

DATE = ("--date", "2026-11-23")

Answering = Callable[..., Ended]


@pytest.fixture
def answering(gutbone: Gutbone, monkeypatch: pytest.MonkeyPatch) -> Answering:
    """A check-in of 23 November with lines on standard input."""

    def run(*lines: str, also: tuple[str, ...] = ()) -> Ended:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return gutbone("checkin", *DATE, *also)

    return run


def diary() -> Diary:
    """The diary of the test."""
    return open_diary(find_folders(None, os.environ), lambda: NOON)


def test_a_whole_check_in(answering: Answering, gutbone: Gutbone) -> None:
    ended = answering("7.5", "good", "3", "1", "none", "4", "very good", "both")
    assert ended.code == 0
    assert ended.err == ""
    assert "That was all. 9 answers recorded." in ended.out
    day = gutbone("today", *DATE, "--json").json
    assert (day["sleep"], day["stress"]) == ({"hours": 7.5, "quality": 4}, 3)
    assert (day["processed"]["servings"], day["sugar"]["servings"]) == (1, 0)
    assert (day["feelings"]["digestion"], day["feelings"]["energy"]) == (4, 5)
    assert len(day["movement"]) == 2
    assert "Everything is answered for Mon 23 Nov." in answering().out


def test_an_empty_line_passes_over(answering: Answering, gutbone: Gutbone) -> None:
    assert answering("", "", "10").code == 0
    day = gutbone("today", *DATE, "--json").json
    assert (day["sleep"]["hours"], day["stress"]) == (None, 10)


def test_the_end_of_what_was_piped_keeps_what_was_answered(answering: Answering, gutbone: Gutbone) -> None:
    ended = answering("8")
    assert ended.code == 0
    assert "Stopped. 1 answer recorded." in ended.out
    assert gutbone("today", *DATE, "--json").json["sleep"]["hours"] == 8


@pytest.mark.parametrize("answer", ["eleven", "-3", "1e99", "stress", *NASTY])
def test_a_piped_answer_that_means_nothing_is_said_and_the_next_line_is_for_the_next_question(
    answering: Answering, gutbone: Gutbone, answer: str
) -> None:
    if not answer.strip() or "\n" in answer or "\r" in answer:
        pytest.skip("more than one line, or none")
    ended = answering("", "", answer, "2")
    day = gutbone("today", *DATE, "--json").json
    assert ended.code == 1
    assert (day["stress"], day["processed"]["servings"]) == (None, 2)
    assert "\x1b" not in ended.out


def test_the_plan_is_one_question(answering: Answering, gutbone: Gutbone) -> None:
    diary().keep_planned(PlannedSupplement(id="a", what="probiotic", product="Acme", order=0))
    diary().keep_planned(PlannedSupplement(id="b", what="vitamin-d3", amount=1000, unit="iu", order=1))
    diary().keep_planned(PlannedSupplement(id="c", what="inulin", as_needed=True, order=2))
    ended = answering(*[""] * 7, "1, 3", "n")
    assert "1 probiotic Acme, 2 D3 1,000 IU (25 µg), 3 inulin, a all of them" in ended.out
    taken = [entry["what"] for entry in gutbone("today", *DATE, "--json").json["supplements"]]
    assert taken == ["probiotic", "inulin"]
    assert "Planned  " in (shown := gutbone("today", *DATE).out)
    assert "D3" in shown.split("Planned")[1].splitlines()[0]
    assert answering(*[""] * 7, "all", "").code == 0
    taken = [entry["what"] for entry in gutbone("today", *DATE, "--json").json["supplements"]]
    assert taken == ["probiotic", "inulin", "vitamin-d3"]


def test_json_alone_on_standard_output(answering: Answering) -> None:
    ended = answering("7", "", "9", also=("--json",))
    assert ended.json["day"] == "2026-11-23"
    assert [entry["kind"] for entry in ended.json["recorded"]] == ["sleep", "stress"]
    assert "quality" in ended.json["unanswered"]
    assert "How many hours" in ended.err


def test_each_question_is_one_line_short_enough_to_be_read_out(answering: Answering) -> None:
    questions = [line for line in answering(*[""] * 8).out.splitlines() if " of 8: " in line]
    assert len(questions) == 8
    assert max(map(len, questions)) <= 160


def test_ctrl_c_leaves_with_everything_answered_so_far(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gutbone_tui", "--data", str(tmp_path), "checkin", *DATE]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as it:
        assert it.stdin is not None
        assert it.stdout is not None
        it.stdin.write("7.5\n")
        it.stdin.flush()
        while "2 of 8" not in (line := it.stdout.readline()):
            assert line
        it.send_signal(signal.SIGINT)
        out, err = it.communicate(timeout=30)
    assert it.returncode == 1
    assert "Stopped. 1 answer recorded." in out
    assert err == ""
    found = open_diary(find_folders(tmp_path, os.environ), lambda: NOON).day(NOON.date().replace(day=23))
    assert found.sleep_hours == 7.5

"""What the command line says of what is recorded: under a flag, in large amounts, on days to come."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.conftest import Gutbone


def test_a_flag_says_one_line_of_what_is_recorded(gutbone: Gutbone) -> None:
    config = Path(os.environ["GUTBONE_CONFIG"])
    config.mkdir(parents=True, exist_ok=True)
    config.joinpath("config.toml").write_text('flags = ["warfarin"]\n')
    assert "! vitamin K: keep it steady (warfarin)" in gutbone("add", "kale salad").out
    assert "!" not in gutbone("add", "oats").out


def test_an_amount_above_the_upper_level_is_said(gutbone: Gutbone) -> None:
    assert "! above the upper level of 4,000 IU a day; check the label" in gutbone("add", "d3 80000 iu").out
    assert "!" not in gutbone("add", "d3 800 iu").out


def test_a_day_to_come_is_recorded_and_said(gutbone: Gutbone) -> None:
    ended = gutbone("--date", "2999-01-01", "add", "kefir")
    assert ended.code == 0
    assert "days ahead): kefir" in ended.out
    assert "ahead" not in gutbone("--date", "2020-01-01", "add", "kefir").out

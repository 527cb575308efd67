"""The report for the visit, where it speaks of the supplement plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gutbone_tui.exchange.report import report_of
from gutbone_tui.reading.planned import read_plan
from tests.ui.opened import THURSDAY, diary_in


def test_a_weekly_medicine_of_the_plan_is_not_as_needed(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    plan = read_plan("alendronate 70 mg once a week, Sunday; inulin 5 g as needed").supplements
    for place, supplement in enumerate(plan):
        diary.keep_planned(replace(supplement, id=f"planned-{place}", order=place))
    rows = {row.what: row.words for section in report_of(diary, THURSDAY, THURSDAY).sections for row in section.rows}
    assert rows["The plan now"] == "alendronate · once a week, Sunday · 70 mg; inulin · 5 g (as needed)"

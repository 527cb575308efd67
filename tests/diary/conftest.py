"""What tests of the diary are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary
from tests.diary.making import diary_in


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    """An empty diary in the test's own folder."""
    return diary_in(tmp_path)

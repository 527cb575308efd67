"""A usual day takes few keys, and every one of them ends in the diary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.keys.routines import ROUTINES, Routine
from tests.keys.typing import typed_into_the_app


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.name.replace(" ", "-"))
async def test_it_takes_no_more_keys_than_it_may_and_than_it_did(routine: Routine, tmp_path: Path) -> None:
    pressed = await typed_into_the_app(routine, tmp_path)
    assert pressed <= routine.most <= routine.budget

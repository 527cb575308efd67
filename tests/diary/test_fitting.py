"""What fits is exactly what pydantic would let in again."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.diary.fitting import document_to_record
from gutbone_tui.domain.checking import InvalidEntryError, checked_entry
from gutbone_tui.domain.documents import document_of
from gutbone_tui.domain.entries import ENTRY_KINDS, Item
from tests.diary.making import MONDAY, MORNING

ODD = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 2000), st.floats(-2, 200), st.just(float("inf")), st.text(max_size=5),
    st.sampled_from(["sugar", "breakfast", "sick", "strength", "mg", "dxa"]), st.just("x" * 500), st.just(()),
    st.just((Item(food="oats"),)), st.just((Item(food=""),)), st.just(("oats",)), st.just(MONDAY),
)  # fmt: skip
BASE = {"id": "a", "day": MONDAY, "at": MORNING, "edited": MORNING}


@settings(max_examples=400)
@given(st.sampled_from(sorted(ENTRY_KINDS)), st.data())
def test_what_fits_is_read_again_by_pydantic(kind: Any, data: st.DataObject) -> None:
    model = ENTRY_KINDS[kind]
    names = [field.name for field in fields(model) if field.name not in (*BASE, "removed", "kind")]
    entry = model(**BASE, **{name: data.draw(ODD) for name in names})  # type: ignore[arg-type]
    try:
        document = document_to_record(entry)
    except DiaryError:
        try:
            again = checked_entry(document_of(entry))
        except (InvalidEntryError, AttributeError):
            return
        assert document_of(again) != document_of(entry) or again != entry
        return
    assert checked_entry(document) == entry

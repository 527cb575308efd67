"""Merging documents: any order, any grouping and any repetition gives the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gutbone_tui.diary.encoding import Tables, UnreadableError, encoded
from gutbone_tui.diary.merging import NewerFileError, is_later, later_tables, merged_files, merged_tables, tables_of

EARLY, SAME_EARLY, LATE = "2026-11-23T08:00:00+01:00", "2026-11-23T12:30:00+05:30", "2026-11-23T08:00:01+01:00"

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
TIMES = st.sampled_from([EARLY, SAME_EARLY, LATE, "2026-11-23T07:59:59.999+01:00", "9999-12-31T23:59:59+00:00"])
NO_TIMES = st.sampled_from(["", "2026-11-23T08:00:00", "soon", None, 5])
ENTRIES = st.builds(
    lambda kind, hours, edited, removed, more: {
        "id": "a", "kind": kind, "day": "2026-11-23", "at": EARLY, "edited": edited, "hours": hours,
        **({"removed": edited} if removed else {}), **more,
    },
    st.sampled_from(["sleep", "sleep", "note", "dream"]),
    st.sampled_from([7, 7.0, 8, True, "many"]),
    TIMES | NO_TIMES,
    st.booleans(),
    st.dictionaries(st.sampled_from(["mood", "day", "text"]), JSON, max_size=2),
)  # fmt: skip
DOCUMENTS = ENTRIES | JSON
TABLES = st.builds(
    lambda about, entries, more: {"about": {"1": {"schema": 1, **about}}, "entries": entries, **more},
    st.dictionaries(st.sampled_from(["made", "schema "]), JSON, max_size=2),
    st.dictionaries(st.sampled_from(["a", "b", "ä"]), DOCUMENTS),
    st.dictionaries(
        st.sampled_from(["usuals", "rules", "later"]),
        st.dictionaries(st.sampled_from(["x", "0001-01-01"]), DOCUMENTS, max_size=2),
        max_size=2,
    ),
)
MONTHS = st.sampled_from(["", "2026-11", "2026-12"])


def entry(hours: float, edited: str, **more: Any) -> dict[str, Any]:
    """A sleep answer as a document."""
    day = "2026-11-23"
    return {"id": "a", "kind": "sleep", "day": day, "at": EARLY, "edited": edited, "hours": hours, **more}


def tables(*documents: Any) -> Tables:
    """A month file of documents of one id each."""
    return {"about": {"1": {"schema": 1}}, "entries": {f"{chr(97 + n)}": each for n, each in enumerate(documents)}}


@settings(max_examples=150)
@given(TABLES, TABLES, MONTHS)
def test_the_order_does_not_matter(one: Tables, other: Tables, month: str) -> None:
    assert encoded(merged_tables(one, other, month)) == encoded(merged_tables(other, one, month))


@settings(max_examples=150)
@given(TABLES, TABLES, TABLES, MONTHS)
def test_the_grouping_does_not_matter(one: Tables, two: Tables, three: Tables, month: str) -> None:
    left = merged_tables(merged_tables(one, two, month), three, month)
    right = merged_tables(one, merged_tables(two, three, month), month)
    assert encoded(left) == encoded(right)


@settings(max_examples=100)
@given(TABLES, TABLES, MONTHS)
def test_repetition_changes_nothing(one: Tables, other: Tables, month: str) -> None:
    merged = merged_tables(one, other, month)
    assert later_tables(merged, one, month) == later_tables(merged, other, month) == {}
    assert encoded(merged_tables(merged, merged, month)) == encoded(merged)
    assert encoded(merged_tables(merged, other, month)) == encoded(merged)


@settings(max_examples=100)
@given(TABLES, TABLES)
def test_nothing_is_made_up_and_no_id_is_lost(one: Tables, other: Tables) -> None:
    merged = merged_tables(one, other)
    assert merged.keys() == one.keys() | other.keys()
    for name in merged.keys() - {"about"}:
        mine, theirs = one.get(name, {}), other.get(name, {})
        assert merged[name].keys() == mine.keys() | theirs.keys()
        for key, document in merged[name].items():
            assert any(document is table[key] for table in (mine, theirs) if key in table)


@settings(max_examples=150)
@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_later_is_an_order(one: Any, two: Any, three: Any) -> None:
    assert not is_later(one, one, "a")
    assert not (is_later(one, two, "a") and is_later(two, one, "a"))
    if json.dumps(one) != json.dumps(two):
        assert is_later(one, two, "a") or is_later(two, one, "a")
    if is_later(one, two, "a") and is_later(two, three, "a"):
        assert is_later(one, three, "a")


def merged_entry(*documents: Any) -> Any:
    """What is left of documents of one id."""
    merged = tables(documents[0])
    for document in documents[1:]:
        merged = merged_tables(merged, tables(document))
    return merged["entries"]["a"]


def test_the_later_edit_wins_as_an_instant_not_as_text() -> None:
    assert merged_entry(entry(7, "2026-11-23T09:00:00+05:00"), entry(8, "2026-11-23T08:00:00+01:00"))["hours"] == 8
    assert merged_entry(entry(8, "2026-11-23T08:00:00Z"), entry(7, "2026-11-23T08:30:00+01:00"))["hours"] == 8


def test_an_older_living_copy_brings_nothing_back() -> None:
    removed = entry(7, LATE, removed=LATE)
    assert merged_entry(entry(7, EARLY), removed) == removed
    assert merged_entry(removed, entry(9, EARLY)) == removed


def test_at_the_very_same_instant_nothing_is_removed() -> None:
    living, removed = entry(7, EARLY), entry(7, SAME_EARLY, removed=SAME_EARLY)
    assert merged_entry(living, removed) == merged_entry(removed, living) == living


@pytest.mark.parametrize(
    "spoilt", [{"kind": "slepp"}, {"hours": "seven"}, {"id": "c"}, {"day": "2026-13-23"}, {"at": ""}]
)
def test_a_spoilt_copy_does_not_take_the_place_of_a_good_one(spoilt: dict[str, Any]) -> None:
    good = entry(7, EARLY)
    assert merged_entry(good, {**good, **spoilt}) == merged_entry({**good, **spoilt}, good) == good


def test_an_entry_of_another_month_does_not_take_the_place_of_one_of_this() -> None:
    good, strayed = tables(entry(7, EARLY)), tables(entry(7, EARLY, day="2026-12-23"))
    assert merged_tables(good, strayed, "2026-11") == merged_tables(strayed, good, "2026-11") == good


def test_unknown_kinds_fields_and_tables_survive() -> None:
    dream = {"id": "b", "kind": "dream", "day": "2026-11-23", "at": EARLY, "edited": EARLY, "vivid": 5}
    theirs = {**tables(entry(7, LATE, mood="good"), dream, 7), "plans": {"1": {"what": "more"}}}
    theirs["about"]["1"]["program"] = "other"
    merged = json.loads(merged_files(encoded(tables(entry(8, EARLY))), encoded(theirs)))
    assert merged == theirs
    assert list(merged) == ["about", "entries", "plans"]


def test_the_first_rule_of_the_machine_used_first_stays() -> None:
    def library(goal: int, edited: str, since: str) -> Tables:
        return {"about": {"1": {"schema": 1}}, "rules": {since: {"goal": goal, "edited": edited}}}

    merged = merged_tables(library(20, EARLY, "0001-01-01"), library(30, LATE, "0001-01-01"))
    assert merged["rules"]["0001-01-01"]["goal"] == 20
    merged = merged_tables(library(20, EARLY, "2026-11-23"), library(30, LATE, "2026-11-23"))
    assert merged["rules"]["2026-11-23"]["goal"] == 30


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"{}", b"\xff", b'{"a": 1}', b'{"entries": []}', b'{"name": {}}', b"[" * 100_000,
     b'{"about": {"1": {"schema": "1"}}, "entries": {}}', b'{"about": {"1": {"schema": 1}}, "strange": {}}',
     b'{"entries": {"a": ' + b"[" * 200 + b"]" * 200 + b"}}", b'{"entries": {"a": 1, "a": 2}}'],
    ids=range(13),
)  # fmt: skip
def test_what_is_no_diary_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        tables_of(data)


def test_a_newer_file_is_refused() -> None:
    with pytest.raises(NewerFileError):
        tables_of(b'{"about": {"1": {"schema": 2}}, "entries": {}}')

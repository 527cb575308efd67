"""What is printed: aligned, narrow where the terminal is, and never a command to the terminal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.cli.output import columns, json_text, plain, well_formed, wrapped

ODD = st.text(st.characters())


@given(ODD)
def test_nothing_printed_acts_on_a_terminal(text: str) -> None:
    shown = plain(well_formed(text))
    assert not any(ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 or 0x202A <= ord(sign) < 0x202F for sign in shown)
    shown.encode()


@pytest.mark.parametrize("text", ["½ cup of oats", "שלום", "crème brûlée 👩‍👩‍👧", "[red]", "soup [/] x"])
def test_words_of_any_language_stay_as_they_are(text: str) -> None:
    assert plain(well_formed(text)) == text


def test_escape_sequences_are_written_out() -> None:
    assert plain("soup \x1b[2J\x07\u202e") == r"soup \x1b[2J\x07\u202e"


def test_bytes_that_were_no_text_become_replacement_characters() -> None:
    assert well_formed("caf\udce9 ½") == "caf\N{REPLACEMENT CHARACTER} ½"


@given(ODD)
def test_json_keeps_every_character_and_harms_no_terminal(text: str) -> None:
    printed = json_text({"text": text})
    assert json.loads(printed) == {"text": text}
    assert "\n" not in printed
    assert "\x1b" not in printed
    assert "\x9b" not in printed
    printed.encode()


@given(st.text(st.characters(exclude_categories=["C", "Z"])).map(str.strip), st.integers(5, 40))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    assert " ".join(wrapped(text, width)) == text


def test_columns_are_aligned_and_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    rows = [("Breakfast", "kefir, oats, 6 prunes, walnuts and a cup of tea"), ("Tea", "–")]
    assert list(columns(rows)) == [
        "Breakfast  kefir, oats, 6 prunes,",
        "           walnuts and a cup of tea",
        "Tea        –",
    ]

"""The supplement plan as documents of the library and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Final

from gutbone_tui.domain.plan import PlannedSupplement

_UNITS: Final = ("iu", "µg", "mg", "g", "cfu", "capsule")
_LONGEST: Final = 200


def planned_document(planned: PlannedSupplement) -> dict[str, Any]:
    """The document of a planned supplement, without its id, and with what says nothing, to replace what was there."""
    values = {field.name: getattr(planned, field.name) for field in fields(planned) if field.name != "id"}
    return values | {"since": planned.since.isoformat() if planned.since else None}


def planned(planned_id: str, document: Mapping[str, Any]) -> PlannedSupplement | None:
    """The planned supplement of a document; None where it is none, and without what cannot be read of it."""
    what = _text(document, "what")
    if not what:
        return None
    unit = document.get("unit")
    strains, order = document.get("strains"), document.get("order")
    return PlannedSupplement(
        id=planned_id,
        what=what,
        product=_text(document, "product") or "",
        amount=_amount(document),
        unit=unit if unit in _UNITS else None,
        lactobacillus=_switch(document, "lactobacillus"),
        bifidobacterium=_switch(document, "bifidobacterium"),
        strains=strains if type(strains) is int and 0 <= strains <= 1_000 else None,
        as_needed=document.get("as_needed") is True,
        order=order if type(order) is int else 0,
        since=_day(document),
    )


def _text(document: Mapping[str, Any], name: str) -> str | None:
    """A text that is not longer than it may be."""
    value = document.get(name)
    return value[:_LONGEST] if isinstance(value, str) else None


def _day(document: Mapping[str, Any]) -> date | None:
    """The day it came into the plan."""
    value = document.get("since")
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _switch(document: Mapping[str, Any], name: str) -> bool | None:
    """Yes, no, or nobody said."""
    value = document.get(name)
    return value if isinstance(value, bool) else None


def _amount(document: Mapping[str, Any]) -> float | None:
    """An amount as large as one can be recorded."""
    value = document.get("amount")
    fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1e15
    return value if fits else None

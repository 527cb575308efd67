"""A typed line becomes entries and doubts. What is imported from here loads only what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from gutbone_tui.reading.daywords import day_from
    from gutbone_tui.reading.describing import describe
    from gutbone_tui.reading.explain import foods_json
    from gutbone_tui.reading.line import read
    from gutbone_tui.reading.model import Context, Doubt, Reading
    from gutbone_tui.reading.previewing import PreviewPart, preview

__all__ = ["Context", "Doubt", "PreviewPart", "Reading", "day_from", "describe", "foods_json", "preview", "read"]

_HOMES: Final = {
    "Context": "model",
    "Doubt": "model",
    "PreviewPart": "previewing",
    "Reading": "model",
    "day_from": "daywords",
    "describe": "describing",
    "foods_json": "explain",
    "preview": "previewing",
    "read": "line",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for from the module that has it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found

"""Counting rules as the library keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from gutbone_tui.domain.points import Rule

_FIELDS: Final = {field.name: field.default for field in fields(Rule)}


def is_rule(document: Mapping[str, Any]) -> bool:
    """Whether a document is a counting rule."""
    return goal_and_rule(document) is not None


def is_legible(table: str, document: Any) -> bool:
    """Whether this is a document of a table, or a tombstone, rather than something that nobody can read."""
    return isinstance(document, dict) and (table != "rules" or "removed" in document or is_rule(document))


def goal_and_rule(document: Mapping[str, Any]) -> tuple[Rule, int] | None:
    """A counting rule and a goal from their document; what only others know is passed over."""
    goal, rule = document.get("goal"), document.get("rule")
    if type(goal) is not int or not isinstance(rule, dict):
        return None
    known = {name: value for name, value in rule.items() if name in _FIELDS}
    texts = all(isinstance(known.get(name), str) for name in ("id", "name", "hint"))
    numbers = all(type(value) in (int, bool) for name, value in known.items() if name not in ("id", "name", "hint"))
    return (Rule(**known), goal) if texts and numbers else None

"""Limits on a model's fields, cheap to declare and enforced by pydantic where data comes from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Range(NamedTuple):
    """A number from `low` to `high`, both included; infinities and not-a-number never fit."""

    low: float
    high: float

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The number's own schema, with these limits."""
        return {**handler(source), "ge": self.low, "le": self.high}


class Text(NamedTuple):
    """A text of `shortest` to `longest` characters."""

    shortest: int
    longest: int

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The text's own schema, with these limits."""
        return {**handler(source), "min_length": self.shortest, "max_length": self.longest}

"""Values are frozen dataclasses to everybody who uses them."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from gutbone_tui.domain.values import value


@value(frozen=True)
class Plain:
    """Two numbers."""

    first: int
    second: int = 2


@value(frozen=True)
class Other:
    """The same two numbers, but something else."""

    first: int
    second: int = 2


@value(frozen=True, kw_only=True)
class Base:
    """What has a name."""

    name: str
    tags: Mapping[str, str] = field(default_factory=dict)


@value(frozen=True, kw_only=True)
class Grown(Base):
    """What has a size too."""

    size: int = 1


def test_it_is_a_dataclass() -> None:
    assert is_dataclass(Plain)
    assert [each.name for each in fields(Grown(name="x"))] == ["name", "tags", "size"]
    assert replace(Plain(1), second=3) == Plain(1, 3)


def test_equal_values_are_equal_and_hash_alike() -> None:
    assert Plain(1) == Plain(1, 2)
    assert Plain(1) != Plain(2)
    other: object = Other(1)
    assert Plain(1) != other
    assert {Plain(1), Plain(1, 2)} == {Plain(1)}
    bare: object = (1, 2)
    assert Plain(1) != bare


def test_nothing_changes() -> None:
    whole = Plain(1)
    with pytest.raises(FrozenInstanceError):
        whole.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del whole.first
    with pytest.raises(FrozenInstanceError):
        whole.third = 3  # type: ignore[attr-defined]


def test_arguments_are_checked_as_usual() -> None:
    with pytest.raises(TypeError):
        Plain()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Plain(1, 2, 3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Base("by position")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Plain(1, third=3)  # type: ignore[call-arg]


def test_made_defaults_are_not_shared() -> None:
    assert Base(name="a").tags == {}
    assert Base(name="a").tags is not Base(name="b").tags


def test_it_copies_and_pickles() -> None:
    whole = Grown(name="a", tags={"b": "c"}, size=3)
    assert copy.deepcopy(whole) == whole
    assert pickle.loads(pickle.dumps(whole)) == whole


def test_it_shows_itself() -> None:
    assert repr(Plain(1)) == "Plain(first=1, second=2)"


def test_it_matches_patterns() -> None:
    match Plain(1):
        case Plain(first, second):
            assert (first, second) == (1, 2)

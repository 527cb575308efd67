"""Frozen dataclasses that are cheap to make.

`@value` is `@dataclass`, to a type checker and to whoever uses the class. The standard decorator compiles six functions
for every class, over a millisecond each time; the domain alone has thirty classes, and the program may take only a few
dozen milliseconds to start. Here one function is compiled, and the others are shared. Everything in an instance's
`__dict__` is part of its value, so a value has no cached properties.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from typing import TYPE_CHECKING, Any

__all__ = ["value"]


def _made(cls: type[Any], *, kw_only: bool) -> type[Any]:
    """A class as a dataclass with the shared functions."""
    # Setting attributes of a class one by one is what the standard decorator does too.
    made: Any = dataclass(init=False, eq=False, repr=False, kw_only=kw_only)(cls)
    made.__init__ = _initialiser(tuple(made.__dataclass_fields__.values()))
    made.__eq__ = _equal
    made.__hash__ = _hash
    made.__repr__ = _shown
    made.__setattr__ = made.__delattr__ = _refuse
    finished: type[Any] = made
    return finished


def _initialiser(fields: tuple[Field[Any], ...]) -> Callable[..., None]:
    """The `__init__` that takes these fields."""
    known: dict[str, Any] = {}
    positional: list[str] = []
    by_name: list[str] = []
    for each in fields:
        argument = each.name
        if each.default is not MISSING:
            known[f"default_{each.name}"] = each.default
            argument = f"{each.name}=default_{each.name}"
        elif each.default_factory is not MISSING:
            known[f"make_{each.name}"] = each.default_factory
            argument = f"{each.name}=None"
        (by_name if each.kw_only else positional).append(argument)
    arguments = ", ".join(["self", *positional, *(["*", *by_name] if by_name else [])])
    values = ", ".join(f"{each.name}={_taken(each)}" for each in fields)
    exec(f"def __init__({arguments}): self.__dict__.update({values})", known)  # noqa: S102 - as dataclasses does
    initialiser: Callable[..., None] = known["__init__"]
    return initialiser


def _taken(field: Field[Any]) -> str:
    """What a field is set to: its argument, or something new where none was given."""
    if field.default_factory is MISSING:
        return field.name
    return f"make_{field.name}() if {field.name} is None else {field.name}"


def _equal(self: object, other: object) -> bool:
    """Equal where class and all fields are."""
    return vars(self) == vars(other) if type(self) is type(other) else NotImplemented


def _hash(self: object) -> int:
    """By class and all fields."""
    return hash((type(self), *vars(self).values()))


def _shown(self: object) -> str:
    """The fields by name."""
    return f"{type(self).__qualname__}({', '.join(f'{name}={each!r}' for name, each in vars(self).items())})"


def _refuse(_: object, name: str, *_value: object) -> None:
    """Nothing changes.

    Raises:
        FrozenInstanceError: always.
    """
    raise FrozenInstanceError(f"cannot change {name!r}")


if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(cls: Any = None, /, *, frozen: bool = True, kw_only: bool = False) -> Any:
        """Make a class a frozen dataclass; `frozen=True` is written out for the type checker's sake."""
        if not frozen:
            raise TypeError("a value is always frozen")
        return _made(cls, kw_only=kw_only) if cls is not None else lambda cls: _made(cls, kw_only=kw_only)

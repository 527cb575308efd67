"""Foods and plants that the user made."""

from __future__ import annotations

from dataclasses import dataclass, field

from gutbone_tui.domain.foods import Category, Food, Group, Plant


@dataclass(frozen=True, kw_only=True)
class OwnPlant:
    """A plant the catalogue does not know."""

    id: str
    name: str
    category: Category
    synonyms: tuple[str, ...] = ()
    groups: frozenset[Group] = field(default_factory=frozenset)

    def plant(self) -> Plant:
        """What the rules know of it."""
        return Plant(id=self.id, name=self.name, category=self.category)

    def food(self) -> Food:
        """The food it is, under its own id."""
        return Food(id=self.id, name=self.name, plants=(self.id,), groups=self.groups, own=True)


@dataclass(frozen=True, kw_only=True)
class OwnFood:
    """A food of the user's own, or their own idea of one that the catalogue has too."""

    id: str
    name: str
    synonyms: tuple[str, ...] = ()
    plants: tuple[str, ...] = ()
    groups: frozenset[Group] = field(default_factory=frozenset)
    serving: str = ""
    grams: float | None = None
    sugar: float = 0.0
    processed: float = 0.0

    def food(self) -> Food:
        """What the rules know of it."""
        return Food(
            id=self.id,
            name=self.name,
            plants=self.plants,
            groups=self.groups,
            serving=self.serving,
            grams=self.grams,
            sugar=self.sugar,
            processed=self.processed,
            own=True,
        )

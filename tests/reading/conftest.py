"""A context to read lines with: Monday morning, the package's own catalogue."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from gutbone_tui.catalogue.catalogue import Catalogue, load_catalogue
from gutbone_tui.reading import Context


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue as it is delivered."""
    return load_catalogue()


@pytest.fixture(scope="session")
def context(catalogue: Catalogue) -> Context:
    """Monday 23 November 2026, ten past eight."""
    return Context(
        catalogue=catalogue,
        now=datetime(2026, 11, 23, 8, 10, tzinfo=UTC),
        day=date(2026, 11, 23),
        today=date(2026, 11, 23),
        usuals={"porridge": "oats, milk, 2 tbsp ground flax", "Pills": "probiotic; d3 1000 iu; kefir"},
    )

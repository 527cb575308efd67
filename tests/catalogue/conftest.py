"""The package's own catalogue, loaded once."""

from __future__ import annotations

import pytest

from gutbone_tui.catalogue.catalogue import Catalogue, load_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue as it is delivered."""
    return load_catalogue()

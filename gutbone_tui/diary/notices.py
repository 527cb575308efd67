"""Plain sentences that the user should see once."""

from __future__ import annotations


class Notices:
    """What was found on the way, in order and each only once."""

    def __init__(self) -> None:
        """Nothing was found yet."""
        self._sentences: dict[str, None] = {}

    def add(self, sentence: str) -> None:
        """Tell the user something, once."""
        self._sentences[sentence] = None

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of them in the order they were found."""
        return tuple(self._sentences)

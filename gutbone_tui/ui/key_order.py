"""What is typed, one key after the other, however fast it comes."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from time import monotonic
from typing import Final

from textual.app import App, ScreenStackError
from textual.events import Key, Paste
from textual.message_pump import MessagePump

PATIENCE_SECONDS: Final = 1.0
"""How long a key may keep the next ones waiting; nothing shall ever make a keyboard dead."""

ROUNDS: Final = 2
"""A key goes from the widget up to the app; what it means there goes from the widget up once more."""


class KeyOrder:
    """Keeps each key until all that the one before it led to is done.

    Textual hands a key to the widget that has the focus when it arrives, and the widget acts on it later. Typed ahead
    over a slow line, the keys after an Enter so reach a dialog that is already closing, and a second Enter closes what
    is under it.
    """

    def __init__(self, app: App[None], take: Callable[[Key | Paste], Awaitable[None]]) -> None:
        """Keys wait until `go_on` is called for the first time.

        Args:
            app: whose keys these are.
            take: hands one key on; called between two messages of the app.
        """
        self._app = app
        self._take = take
        self._waiting: deque[Key | Paste] = deque()
        self._turn = 0
        self._started: float | None = None
        self._is_free = False

    @property
    def waiting(self) -> bool:
        """Whether something was typed that nobody has looked at yet."""
        return bool(self._waiting)

    @property
    def done(self) -> bool:
        """Whether everything that was typed has led to all it leads to."""
        return self._is_free

    async def typed(self, event: Key | Paste) -> None:
        """A key, or a pasted text: hand it on, now or in its turn."""
        self._waiting.append(event)
        is_stuck = self._started is not None and monotonic() - self._started > PATIENCE_SECONDS
        if self._is_free or is_stuck:
            await self.go_on(self._turn)

    async def go_on(self, turn: int = 0) -> None:
        """Hand on the next key, unless another turn has begun since."""
        if turn != self._turn or self._is_opening(turn):
            return
        self._turn += 1
        self._is_free = not self._waiting
        self._started = None if self._is_free else monotonic()
        if self._waiting:
            event = self._waiting.popleft()
            pumps = tuple(self._way_up())
            await self._take(event)
            self._after(self._turn, *pumps * ROUNDS, self._app)

    def _is_opening(self, turn: int) -> bool:
        """Whether a screen is still being opened, which goes on with the keys when it is there."""
        try:
            screen = self._app.screen
        except ScreenStackError:
            return False
        return not screen.is_mounted and screen.call_later(self._app.call_later, self.go_on, turn)

    def _way_up(self) -> Iterator[MessagePump]:
        """The widget that has the focus, what it is in, and the app."""
        try:
            yield from (self._app.focused or self._app.screen).ancestors_with_self
        except ScreenStackError:
            yield self._app

    def _after(self, turn: int, *pumps: MessagePump) -> None:
        """Take the next turn when each of these, in this order, has done all it was told so far."""
        for number, pump in enumerate(pumps):
            if number == len(pumps) - 1:
                pump.call_later(self.go_on, turn)
            elif pump.call_later(self._after, turn, *pumps[number + 1 :]):
                return

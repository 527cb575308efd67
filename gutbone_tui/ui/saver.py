"""Changes in one background thread, in order, so that a slow disk never stops the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from gutbone_tui.diary.errors import DiaryError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Done = TypeVar("Done")

Deliver = Callable[[Callable[[], None]], object]
"""Runs something on the screen's side, in order, from any thread."""


class Saver:
    """Runs jobs one after the other off the event loop and delivers how they ended.

    Its thread is not a daemon: the interpreter waits for it, so leaving the program waits for the last save.
    """

    def __init__(self, deliver: Deliver, is_leaving: Callable[[], bool] = lambda: False) -> None:
        """A saver that has nothing to do yet.

        Args:
            deliver: brings an answer to the event loop.
            is_leaving: whether the app is going, so that what went well has nobody to be shown to.
        """
        self._deliver = deliver
        self._is_leaving = is_leaving
        self._thread: ThreadPoolExecutor | None = None
        self.pending = 0
        """Jobs handed in whose end was not delivered yet."""

    def run(self, job: Callable[[], Done], done: Callable[[Done], None], failed: Callable[[str], None]) -> None:
        """Run a job after those before it.

        Args:
            job: what to do in the background; raises `DiaryError` when it cannot.
            done: told what the job gave, once it is over.
            failed: told the plain sentence why it is not.
        """
        self.pending += 1
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="gutbone-saver")
        self._thread.submit(self._run, job, done, failed)

    def finish(self) -> None:
        """Wait until everything handed in is done, and take nothing more."""
        if self._thread is not None:
            self._thread.shutdown(wait=True)

    def _run(self, job: Callable[[], Done], done: Callable[[Done], None], failed: Callable[[str], None]) -> None:
        """One job, in the thread. What nobody expected reaches the event loop too, rather than being swallowed."""

        def end(tell: Callable[[], None]) -> None:
            def deliver() -> None:
                self.pending -= 1
                tell()

            self._deliver(deliver)

        try:
            answer = job()
        except DiaryError as error:
            sentence = str(error)
            end(lambda: failed(sentence))
        except BaseException as error:  # noqa: BLE001 - raised again where the app sees it
            unexpected = error
            end(lambda: _raise(unexpected))
        else:
            end(lambda: None if self._is_leaving() else done(answer))


def _raise(error: BaseException) -> None:
    """Raise an error of the thread on the event loop."""
    raise error

"""Put on the path of a program, this makes every fsync take as long as on a very slow disk."""

import os
import time

_fsync = os.fsync


def slow_fsync(descriptor: int) -> None:
    """Wait for the disk, and then some."""
    time.sleep(float(os.environ["GUTBONE_BENCH_FSYNC"]))
    _fsync(descriptor)


if "GUTBONE_BENCH_FSYNC" in os.environ:
    os.fsync = slow_fsync  # type: ignore[assignment]

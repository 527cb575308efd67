"""`make keys`: how many keys a day takes."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.keys.routines import ROUTINES
from tests.keys.typing import typed_into_the_app


async def main() -> int:
    """Type every routine and print what it took; 1 where one takes more than it may."""
    too_many = False
    print(f"{'':<28}{'keys':>5}{'at most':>9}")
    for routine in ROUTINES:
        with TemporaryDirectory() as folder:
            pressed = await typed_into_the_app(routine, Path(folder))
        too_many |= pressed > routine.budget
        print(f"{routine.name:<28}{pressed:>5}{routine.budget:>9}")
    return int(too_many)


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main()))

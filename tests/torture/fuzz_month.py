"""Any bytes as a month file: an input that loses something, or raises, is kept and named.

    python -m tests.torture.fuzz_month --number 5000 --seed 1     tries spoilt months and spoilt inputs of before
    python -m tests.torture.fuzz_month FILE…                      tries the bytes of these files

Where the package atheris is installed, it chooses the inputs, guided by what they reach; its own options follow `--`.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import zlib
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from tests.torture.attempts import attempt
from tests.torture.damage_checks import month_wrong
from tests.torture.lived_in import MONTH, Ground, ground_in
from tests.torture.spoiling import SPOILERS, random_spoiler

_POOL: Final = 200
"""Inputs that are kept to be spoilt further."""
_LARGEST: Final = 100_000
"""Bytes of an input that is worth spoiling further."""


class Fuzzer:
    """Tries one input after the other on a diary that is whole otherwise."""

    def __init__(self, folder: Path) -> None:
        """Live in a diary.

        Args:
            folder: an empty folder.
        """
        self.ground: Ground = ground_in(folder / "ground")

    def wrong(self, data: bytes) -> str:
        """What is wrong with what becomes of a month of these bytes; a traceback or not coming to an end is wrong."""

        def case() -> str:
            """Open and use the diary."""
            self.ground.place.renew()
            self.ground.put(MONTH, data)
            if zlib.crc32(data) % 2:  # what is rescued must be enough where there is no backup
                shutil.rmtree(self.ground.path / "data" / "backups")
            return month_wrong(self.ground, data)

        return attempt(f"{len(data)} bytes", case)

    def found(self, number: int, seed: int) -> list[tuple[bytes, str]]:
        """The inputs of so many that lose something, and what they lose."""
        chance = random.Random(seed)
        first = self.ground.place.bytes_at_first(MONTH)
        pool = [first]
        found = []
        for _ in range(number):
            data = SPOILERS[random_spoiler(chance)](
                chance.choice((first, chance.choice(pool))), self.ground.others, chance
            )
            if complaint := self.wrong(data):
                found.append((data, complaint))
            if len(data) < _LARGEST:
                pool = [*pool[-_POOL:], data]
        return found


def main(words: Sequence[str] | None = None) -> int:
    """Try files, or inputs of all kinds; the exit code says whether one of them lost something."""
    given = list(sys.argv[1:] if words is None else words)
    mine, theirs = (given[: given.index("--")], given[given.index("--") + 1 :]) if "--" in given else (given, [])
    options = _options(mine)
    with tempfile.TemporaryDirectory(prefix="gutbone-fuzz-") as name:
        fuzzer = Fuzzer(Path(name))
        if not options.files and find_spec("atheris") is not None:
            return _guided(fuzzer, theirs)
        if options.files:
            inputs = [path.read_bytes() for path in options.files]
            found = [(data, complaint) for data in inputs if (complaint := fuzzer.wrong(data))]
        else:
            found = fuzzer.found(options.number, options.seed)
    for data, complaint in found:
        path = options.keep / f"month-{zlib.crc32(data):08x}"
        path.write_bytes(data)
        print(f"{path}: {complaint}")
    print(f"{len(options.files) or options.number:,} inputs tried, {len(found):,} lost something.")
    return 1 if found else 0


def _guided(fuzzer: Fuzzer, words: Sequence[str]) -> int:
    """Let atheris choose the inputs; it ends the program itself."""
    atheris: Any = import_module("atheris")

    def one_input(data: bytes) -> None:
        """Try one input.

        Raises:
            AssertionError: it lost something.
        """
        complaint = fuzzer.wrong(data)
        assert not complaint, complaint

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *words], one_input)
    atheris.Fuzz()
    return 0


def _options(words: Sequence[str]) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="fuzz_month", description="Try any bytes as a month file.")
    parser.add_argument("files", nargs="*", type=Path, help="files whose bytes to try")
    parser.add_argument("--number", type=int, default=2_000, help="how many inputs to try")
    parser.add_argument("--seed", type=int, default=1, help="what decides all chances")
    parser.add_argument("--keep", type=Path, default=Path(), help="where inputs that lose something are kept")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())

"""Any bytes as a month file, for a fuzzer that is guided by coverage.

    import atheris
    with atheris.instrument_imports():
        from tests.torture.fuzz_month import one_input
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()

`python -m tests.torture.fuzz_month FILE…` tries files that a fuzzer found.
"""

from __future__ import annotations

import sys
import tempfile
from functools import cache
from pathlib import Path

from tests.torture.damage_checks import month_wrong
from tests.torture.lived_in import MONTH, Ground, ground_in


def one_input(data: bytes) -> None:
    """Open and use a diary whose month holds these bytes.

    Raises:
        AssertionError: something was lost, or overwritten although it could not be read.
    """
    ground = _ground()
    ground.place.renew()
    ground.put(MONTH, data)
    complaint = month_wrong(ground, data)
    assert not complaint, complaint


@cache
def _ground() -> Ground:
    """One place for all inputs of a process."""
    return ground_in(Path(tempfile.mkdtemp(prefix="gutbone-fuzz-")) / "ground")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        one_input(Path(name).read_bytes())

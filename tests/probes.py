"""Runs the program in a fresh interpreter and says what it loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_LOADED = "import json, sys; print('\\n' + json.dumps(sorted(sys.modules)))"


def fresh_python(code: str, *words: str, environment: dict[str, str] | None = None, stdin: str = "") -> str:
    """Run code in a fresh interpreter, away from this one's folder, and give what it printed."""
    result = subprocess.run(
        [sys.executable, "-P", "-c", code, *words],
        capture_output=True,
        text=True,
        check=False,
        input=stdin,
        env={**os.environ, **(environment or {})},
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def modules_after(code: str, *words: str) -> frozenset[str]:
    """Names of the modules a fresh interpreter has loaded after running code."""
    printed = fresh_python(f"{code}\n{_LOADED}", *words)
    loaded: list[Any] = json.loads(printed.splitlines()[-1])
    return frozenset(loaded)


def packages(modules: frozenset[str]) -> frozenset[str]:
    """The outermost names of modules."""
    return frozenset(name.partition(".")[0] for name in modules)


def modules_below(package: str, folder: Path) -> list[str]:
    """Every module of a package, by its dotted name."""
    names = (path.relative_to(folder).with_suffix("").parts for path in sorted(folder.rglob("*.py")))
    dotted = (".".join((package, *parts)) for parts in names)
    return [name.removesuffix(".__init__") for name in dotted]

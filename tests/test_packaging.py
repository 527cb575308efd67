"""A wheel holds all that is needed, and works when it is installed somewhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import gutbone_tui
from tests.probes import fresh_python

PROJECT = Path(__file__).parent.parent
PACKAGE = Path(gutbone_tui.__file__).parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the project, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(PROJECT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which nothing but that wheel was installed."""
    folder = tmp_path_factory.mktemp("somewhere else")
    _pip("install", "--no-deps", "--no-index", "--target", str(folder), str(wheel))
    return folder


def _pip(*words: str) -> None:
    """Run pip quietly."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *words]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    """Code, data, styles and the mark that says it is typed."""
    here = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert inside == here
    assert "gutbone_tui/py.typed" in inside


def test_the_command_is_declared(installed: Path) -> None:
    entry_points = next(installed.glob("*.dist-info")) / "entry_points.txt"
    assert "gutbone = gutbone_tui.cli.main:main" in entry_points.read_text()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["foods", "--json", "6 prunes and oats"], '"prunes": 6'),
        (["today"], "Plants"),
        (["--version"], gutbone_tui.__version__),
    ],
)
def test_the_installed_program_works(installed: Path, tmp_path: Path, words: list[str], expected: str) -> None:
    """From another folder, with nothing of this one on the path before it."""
    result = subprocess.run(
        [sys.executable, "-m", "gutbone_tui", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )
    assert result.returncode == 0, result.stderr
    assert expected in result.stdout


def test_the_installed_program_is_the_installed_one(installed: Path) -> None:
    where = "import gutbone_tui.catalogue.catalogue as module; print(module.__file__)"
    assert fresh_python(where, environment={"PYTHONPATH": str(installed)}).startswith(str(installed))


def test_the_app_of_the_wheel_has_its_styles(installed: Path) -> None:
    """Every style file the screens name is there."""
    code = "import gutbone_tui.ui.app as module; print(module.__file__)"
    assert fresh_python(code, environment={"PYTHONPATH": str(installed)}).startswith(str(installed))

"""`gutbone completions`: the shells complete every verb and its options."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from gutbone_tui.cli.main import VERBS
from tests.cli.conftest import Gutbone

ASK = """
source "$1"
complete_function=$(complete -p gutbone | sed 's/.*-F \\([^ ]*\\).*/\\1/')
shift
COMP_WORDS=(gutbone "$@")
COMP_CWORD=$#
$complete_function gutbone "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_every_verb_is_known_to_the_shell(gutbone: Gutbone, shell: str) -> None:
    ended = gutbone("completions", shell)
    assert ended.code == 0
    assert all(verb in ended.out for verb in VERBS)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes_verbs_and_options(gutbone: Gutbone, tmp_path: Path) -> None:
    file = tmp_path / "gutbone.bash"
    file.write_text(gutbone("completions", "bash").out)

    def completed(*words: str) -> set[str]:
        ended = subprocess.run(
            ["bash", "-c", ASK, "bash", str(file), *words], capture_output=True, text=True, check=True
        )
        return set(ended.stdout.split())

    assert completed("re") == {"report", "restore"}
    assert completed("plants", "--mi") == {"--missing"}
    assert completed("report", "--no") == {"--notes"}


def test_another_shell_is_told_which_there_are(gutbone: Gutbone) -> None:
    ended = gutbone("completions", "fish")
    assert ended.code == 2
    assert "bash, zsh, tcsh" in ended.err

"""A remark on a line: `lentil soup # too salty` is kept with the line and found again, and nothing in it is counted."""

from __future__ import annotations

import re
from typing import Final

_REMARK: Final = re.compile(r"(?:^|(?<=\s))#(?=\s|[^\W\d])")


def parted(text: str) -> tuple[str, str]:
    """What a text says, and the remark behind it with its `#`; empty where there is none."""
    if "#" not in text:
        return text, ""
    mark = _REMARK.search(text)
    return (text[: mark.start()], text[mark.start() :].strip()) if mark else (text, "")


def without_remark(text: str) -> str:
    """A text without the remark behind it."""
    return parted(text)[0].rstrip()

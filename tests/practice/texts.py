"""Every text that the program can print: the strings of its code, and its data files."""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import gutbone_tui

PACKAGE = Path(gutbone_tui.__file__).parent
_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")


_WORD_LISTS = frozenset({"commonwords.py", "wordlists.py", "shortforms.py"})
"""Modules of words that are only looked up."""
_LOOKED_UP = frozenset({"words", "but"})
"""Fields of the data that are only looked up."""


class Text(NamedTuple):
    """One text and where it stands."""

    where: str
    words: str


@cache
def all_texts() -> tuple[Text, ...]:
    """The texts of code and data, one string each."""
    return (*_of_code(), *_of_data())


@cache
def all_sentences() -> tuple[Text, ...]:
    """The same, sentence by sentence."""
    return tuple(
        Text(text.where, sentence) for text in all_texts() for sentence in _SENTENCE_END.split(text.words) if sentence
    )


def _of_code() -> Iterator[Text]:
    """The strings of all modules but their docstrings; parts of one string are joined, what is put into it is `…`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        silent = {id(node) for node in _docstrings(tree)}
        silent |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            words = _words_of(node) if id(node) not in silent else ""
            if " " in words and path.name not in _WORD_LISTS:
                yield Text(f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}", words)


def _docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    """Strings that stand alone: docstrings, and the notes beneath attributes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def _words_of(node: ast.AST) -> str:
    """The words of a string; empty for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return " ".join(node.value.split())
    if isinstance(node, ast.JoinedStr):
        parts = [str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values]
        return " ".join("".join(parts).split())
    return ""


def _of_data() -> Iterator[Text]:
    """The values of the catalogue's files."""
    for path in sorted((PACKAGE / "catalogue" / "data").rglob("*.toml")):
        with path.open("rb") as file:
            for words in _strings(tomllib.load(file)):
                yield Text(str(path.relative_to(PACKAGE)), " ".join(words.split()))
    for name in ("foods.csv", "plants.csv"):
        with (PACKAGE / "catalogue" / "data" / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield Text(name, f"{row['name']}. {row['serving']}")


def _strings(value: Any) -> Iterator[str]:
    """The strings in a table, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _LOOKED_UP:
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)

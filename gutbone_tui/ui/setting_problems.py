"""What is wrong in the settings file, put beside the settings it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from textual.message import Message


class ToldElsewhere(Message):
    """Sentences that were toasts are shown on a screen now."""

    def __init__(self, sentences: Collection[str]) -> None:
        """These sentences, as the toasts have them."""
        super().__init__()
        self.sentences = sentences


def by_setting(
    sentences: Iterable[str], key_problems: Iterable[str], path: str, names: Collection[str]
) -> Mapping[str, str]:
    """Problems by the setting they are about; under an empty name those that are about none there is.

    Args:
        sentences: what the file's reader said.
        key_problems: what the keymap's check said.
        path: the file, which the sentences name again and again.
        names: the settings there are.
    """
    found: dict[str, list[str]] = {}
    for sentence in sentences:
        found.setdefault(_setting_of(sentence, names), []).append(sentence)
    found.setdefault("keys", []).extend(key_problems)
    return {
        name: " ".join(each.removeprefix(f"{path}, ") for each in problems)
        for name, problems in found.items()
        if problems
    }


def _setting_of(sentence: str, names: Collection[str]) -> str:
    """The setting that a problem of the file is about; empty if it is about none there is."""
    about = sentence.partition(": ")[2]
    name = about.partition(" should be ")[0].partition(":")[0]
    return name if name in names else ""

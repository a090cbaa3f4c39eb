"""Conversations as tests see them: what was said in a turn, and both sides to print when a test fails."""

from __future__ import annotations

from typing import Any

Part = dict[str, Any]


class Said:
    """What the assistant said in one turn, in whatever way it was asked."""

    def __init__(self, parts: list[Part], kinds: list[str], raw: dict[str, Any]) -> None:
        self.parts = parts
        self.kinds = kinds
        self.raw = raw

    def __getattr__(self, name: str) -> Any:
        """A field of the batch contract, such as ``topics``."""
        try:
            return self.__dict__["raw"][name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def types(self) -> list[str]:
        """The type of each part, in order."""
        return [part["type"] for part in self.parts]

    @property
    def words(self) -> str:
        """All that can be read in the turn."""
        return "\n".join(_strings(self.parts))

    @property
    def offered(self) -> list[str]:
        """Ids of the choices that were offered."""
        return [one["id"] for part in self.parts for key in ("options", "next") for one in part.get(key) or ()]

    def __repr__(self) -> str:
        """Kinds, and each part's words with the ids of its choices."""
        shown = [" ".join(str(part.get(key) or "") for key in ("type", "text", "fact")) for part in self.parts]
        offered = f" {self.offered}" if self.offered else ""
        return f"{', '.join(self.kinds)}: {' | '.join(shown)}{offered}"


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [words for one in inside for words in _strings(one)]


class Conversation:
    """Both sides of a conversation, to print when a test fails."""

    open: list[Conversation] = []

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.last: Said | None = None
        Conversation.open.append(self)

    def heard(self, sent: str, said: Said) -> Said:
        self.lines += [f"patient:   {sent}", f"assistant: {said!r}"]
        self.last = said
        return said

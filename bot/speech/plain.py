"""Parts as plain text, for the terminal, text-only channels and screen readers."""

from __future__ import annotations

from typing import List

from bot.speech.parts import Part, Reply
from bot.speech.voice import Voice


def plain_part(voice: Voice, part: Part) -> str:
    """One part as text, laid out by the template of its type."""
    values = {name: value for name, value in part.items() if name not in ("type", "labels")}
    return voice.template(f"{part['type']}.j2", **values)


def plain_reply(voice: Voice, reply: Reply) -> str:
    """A whole reply as text: parts apart by a blank line."""
    lines: List[str] = [plain_part(voice, part) for part in reply.parts]
    return "\n\n".join(line for line in lines if line)

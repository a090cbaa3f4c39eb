"""What the alarm learns from: messages that should raise a doubt, and messages near to them that should not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Tuple

from bot.content.problems import ContentError, Problem
from bot.content.yaml_lines import read_yaml

EMERGENCY, CRISIS, URGENT, HARMLESS = "emergency", "crisis", "urgent", "harmless"
ALARMING, OTHER = "alarming", "other"
KINDS = (EMERGENCY, CRISIS, URGENT)
EACH = 4
"""Sentences made of each frame."""


@dataclass(frozen=True)
class AlarmExamples:
    """Messages that should raise a doubt, and messages near to them that should not.

    ``kinds``: an alarming message, its kind, one of ``KINDS``, and its flag. ``framed``: alarming sentences made of
    frames.
    """

    kinds: Tuple[Tuple[str, str, str], ...]
    framed: Tuple[str, ...]
    harmless: Tuple[str, ...]

    @property
    def alarming(self) -> Tuple[str, ...]:
        """All that should raise a doubt."""
        return (*(text for text, _, _ in self.kinds), *self.framed)


def read_alarm_examples(folder: Path) -> AlarmExamples:
    """The messages of ``data/alarm/``, a file for each list. Raises ContentError when one of the lists is missing."""
    values: Dict[str, Any] = {}
    for path in sorted(folder.glob("*.yml")):
        values.update(read_yaml(path.read_text(encoding="utf-8"), path)[0] or {})
    kinds: List[Tuple[str, str, str]] = []
    for kind in KINDS:
        flags = values.get(kind)
        if not isinstance(flags, dict) or not all(isinstance(messages, list) for messages in flags.values()):
            raise _missing(folder / f"{kind}.yml", f"{kind}: the flags, and under each flag its messages, one a line")
        kinds += [(str(text), kind, str(flag)) for flag, messages in flags.items() for text in messages]
    harmless = values.get(HARMLESS)
    if not isinstance(harmless, list) or not harmless:
        raise _missing(folder / f"{HARMLESS}.yml", f"{HARMLESS}: a list of messages, one a line")
    return AlarmExamples(
        kinds=tuple(kinds),
        framed=tuple(_framed(values, ALARMING)),
        harmless=(*(str(message) for message in harmless), *_framed(values, HARMLESS)),
    )


def _missing(path: Path, what: str) -> ContentError:
    return ContentError([Problem(path, 1, f"has no {what}. Add it.")])


def _framed(values: Mapping[str, Any], name: str) -> Iterator[str]:
    """Each frame of a list with ``EACH`` of the signs, taken in turn so that every sign gets its share."""
    fill = {"{sign}": values.get("signs") or [], "{it}": values.get("happenings") or []}
    turn = dict.fromkeys(fill, 0)
    for frame in (values.get("frames") or {}).get(name) or []:
        slot = next(one for one in fill if one in frame)
        for _ in range(EACH):
            yield frame.replace(slot, fill[slot][turn[slot] % len(fill[slot])])
            turn[slot] += 1

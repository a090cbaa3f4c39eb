"""Whether an answer helped: kept as an event of the conversation, so that counting it is a projection of the stream."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Dict, Iterator, Optional, Tuple

from rasa.core.agent import Agent
from rasa.shared.core.events import BotUttered, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

FEEDBACK = "feedback"
"""The slot whose events hold it. The slot itself keeps only the latest one; nothing reads it in a dialogue."""


class UnknownAnswer(Exception):
    """Feedback on an answer, or a version of it, that was not given in this conversation."""


@dataclass(frozen=True)
class Feedback:
    """One press of "helpful" or "not helpful". ``version`` is that of the answer's words; ``id`` the client's own."""

    id: str
    topic: str
    version: str
    helpful: bool


async def keep_feedback(agent: Agent, sender: str, given: Feedback) -> None:
    """Add it to the conversation, once for each id; no turn is taken. Raises UnknownAnswer."""
    async with agent.lock_store.lock(sender):
        tracker = await agent.tracker_store.look_up(sender)
        if tracker is None or (given.topic, given.version) not in set(_answers(tracker)):
            raise UnknownAnswer(given.topic)
        if any(kept["id"] == given.id for kept in _kept(tracker)):
            return
        tracker = await agent.tracker_store.retrieve(sender)
        tracker.update(SlotSet(FEEDBACK, asdict(given)))
        await agent.tracker_store.save(tracker)


def ratings(tracker: DialogueStateTracker) -> Dict[Tuple[str, str], bool]:
    """What the patient last said of each answer: (topic, version) to helpful or not."""
    return {(kept["topic"], kept["version"]): bool(kept["helpful"]) for kept in _kept(tracker)}


def rated(event: BotUttered, said: Dict[Tuple[str, str], bool]) -> Optional[Dict[str, bool]]:
    """The patient's word on the answers of one message, by topic; None when there is none."""
    found = {topic: said[(topic, version)] for topic, version in _of(event) if (topic, version) in said}
    return found or None


def _kept(tracker: DialogueStateTracker) -> Iterator[Dict[str, Any]]:
    for event in tracker.events:
        if isinstance(event, SlotSet) and event.key == FEEDBACK and isinstance(event.value, dict):
            yield event.value


def _answers(tracker: DialogueStateTracker) -> Iterator[Tuple[str, str]]:
    for event in tracker.events:
        if isinstance(event, BotUttered):
            yield from _of(event)


def _of(event: BotUttered) -> Iterator[Tuple[str, str]]:
    custom = (event.data or {}).get("custom")
    for part in custom.get("parts") or () if isinstance(custom, dict) else ():
        if part.get("type") == "answer" and part.get("version"):
            yield part["topic"], part["version"]

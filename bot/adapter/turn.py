"""One turn of a conversation, the same on every channel: checked, handled once, and told in parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence, Tuple

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.components import CHOICE
from bot.adapter.feedback import rated, ratings
from bot.adapter.menu import expand_choice, offered, typed_choice
from bot.adapter.packs import current_content
from bot.adapter.situation import chosen
from bot.speech.choices import CHOOSE
from bot.speech.house import technical
from bot.speech.parts import text
from bot.speech.privacy import deleted
from bot.speech.situation import Situation
from bot.understanding.clean import clean

CHOICES = "choices"
SEQ_PER_SECOND = 1_000_000


class StaleChoice(Exception):
    """A button that is no longer open, or was never offered."""


@dataclass(frozen=True)
class Incoming:
    """What a patient sent: words, or one choice, or several."""

    sender: str
    text: str = ""
    choice: Optional[str] = None
    choices: Sequence[str] = ()
    message_id: Optional[str] = None
    channel: str = "web"


@dataclass
class Turn:
    """What came of it: messages to show, and the raw replies."""

    messages: List[Dict[str, Any]] = field(default_factory=list)
    replies: List[Dict[str, Any]] = field(default_factory=list)
    receipt: Optional[str] = None


class PartsChannel(OutputChannel):
    """Collects whole replies: nothing is split or flattened."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.replies: List[Dict[str, Any]] = []

    def name(self) -> str:  # type: ignore[override]  # Rasa asks an instance
        """The name of the channel spoken on."""
        return self._name

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        """Keep the parts of a reply."""
        custom = message.get("custom")
        if isinstance(custom, dict) and "parts" in custom:
            self.replies.append(custom)


async def take_turn(agent: Agent, incoming: Incoming) -> Turn:
    """Handle a message once. A repeated ``message_id`` gets the stored reply.

    Raises StaleChoice when the chosen button is not on offer.
    """
    async with agent.lock_store.lock(incoming.sender):
        tracker = await agent.tracker_store.look_up(incoming.sender)
        if tracker and incoming.message_id:
            stored = _stored_reply(tracker, incoming.message_id)
            if stored is not None:
                return stored
        elif incoming.message_id:
            code = await agent.tracker_store.erased_by(incoming.sender, incoming.message_id)
            if code is not None:
                return _erased(code)
        message, channel = _user_message(incoming, tracker)
        await agent.processor.handle_message(message)
        turn = Turn(replies=channel.replies)
        turn.receipt = next((reply["receipt"] for reply in channel.replies if reply.get("receipt")), None)
        if turn.receipt:  # saving that reply has erased the conversation
            turn.messages = [_spoken(reply, index) for index, reply in enumerate(channel.replies, start=1)]
            return turn
        store = agent.tracker_store
        after = store.just_saved(incoming.sender) or await store.look_up(incoming.sender)
        turn.messages = _since(after, message.message_id) if after else []
        if not turn.replies:  # an action failed; its fault is in the log, and the patient is not left alone
            sorry = technical(current_content().voice).as_json()
            turn.replies = [sorry]
            turn.messages.append(_spoken(sorry, max((one["seq"] for one in turn.messages), default=0) + 1))
        return turn


def transcript(tracker: Optional[DialogueStateTracker], after: int = 0) -> List[Dict[str, Any]]:
    """The messages of a conversation whose ``seq`` is beyond ``after``, oldest first.

    ``seq`` is the event's time in microseconds: it grows, survives restarts and needs no counter.
    """
    if tracker is None:
        return []
    opinions = ratings(tracker)
    messages = [_as_message(event, opinions) for event in tracker.events]
    return [message for message in messages if message and message["seq"] > after]


def _user_message(incoming: Incoming, tracker: Optional[DialogueStateTracker]) -> tuple[UserMessage, PartsChannel]:
    words = clean(incoming.text).lstrip("/ ")  # a leading slash would be read as a command
    metadata: Dict[str, Any] = {}
    options = offered(tracker)
    if incoming.choices:
        picked = [expand_choice(one, options) for one in incoming.choices]
        if any(one is None for one in picked):
            raise StaleChoice(", ".join(incoming.choices))
        words = ", ".join(str(one) for one in picked)
        metadata = {CHOICE: CHOOSE, CHOICES: list(incoming.choices)}
    choice = incoming.choice or (None if incoming.choices else typed_choice(words, tracker, options))
    if choice:
        title = expand_choice(choice, options)
        if title is None:
            raise StaleChoice(choice)
        words, metadata = title, {CHOICE: choice}
    channel = PartsChannel(incoming.channel)
    message = UserMessage(
        words,
        channel,
        incoming.sender,
        input_channel=incoming.channel,
        message_id=incoming.message_id,
        metadata=metadata,
    )
    return message, channel


def _erased(code: str) -> Turn:
    """The reply to a message that erased its conversation, told again from the receipt."""
    reply = deleted(current_content().voice, Situation(), receipt=code).as_json()
    return Turn([_spoken(reply, 1)], [reply], code)


def _stored_reply(tracker: DialogueStateTracker, message_id: str) -> Optional[Turn]:
    messages = _since(tracker, message_id)
    if not messages:
        return None
    events = [event for event in tracker.events if isinstance(event, BotUttered)]
    shown = {message["seq"] for message in messages}
    return Turn(messages, [_custom(event) for event in events if _seq(event) in shown])


def _since(tracker: DialogueStateTracker, message_id: str) -> List[Dict[str, Any]]:
    """The patient's message of that id and what was said until the next one."""
    found: List[Event] = []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            if found:
                break
            if event.message_id == message_id:
                found.append(event)
        elif found:
            found.append(event)
    return [message for message in map(_as_message, found) if message]


def _as_message(event: Event, opinions: Optional[Dict[Tuple[str, str], bool]] = None) -> Optional[Dict[str, Any]]:
    if isinstance(event, UserUttered) and event.text is not None:
        said = {"seq": _seq(event), "from": "patient", "at": event.timestamp, "kind": "patient", "id": event.message_id}
        return {**said, "choice": chosen(event), "parts": [text(event.text)]}
    if isinstance(event, BotUttered) and _custom(event):
        feedback = rated(event, opinions) if opinions else None
        message = {**_spoken(_custom(event), _seq(event)), "at": event.timestamp}
        return {**message, "feedback": feedback} if feedback else message
    return None


def _spoken(reply: Dict[str, Any], seq: int) -> Dict[str, Any]:
    return {"seq": seq, "from": "assistant", "kind": reply["kind"], "parts": reply["parts"]}


def _custom(event: BotUttered) -> Dict[str, Any]:
    custom = (event.data or {}).get("custom")
    return custom if isinstance(custom, dict) and "parts" in custom else {}


def _seq(event: Event) -> int:
    return int(event.timestamp * SEQ_PER_SECOND)

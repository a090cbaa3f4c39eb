"""Conversation storage: durable, able to forget, and no slower for a long chat than for a short one."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Dict, Iterator, Optional

import sqlalchemy
from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.paths import state_folder

KEPT = 2_000
"""Conversations kept ready in memory; the others are read from the database again."""


@dataclass
class _Kept:
    """A tracker as it was last read or saved: its events in the database, and the id of the last of them."""

    tracker: DialogueStateTracker
    last: int
    written: int


class ConversationStore(SQLTrackerStore):
    """Conversations in an SQL database; an SQLite file by default.

    Rebuilding a tracker from its events costs more than the rest of a turn and grows with the chat. So the
    tracker that was saved is kept, together with the id of its last event in the database, and used again
    only while the database still ends with that event. The database stays the record: a second process,
    a restart or an erasure is seen at once.
    """

    def __init__(
        self,
        domain: Optional[Domain] = None,
        dialect: str = "sqlite",
        db: str = "conversations.db",
        event_broker: Optional[EventBroker] = None,
        **kwargs: Any,
    ) -> None:
        if dialect == "sqlite":
            db = str(state_folder() / db)  # an absolute path stays as it is
            Path(db).parent.mkdir(parents=True, exist_ok=True)
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._in_hand: Dict[str, int] = {}
        super().__init__(domain=domain, dialect=dialect, db=db, event_broker=event_broker, **kwargs)
        self.engine.hide_parameters = True  # a failed insert must not print a patient's message into the log
        if dialect == "sqlite":
            with self.engine.connect() as connection:
                connection.execute(sqlalchemy.text("PRAGMA journal_mode=WAL"))  # readers never wait for a writer

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The latest session of a conversation. The tracker is the caller's until it is saved again."""
        kept = self._kept.pop(sender_id, None)
        if kept is None or kept.last != self._last_event(sender_id):
            tracker = await super().retrieve(sender_id)
            self._in_hand[sender_id] = len(tracker.events) if tracker else 0
            return tracker
        self._in_hand[sender_id] = kept.written
        return kept.tracker

    async def look_up(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The same, to read only: the tracker stays ready for the next turn."""
        tracker = await self.retrieve(sender_id)
        self._in_hand.pop(sender_id, None)
        if tracker is not None:
            self._keep(tracker)
        return tracker

    def just_saved(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """What the turn that just ended saved, without asking the database. For the holder of the lock."""
        kept = self._kept.get(sender_id)
        return kept.tracker if kept else None

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write the new events in one transaction, then keep the tracker ready."""
        self._kept.pop(tracker.sender_id, None)
        await super().save(tracker)
        self._in_hand.pop(tracker.sender_id, None)
        self._keep(tracker)

    async def forget(self, sender_id: str) -> int:
        """Erase every event of a conversation; how many there were."""
        self._kept.pop(sender_id, None)
        with self.session_scope() as session:
            count: int = session.query(self.SQLEvent).filter_by(sender_id=sender_id).delete()
            session.commit()
        return count

    def _additional_events(self, session: Any, tracker: DialogueStateTracker) -> Iterator[Event]:
        """The events not in the database yet; counted there unless this tracker's own reading is known."""
        written = self._in_hand.get(tracker.sender_id)
        if written is None:
            return iter(super()._additional_events(session, tracker))
        return islice(tracker.events, written, None)

    def _keep(self, tracker: DialogueStateTracker) -> None:
        last = self._last_event(tracker.sender_id)
        sessions = sum(isinstance(event, SessionStarted) for event in tracker.events)
        if last is None or sessions > 1:  # of several sessions the database hands out the latest; let it
            return
        self._kept[tracker.sender_id] = _Kept(tracker, last, len(tracker.events))
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _last_event(self, sender_id: str) -> Optional[int]:
        query = sqlalchemy.select(sqlalchemy.func.max(self.SQLEvent.id)).where(self.SQLEvent.sender_id == sender_id)
        with self.engine.connect() as connection:
            last = connection.execute(query).scalar()
        return int(last) if last is not None else None


def let_faults_through(agent: Agent) -> Agent:
    """Take off Rasa's wrapper that replaces a dead database by memory without a word.

    A message we acknowledge must be in the database, so the fault reaches the channel, which says "try again".
    """
    if isinstance(agent.tracker_store, FailSafeTrackerStore) and agent.processor is not None:
        store = agent.tracker_store._tracker_store  # Rasa offers no public way to the store it wraps
        agent.tracker_store = agent.processor.tracker_store = store
    return agent


class ConversationMemory(InMemoryTrackerStore):
    """Conversations that live as long as the process, for the terminal, batch questions and tests."""

    def __init__(self) -> None:
        super().__init__(Domain.empty())
        self._trackers: dict[str, DialogueStateTracker] = {}

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The conversation, if there is one."""
        return self._trackers.get(sender_id)

    look_up = retrieve

    def just_saved(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The conversation, if there is one."""
        return self._trackers.get(sender_id)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation."""
        self._trackers[tracker.sender_id] = tracker

    async def forget(self, sender_id: str) -> int:
        """Erase a conversation; 1 when there was one."""
        return 1 if self._trackers.pop(sender_id, None) is not None else 0

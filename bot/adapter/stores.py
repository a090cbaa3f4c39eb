"""Conversation storage: durable, able to forget, and no slower for a long chat than for a short one."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Any, Optional, Tuple

import sqlalchemy
from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.paths import state_folder

KEPT = 2_000
"""Conversations kept ready in memory; the others are read from the database again."""


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
        self._kept: OrderedDict[str, Tuple[int, DialogueStateTracker]] = OrderedDict()
        super().__init__(domain=domain, dialect=dialect, db=db, event_broker=event_broker, **kwargs)
        if dialect == "sqlite":
            with self.engine.connect() as connection:
                connection.execute(sqlalchemy.text("PRAGMA journal_mode=WAL"))  # readers never wait for a writer

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The latest session of a conversation. The tracker is the caller's until it is saved again."""
        kept = self._kept.pop(sender_id, None)
        if kept is not None and kept[0] == self._last_event(sender_id):
            return kept[1]
        return await super().retrieve(sender_id)

    async def look_up(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The same, to read only: the tracker stays ready for the next turn."""
        tracker = await self.retrieve(sender_id)
        self._keep(tracker)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write the new events in one transaction, then keep the tracker ready."""
        await super().save(tracker)
        self._keep(tracker)

    async def forget(self, sender_id: str) -> int:
        """Erase every event of a conversation; how many there were."""
        self._kept.pop(sender_id, None)
        with self.session_scope() as session:
            count: int = session.query(self.SQLEvent).filter_by(sender_id=sender_id).delete()
            session.commit()
        return count

    def _keep(self, tracker: Optional[DialogueStateTracker]) -> None:
        last = self._last_event(tracker.sender_id) if tracker else None
        if tracker is None or last is None:
            return
        sessions = sum(isinstance(event, SessionStarted) for event in tracker.events)
        if sessions > 1:  # the database hands out the latest session only; let it
            self._kept.pop(tracker.sender_id, None)
            return
        self._kept[tracker.sender_id] = (last, tracker)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _last_event(self, sender_id: str) -> Optional[int]:
        with self.session_scope() as session:
            last = session.query(sqlalchemy.func.max(self.SQLEvent.id)).filter_by(sender_id=sender_id).scalar()
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

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation."""
        self._trackers[tracker.sender_id] = tracker

    async def forget(self, sender_id: str) -> int:
        """Erase a conversation; 1 when there was one."""
        return 1 if self._trackers.pop(sender_id, None) is not None else 0

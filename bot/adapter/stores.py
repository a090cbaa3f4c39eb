"""Conversation storage: durable, able to forget, and no slower for a long chat than for a short one."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from dataclasses import dataclass
from itertools import islice
from typing import Any, Dict, Optional, Tuple

import sqlalchemy
from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Connection, Engine

from bot.adapter.keeping import erasing
from bot.adapter.keeping.database import SQLITE, clear_log, forgetful, kept_open, sqlite_file
from bot.adapter.keeping.events import as_row, latest_message_id, receipt_in
from bot.adapter.keeping.forgetting import erase_whole
from bot.adapter.keeping.markers import discreet
from bot.adapter.quiet import seal
from bot.desk.receipts import PATIENT, Erasure, digest, new_code

logger = logging.getLogger(__name__)

KEPT = 500
"""Conversations kept ready in memory, about 10 kB a turn; the others are read from the database again."""


Mark = Tuple[int, int]
"""What the database holds of a conversation: the id of its last event, and how many there are."""


@dataclass
class _Kept:
    """A tracker as it was last read or saved, how many of its events are written, and what the database held then.

    The database may hold more: of several sessions only the latest is read, without the action that began it.
    """

    tracker: DialogueStateTracker
    mark: Mark
    written: int


@dataclass(frozen=True)
class _Read:
    """A tracker that somebody works on: how many of its events were written, and how many rows there were."""

    written: int
    rows: int


class ConversationStore(SQLTrackerStore):
    """Conversations in an SQL database; an SQLite file by default.

    Rebuilding a tracker from its events costs more than the rest of a turn and grows with the chat. So the
    tracker that was saved is kept, together with what the database holds of it, and used again only while the
    database still holds just that. The database stays the record: a second process, a restart or an erasure is
    seen at once.

    A reply with a receipt ends a conversation: saving it erases everything, its own turn too, in one transaction.
    """

    def __init__(
        self,
        domain: Optional[Domain] = None,
        dialect: str = "sqlite",
        db: str = "conversations.db",
        event_broker: Optional[EventBroker] = None,
        **kwargs: Any,
    ) -> None:
        seal()
        if dialect == SQLITE:
            db = str(sqlite_file(db))
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._in_hand: Dict[str, _Read] = {}
        super().__init__(domain=domain, dialect=dialect, db=db, event_broker=discreet(event_broker), **kwargs)
        self.engine: Engine = kept_open(self.engine)
        self.sessionmaker.configure(bind=self.engine)
        self.engine.hide_parameters = True  # a failed insert must not print a patient's message into the log
        forgetful(self.engine)
        if dialect == SQLITE:
            with self.engine.connect() as connection:
                connection.execute(sqlalchemy.text("PRAGMA journal_mode=WAL"))  # readers never wait for a writer
        erasing.prepare(self.engine)
        held = sqlalchemy.func.coalesce(sqlalchemy.func.max(self.SQLEvent.id), 0), sqlalchemy.func.count()
        self._held = sqlalchemy.select(*held).where(self.SQLEvent.sender_id == sqlalchemy.bindparam("sender"))

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The latest session of a conversation. The tracker is the caller's until it is saved again."""
        return (await self._read(sender_id))[0]

    async def _read(self, sender_id: str) -> Tuple[Optional[DialogueStateTracker], Mark]:
        kept = self._kept.pop(sender_id, None)
        mark = self._mark(sender_id)
        if kept is None or kept.mark != mark:
            tracker = await super().retrieve(sender_id)
            self._in_hand[sender_id] = _Read(len(tracker.events) if tracker else 0, mark[1])
            return tracker, mark
        self._in_hand[sender_id] = _Read(kept.written, mark[1])
        return kept.tracker, mark

    async def look_up(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The same, to read only: the tracker stays ready for the next turn."""
        tracker, mark = await self._read(sender_id)
        read = self._in_hand.pop(sender_id)
        if tracker is not None:
            self._keep(tracker, read, mark)
        return tracker

    def just_saved(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """What the turn that just ended saved, without asking the database. For the holder of the lock."""
        kept = self._kept.get(sender_id)
        return kept.tracker if kept else None

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write the new events in one transaction, then keep the tracker ready. A receipt erases instead."""
        self._kept.pop(tracker.sender_id, None)
        code = receipt_in(tracker)
        if code:
            await self.forget(tracker.sender_id, code, latest_message_id(tracker))
            return
        read = self._in_hand.get(tracker.sender_id)
        if read is None:  # somebody's own tracker: what of it is written must be counted
            await super().save(tracker)
            return
        await self.stream_events(tracker)
        rows = [as_row(tracker.sender_id, event) for event in islice(tracker.events, read.written, None)]
        with self.engine.begin() as connection:
            if rows:
                connection.execute(sqlalchemy.insert(self.SQLEvent), rows)
            mark = self._mark(tracker.sender_id, connection)
        del self._in_hand[tracker.sender_id]
        self._keep(tracker, read, mark)

    async def forget(self, sender_id: str, code: str = "", message_id: Optional[str] = None) -> str:
        """Erase every event of a conversation; the patient's receipt, ``code`` where one was given already.

        Asked again with nothing left to erase, it is the receipt of the first time.
        """
        self._kept.pop(sender_id, None)
        self._in_hand.pop(sender_id, None)
        earlier = None if code else self._erased(sender_id)
        if earlier and not self._mark(sender_id)[1]:
            return earlier.code
        message = digest(f"{sender_id} {message_id}") if message_id else ""
        receipt = Erasure(code or new_code(), digest(sender_id), time.time(), PATIENT, message)
        erase_whole(self.engine, receipt, sender_id, self.event_broker)
        if not clear_log(self.engine):
            logger.warning("The database is busy: its log holds erased rows until the next erasure or retention.")
        return receipt.code

    async def erased_by(self, sender_id: str, message_id: str) -> Optional[str]:
        """The receipt that was given for a message, when that message erased its conversation."""
        receipt = self._erased(sender_id, erasing.RECEIPTS.c.message == digest(f"{sender_id} {message_id}"))
        return receipt.code if receipt else None

    def _erased(self, sender_id: str, *conditions: Any) -> Optional[Erasure]:
        with self.engine.connect() as connection:
            same = erasing.RECEIPTS.c.conversation == digest(sender_id)
            return next(iter(reversed(erasing.erasures(connection, same, *conditions))), None)

    async def stream_events(self, tracker: DialogueStateTracker) -> None:
        """Send the new events to the broker, if there is one, without reading the conversation again."""
        read = self._in_hand.get(tracker.sender_id)
        if read is None or self.event_broker is None:
            await super().stream_events(tracker)
            return
        new = list(islice(tracker.events, read.written, None))
        await self._stream_new_events(self.event_broker, new, tracker.sender_id)

    def _keep(self, tracker: DialogueStateTracker, read: _Read, mark: Mark) -> None:
        sessions = sum(isinstance(event, SessionStarted) for event in tracker.events)
        if sessions > 1:  # of several sessions the database hands out the latest; let it
            return
        if mark[1] != read.rows + len(tracker.events) - read.written:  # some were erased meanwhile
            return
        self._kept[tracker.sender_id] = _Kept(tracker, mark, len(tracker.events))
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _mark(self, sender_id: str, connection: Optional[Connection] = None) -> Mark:
        """What the database holds now; within ``connection``'s transaction, if there is one."""
        if connection is None:
            with self.engine.connect() as connection:
                return self._mark(sender_id, connection)
        last, count = connection.execute(self._held, {"sender": sender_id}).one()
        return int(last), int(count)


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
        """Keep the conversation. A reply with a receipt erases it."""
        if receipt_in(tracker):
            await self.forget(tracker.sender_id)
            return
        self._trackers[tracker.sender_id] = tracker

    async def forget(self, sender_id: str, code: str = "", message_id: Optional[str] = None) -> str:
        """Erase a conversation; the receipt."""
        self._trackers.pop(sender_id, None)
        return code or new_code()

    async def erased_by(self, sender_id: str, message_id: str) -> Optional[str]:
        """No receipt outlives the process."""
        return None

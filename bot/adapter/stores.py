"""Conversation storage: Rasa's SQL tracker store, able to forget."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Optional, Protocol

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain

logger = logging.getLogger(__name__)


class Forgets(Protocol):
    """A store that can erase a conversation."""

    async def forget(self, sender_id: str) -> int:
        """Erase every event of a conversation; how many there were."""


class ConversationStore(SQLTrackerStore):
    """One clinic's conversations in an SQL database; an SQLite file by default."""

    def __init__(
        self,
        domain: Optional[Domain] = None,
        dialect: str = "sqlite",
        db: str = "conversations.db",
        event_broker: Optional[EventBroker] = None,
        **kwargs: Any,
    ) -> None:
        if dialect == "sqlite":
            Path(db).parent.mkdir(parents=True, exist_ok=True)
        super().__init__(domain=domain, dialect=dialect, db=db, event_broker=event_broker, **kwargs)

    async def forget(self, sender_id: str) -> int:
        """Erase every event of a conversation; how many there were."""
        with self.session_scope() as session:
            count: int = session.query(self.SQLEvent).filter_by(sender_id=sender_id).delete()
            session.commit()
        return count

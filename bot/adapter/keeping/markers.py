"""Erasures on the event stream: whoever keeps a copy of a conversation hears that it must go."""

from __future__ import annotations

import json
from typing import Any, Dict, Optional

from rasa.core.brokers.broker import EventBroker
from rasa.core.brokers.sql import SQLEventBroker

from bot.adapter.keeping.database import clear_log, forgetful
from bot.adapter.keeping.erasing import Span

ERASED = "conversation_erased"
"""``event`` of the marker. Delete what you hold of ``sender_id`` with a timestamp from ``since`` to ``until``."""


def discreet(broker: Optional[EventBroker]) -> Optional[EventBroker]:
    """A broker that keeps events in a database forgets like the store, and prints no message when it fails."""
    if isinstance(broker, SQLEventBroker):
        broker.engine.hide_parameters = True
        forgetful(broker.engine)
    return broker


def publish_erasure(broker: Optional[EventBroker], span: Span, at: float, code: str = "") -> None:
    """Send the marker of an erased stretch. A broker that is itself a database loses the stretch first."""
    if broker is None:
        return
    if isinstance(broker, SQLEventBroker):
        _erase_in(broker, span)
    marker: Dict[str, Any] = {
        "event": ERASED,
        "sender_id": span.conversation,
        "timestamp": at,
        "since": span.since,
        "until": span.until,
    }
    broker.publish({**marker, "receipt": code} if code else marker)


def _erase_in(broker: SQLEventBroker, span: Span) -> None:
    with broker.session_scope() as session:
        kept = session.query(broker.SQLBrokerEvent).filter_by(sender_id=span.conversation)
        for row in kept:
            event = json.loads(row.data)
            if event.get("event") != ERASED and span.since <= event.get("timestamp", span.since) <= span.until:
                session.delete(row)
        session.commit()
    clear_log(broker.engine)

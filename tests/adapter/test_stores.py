"""What a turn writes is what Rasa's own store writes, so that either can read what the other wrote."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.stores import ConversationStore

SENDER = "web-1"
EVENTS = [
    ActionExecuted("action_session_start", timestamp=1.0),
    SessionStarted(timestamp=2.0),
    ActionExecuted("action_listen", timestamp=3.0),
    UserUttered(
        "Does it hurt?", {"name": "faq", "confidence": 0.9}, timestamp=4.0, message_id="m1", parse_data={"text": "Does"}
    ),
    SlotSet("pain_score", 7, timestamp=5.0),
    BotUttered("A little.", {"custom": {"kind": "faq", "parts": []}}, timestamp=6.0),
]


def rows(file: Path) -> list[Any]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT * FROM events ORDER BY id").fetchall()


async def talk(store: Any) -> None:
    """Two turns: each reads the conversation, adds to it and saves it."""
    for new in (EVENTS[:4], EVENTS[4:]):
        tracker = await store.retrieve(SENDER) or DialogueStateTracker(SENDER, [])
        for event in new:
            tracker.update(event)
        await store.save(tracker)


async def test_rows_are_those_of_rasas_own_store(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.db", tmp_path / "theirs.db"
    await talk(ConversationStore(Domain.empty(), db=str(ours)))
    await talk(SQLTrackerStore(Domain.empty(), db=str(theirs)))
    assert len(rows(ours)) == len(EVENTS)
    assert rows(ours) == rows(theirs)

"""Who keeps a copy of conversations hears of an erasure, and the broker's own database forgets too."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
import uuid
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.server import PROJECT
from support.state import DAY, State

Work = Callable[[Any], Awaitable[None]]
NAME = "web-" + uuid.uuid4().hex


@pytest.fixture
def streamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Any) -> Callable[[Work], State]:
    """Does something with the clinic's agent, configured with an event broker that writes to a database."""
    monkeypatch.setenv("MESOBOT_STATE", str(tmp_path))
    endpoints = yaml.safe_load((PROJECT / "endpoints.yml").read_text(encoding="utf-8"))
    endpoints["event_broker"] = {"type": "sql", "dialect": "sqlite", "db": str(tmp_path / "stream.db")}
    file = tmp_path / "endpoints.yml"
    file.write_text(yaml.safe_dump(endpoints), encoding="utf-8")

    def work(steps: Work) -> State:
        from bot.adapter.agent import clinic_agent
        from bot.adapter.quiet import hush
        from bot.adapter.training import ensure_model

        hush()

        async def run() -> None:
            await steps(await clinic_agent(ensure_model(), file))

        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, run()).result()
        return State(tmp_path)

    return work


def stream(state: State) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(state.folder / "stream.db")) as database:
        return [json.loads(row[0]) for row in database.execute("SELECT data FROM events ORDER BY id")]


async def says(agent: Any, *texts: str) -> None:
    from bot.adapter.turn import Incoming, take_turn

    for text in texts:
        await take_turn(agent, Incoming(NAME, text, message_id=uuid.uuid4().hex))


def test_erasing_leaves_the_stream_a_marker_and_nothing_else(streamed: Callable[[Work], State], word: str) -> None:
    async def chat(agent: Any) -> None:
        await says(agent, f"hello {word}", "what is mesotherapy?")

    state = streamed(chat)
    said = [event["text"] for event in stream(state) if event["event"] == "user"]
    assert said == [f"hello {word}", "What is mesotherapy?"], "each event is sent once"
    assert len(stream(state)) == state.count(NAME)
    assert set(state.holds(word)) >= {"stream.db", "conversations.db"}

    async def erase(agent: Any) -> None:
        await says(agent, "delete my data", "yes")

    state = streamed(erase)
    assert state.holds(word) == []
    [marker] = stream(state)
    assert (marker["event"], marker["sender_id"]) == ("conversation_erased", NAME)
    assert marker["since"] < marker["until"] <= marker["timestamp"]
    assert state.rows("SELECT code FROM receipts WHERE kind = 'erasure'") == [(marker["receipt"],)]


def test_retention_tells_the_stream_which_part_went(
    streamed: Callable[[Work], State], word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.adapter.keeping import retention

    async def chat(agent: Any) -> None:
        await says(agent, f"hello {word}")

    state = streamed(chat)
    state.make_old(NAME, 31 * DAY)
    monkeypatch.setattr(retention, "ROOT", state.folder)  # where its endpoints.yml stands
    assert state.retention() == [0, 1, 0, 0]
    [marker] = [event for event in stream(state) if event["event"] == "conversation_erased"]
    assert marker["until"] < time.time() - 30 * DAY
    assert "receipt" not in marker
    assert word not in state.holds(word)
    assert "conversations.db" not in state.holds(word)

"""What every test may use: the real server, patients who talk to it, a quick talk without it, and the content.

A test that fails prints both sides of each conversation it had. With the variable CI set, a skipped test fails the run.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # tests/support, from wherever pytest is started

from support.nothing_skipped import NothingSkipped
from support.patients import Patient, Talk
from support.said import Conversation
from support.server import PROJECT, Server

Row = dict[str, Any]


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("CI"):
        config.pluginmanager.register(NothingSkipped(), "nothing_skipped")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The whole assistant, served once for all tests."""
    running = Server(tmp_path_factory.mktemp("clinic"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def arrive(server: Server) -> Callable[[], Patient]:
    """Opens a chat as a new visitor of the clinic's page."""
    return lambda: Patient(server)


@pytest.fixture
def patient(arrive: Callable[[], Patient]) -> Patient:
    """A new visitor with an open chat."""
    return arrive()


@pytest.fixture(scope="session")
def trained_model() -> Path:
    """The model that fits what is on disk. Whichever test needs it first may train it."""
    from bot.adapter.quiet import configure_logs, hush

    hush()
    configure_logs()
    from bot.adapter.training import ensure_model

    return ensure_model()


@pytest.fixture(scope="session")
def ask(trained_model: Path) -> Iterator[Callable[..., list[Row]]]:
    """Batch questions to one agent that keeps nothing on disk: rows (or raw lines) in, results out."""
    from bot.adapter.quiet import hush

    hush()  # again: pytest forgets a filter of warnings after the test that set it
    from bot.adapter.agent import memory_agent
    from bot.adapter.ask import ask_rows

    folder = Path.cwd()
    os.chdir(PROJECT)
    agent = memory_agent(trained_model)
    loop = asyncio.new_event_loop()  # in a thread of its own: the browser tests keep a loop running in this one
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def run(rows: list[Any]) -> list[Row]:
        async def collect() -> list[Row]:
            lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
            return [result async for result in ask_rows(agent, lines)]

        return asyncio.run_coroutine_threadsafe(collect(), loop).result()

    run.agent = agent  # type: ignore[attr-defined]  # for tests that set the clock back or copy a conversation
    run.wait_for = lambda work: asyncio.run_coroutine_threadsafe(work, loop).result()  # type: ignore[attr-defined]
    yield run
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()
    os.chdir(folder)


@pytest.fixture
def talk(ask: Callable[..., list[Row]]) -> Talk:
    """A new conversation without a server."""
    return Talk(ask)


@pytest.fixture(scope="session")
def voice() -> Any:
    """Speaks the shipped content, so that no test repeats a sentence of it."""
    from bot.content.load import load_pack
    from bot.speech.voice import Voice

    return Voice(load_pack(PROJECT / "content"))


@pytest.fixture(scope="session")
def pack(voice: Any) -> Any:
    """The shipped content."""
    return voice.pack


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """A failure prints both sides of each conversation of the test."""
    report = yield
    if report.when == "call" and report.failed:
        for number, one in enumerate(Conversation.open, start=1):
            report.sections.append((f"conversation {number}", "\n".join(one.lines)))
    if report.when == "teardown":
        Conversation.open.clear()
    return report

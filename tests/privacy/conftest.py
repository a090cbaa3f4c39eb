"""What privacy tests look at: the state folder of the running server, and a server in which parts fail."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.patients import Patient
from support.server import Server
from support.state import State


@pytest.fixture
def state(server: Server) -> State:
    """What the running server keeps on disk."""
    return State(server.state)


@pytest.fixture
def word() -> str:
    """A word that nobody else writes."""
    return f"zq{uuid.uuid4().hex[:14]}"


@pytest.fixture
def chatty(arrive: Callable[[], Patient], word: str) -> Patient:
    """A patient who has written that word, in a question and as an answer."""
    patient = arrive()
    patient.says(f"what is mesotherapy, my friend {word} asks")
    return patient


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The real server, told to say as much as it can, in which parts fail on demand."""
    folder = tmp_path_factory.mktemp("faulty")
    (folder / "tmp").mkdir()
    running = Server(
        folder,
        "--verbose",
        program=(sys.executable, str(Path(__file__).parent / "faulty_server.py")),
        LOG_LEVEL="DEBUG",
        LOG_LEVEL_LIBRARIES="DEBUG",
        PYTHONASYNCIODEBUG="1",
        TMPDIR=str(folder / "tmp"),
    )
    running.start()
    yield running
    running.stop()

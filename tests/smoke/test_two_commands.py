"""The newcomer's two commands, from a clean clone of what is committed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 900
"""Seconds a set-up may take where nothing is cached."""


@pytest.fixture(scope="module")
def clone(trained_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is committed, and the sentence vectors of this suite's model: two minutes that need not be spent twice.

    On a fresh machine the training of that model has itself begun from nothing.
    """
    folder = tmp_path_factory.mktemp("newcomer") / "clone"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder)], check=True)
    (folder / "models").mkdir()
    for vectors in trained_model.parent.glob("vectors-*.npz"):
        shutil.copy(vectors, folder / "models")
    return folder


def newcomer() -> dict[str, str]:
    """The environment of somebody who has set nothing up."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("MESOBOT_", "VIRTUAL_ENV"))}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def running(clone: Path) -> Iterator[tuple[str, list[str]]]:
    port = free_port()
    process = subprocess.Popen(
        ["make", "run", f"PORT={port}"],
        cwd=clone,
        env=newcomer(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    said: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line.rstrip())
        if f"http://127.0.0.1:{port}/" in line:
            break
    else:
        pytest.fail("make run ended without an address:\n" + "\n".join(said[-30:]))
    yield f"http://127.0.0.1:{port}", said
    os.killpg(process.pid, signal.SIGTERM)
    process.wait(timeout=30)
    process.stdout.close()


def test_make_run_ends_with_an_address_where_the_page_works(running: tuple[str, list[str]]) -> None:
    address, _ = running
    page = requests.get(f"{address}/", timeout=10)
    assert page.ok
    assert "<mesotherapy-chat" in page.text
    session = requests.post(f"{address}/webhooks/web/session", headers={"Origin": address}, timeout=10).json()
    reply = requests.post(
        f"{address}/webhooks/web/messages",
        headers={"Origin": address, "Authorization": f"Bearer {session['token']}"},
        json={"id": str(uuid.uuid4()), "text": "Does mesotherapy get rid of pain for good?"},
        timeout=30,
    ).json()
    answers = [part for message in reply["messages"] for part in message["parts"] if part["type"] == "answer"]
    assert [part["topic"] for part in answers] == ["permanence"]


def test_make_run_says_what_it_does_while_it_works(running: tuple[str, list[str]]) -> None:
    _, said = running
    steps = [line for line in said if line.startswith(("==>", "Training", "Trained", "Starting"))]
    assert len(steps) >= 5
    noise = [
        line for line in said if "warning" in line.lower() and "uv" not in line.lower() and "pip" not in line.lower()
    ]
    assert not [line for line in noise if "rasa" in line.lower() or "tensorflow" in line.lower()]


def test_make_test_passes_in_the_same_clone(clone: Path, running: tuple[str, list[str]]) -> None:
    """The whole suite is what runs this test, so the clone runs a part of it: set-up, style, types, content, care."""
    done = subprocess.run(
        ["make", "test", "PYTEST_ARGS=tests/care tests/house -q"],
        cwd=clone,
        env=newcomer(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert " passed" in done.stdout


def test_nothing_that_was_made_is_in_the_way_of_git(clone: Path, running: tuple[str, list[str]]) -> None:
    status = subprocess.run(["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True, check=True)
    assert status.stdout == ""

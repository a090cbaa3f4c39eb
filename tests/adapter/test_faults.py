"""Faults: a start that cannot work says why; a dead database loses nothing; patient text reaches no log."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
from support.patients import Patient
from support.server import PROJECT, Server

MESOBOT = str(Path(sys.executable).parent / "mesobot")
PATIENCE = 240
"""Seconds a start may take that is bound to fail. It trains when the content is new."""


def starts(state: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A start that is bound to fail, and what it said."""
    return subprocess.run(
        [MESOBOT, "serve", *arguments],
        cwd=PROJECT,
        env={**os.environ, "MESOBOT_STATE": str(state), **environment},
        text=True,
        capture_output=True,
        timeout=PATIENCE,
    )


BREAKS = {
    "gone": ("ALTER TABLE events RENAME TO gone", "ALTER TABLE gone RENAME TO events"),
    "full": (
        "CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'disk full'); END",
        "DROP TRIGGER full",
    ),
}
"""Ways a database can fail, and how it comes back: nothing can be read, or nothing can be written."""


@contextmanager
def dead(database: Path, how: str = "gone") -> Iterator[None]:
    """A database that fails, and comes back to life."""
    breaks, mends = BREAKS[how]
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        connection.execute(breaks)
        connection.commit()
        try:
            yield
        finally:
            connection.execute(mends)
            connection.commit()


@pytest.fixture
def database(server: Server) -> Path:
    """The file the server keeps its conversations in."""
    path = server.state / "conversations.db"
    assert path.is_file(), "the state folder of MESOBOT_STATE holds the conversations"
    return path


@pytest.mark.parametrize("secret", ["", "too-short"])
def test_production_without_a_good_secret_does_not_start_and_says_what_to_do(secret: str, tmp_path: Path) -> None:
    ended = starts(tmp_path, "--port", "0", MESOBOT_ENV="production", MESOBOT_SECRET=secret)
    assert ended.returncode == 1
    assert "MESOBOT_SECRET" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "development-secret").exists()


def test_a_port_in_use_stops_the_start_with_a_sentence(server: Server, tmp_path: Path) -> None:
    ended = starts(tmp_path, "--port", str(server.port))
    assert ended.returncode == 1
    assert "--port" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_content_that_cannot_be_loaded_stops_the_start_and_names_the_line(tmp_path: Path) -> None:
    broken = tmp_path / "content"
    subprocess.run(["cp", "-r", str(PROJECT / "content"), str(broken)], check=True)
    phrases = broken / "phrases.yml"
    phrases.write_text(phrases.read_text(encoding="utf-8") + "\ngreeting: [unclosed\n", encoding="utf-8")
    ended = starts(tmp_path / "state", "--port", "0", MESOBOT_CONTENT=str(broken))
    assert ended.returncode == 1
    assert re.search(r"phrases\.yml:\d+ ", ended.stderr)
    assert "Traceback" not in ended.stderr


def test_a_database_that_cannot_be_opened_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "conversations.db").mkdir(parents=True)
    ended = starts(tmp_path, "--port", "0")
    assert ended.returncode != 0
    assert "ready" not in ended.stdout


@pytest.mark.parametrize("how", BREAKS)
def test_a_dead_database_acknowledges_nothing_and_later_answers_once(
    how: str, patient: Patient, database: Path, voice: Any, pack: Any
) -> None:
    patient.says("hello")
    before = patient.replay()
    message = {"id": uuid.uuid4().hex, "text": pack.answers["what_is"].question}
    with dead(database, how):
        failed = patient.sends(**message)
        assert failed.status_code == 500
        assert failed.json() == {"error": {"code": "technical", "message": voice.phrase("errors.technical")}}
    assert patient.replay() == before
    assert patient.sends(**message).status_code == 200
    assert [one["from"] for one in patient.replay()] == ["patient", "assistant"] * 2


def test_a_dead_database_replays_and_erases_nothing_and_says_so(patient: Patient, database: Path) -> None:
    patient.says("hello")
    with dead(database):
        assert patient.call("GET", "messages").status_code == 500
        assert patient.call("DELETE", "session").status_code == 500
    assert len(patient.replay()) == 2


@pytest.mark.parametrize("how", BREAKS)
def test_a_dead_database_in_mid_form_loses_no_answer(how: str, patient: Patient, database: Path) -> None:
    for choice in ("start_questionnaire", "yes", "self"):
        patient.chooses(choice)
    with dead(database, how):
        assert patient.sends(choice="50_64").status_code == 500
    said = patient.chooses("50_64")
    assert said.kinds == ["questionnaire"]
    assert said.types == ["multi"]


def test_an_emergency_during_a_fault_still_shows_the_emergency_number(
    patient: Patient, database: Path, pack: Any
) -> None:
    with dead(database):
        failed = patient.sends(text="I have chest pain and can't breathe")
    assert pack.clinic.emergency_number in failed.json()["error"]["message"]


def test_patient_text_reaches_no_log(arrive: Callable[[], Patient], server: Server, database: Path, pack: Any) -> None:
    """A word nobody else writes, in every place a patient or their browser can put it, also when things fail."""
    word = f"zq{uuid.uuid4().hex[:12]}"
    patient = arrive()
    statuses = [
        patient.sends(text=f"I have a {word} in my knee").status_code,
        patient.sends(text=f"my chest hurts, I can't breathe, {word}").status_code,
        patient.sends(text=f"/{word} {{{{ {word} }}}} %s {word}").status_code,
        patient.sends(text=f"¿{word}? \u202e{word}\x00").status_code,
        patient.sends(choice=word).status_code,
        patient.sends(choices=[word]).status_code,
        patient.call("POST", "messages", json={"id": word, "text": word}).status_code,
        patient.call("POST", "messages", json={"id": f"{word}!", "text": word}).status_code,
        patient.call("POST", "messages", data=f"not json {word}").status_code,
        patient.sends(text=word * 200).status_code,
        patient.call("GET", "messages", params={"after": word}).status_code,
        patient.call("GET", f"messages/{word}").status_code,
        patient.call("PUT", "messages", data=word).status_code,
        patient.sends_from(f"https://{word}.example", text=word).status_code,
        requests.get(f"{server.address}/{word}", headers={"User-Agent": word}, timeout=10).status_code,
        requests.post(f"{server.address}/webhooks/web/session", headers={"Origin": word}, timeout=10).status_code,
        requests.get(
            f"{server.address}/webhooks/web/messages", headers={"Authorization": f"Bearer {word}"}, timeout=10
        ).status_code,
    ]
    form = arrive()
    for choice in ("start_questionnaire", "yes"):
        form.chooses(choice)
    form.says(f"about {word}")
    form.says(f"{word} years old, and {word}")
    for how in BREAKS:
        with dead(database, how):
            statuses += [
                patient.sends(text=f"{word} while the database is dead").status_code,
                form.sends(text=f"{word} while the database is dead").status_code,
            ]
    assert statuses.count(200) >= 4
    assert statuses.count(500) == 2 * len(BREAKS), "the faults were real"
    assert len(set(statuses)) > 5
    assert word not in server.log()
    assert "[parameters" not in server.log(), "what was to be written stands there, cut at a length of its own"
    assert "failed" in server.log(), "a fault is logged, without what the patient wrote"
    assert pack.answers["what_is"].question not in server.log()

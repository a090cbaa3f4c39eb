"""Logs hold ids and flags: a word nobody else writes is put wherever a patient or their browser can, and sought.

The server is told to say as much as it can, and parts of it fail with the word in the fault.
"""

from __future__ import annotations

import socket
import sqlite3
import subprocess
import sys
import time
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import requests
from privacy import faulty_server
from support.patients import Patient
from support.server import PROJECT, Server

FAULTY = [sys.executable, str(Path(faulty_server.__file__))]
LONG_ENOUGH_SECONDS = 20

RAW = {
    "protocol": "GET /{word} HTTP/9.9\r\nHost: x\r\n\r\n",
    "method": "{word} / HTTP/1.1\r\nHost: x\r\n\r\n",
    "no request": "{word}\r\n\r\n",
    "length": "POST /webhooks/web/messages?q={word} HTTP/1.1\r\nHost: x\r\nContent-Length: {word}\r\n\r\n",
    "chunk": "POST /webhooks/web/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{word}\r\n",
    "expect": "POST /webhooks/web/messages HTTP/1.1\r\nHost: x\r\nExpect: {word}\r\nContent-Length: 1\r\n\r\na",
    "range": "GET /index.html HTTP/1.1\r\nHost: x\r\nRange: bytes={word}-\r\nIf-Range: {word}\r\n\r\n",
    "path": "GET /%ff%00{word}/../{word} HTTP/1.1\r\nHost: x\r\n\r\n",
    "bytes in path": "GET /\xff{word} HTTP/1.1\r\nHost: x\r\n\r\n",
    "host": "GET /webhooks/web/messages HTTP/1.1\r\nHost: {word}:x\r\nOrigin: http://[{word}\r\n\r\n",
    "headers": "GET / HTTP/1.1\r\nHost: x\r\nCookie: {word}=\"\r\nUser-Agent: {word}\r\nReferer: http://{word}/\r\n"
    "Forwarded: for={word};=\r\nX-Forwarded-For: {word}\r\nIf-Modified-Since: {word}\r\n\r\n",
    "token": "DELETE /webhooks/web/session HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {word}.{word}.{word}\r\n\r\n",
}  # fmt: skip
"""Requests no browser sends, each with a word in a place of its own."""


@pytest.fixture
def patient(faulty: Server) -> Patient:
    """A visitor of the server in which parts fail."""
    return Patient(faulty)


def log_of(server: Server, until: str = "") -> str:
    """The log, once it tells of what was just done."""
    end = time.monotonic() + LONG_ENOUGH_SECONDS
    while until not in server.log() and time.monotonic() < end:
        time.sleep(0.05)
    assert until in server.log()
    return server.log()


def send_raw(server: Server, request: str) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as connection:
        connection.sendall(request.encode("latin-1"))
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65_536):
            pass


FAULTS = [
    (faulty_server.IN_WORDING, 200, "could not be worded"),
    (faulty_server.IN_SCAN, 500, "A web request failed"),
    (faulty_server.IN_TASK, 200, "Task exception was never retrieved"),
    (faulty_server.IN_THREAD, 200, "in fail_for"),
]


@pytest.mark.parametrize(("fault", "status", "logged"), FAULTS, ids=[fault for fault, *_ in FAULTS])
def test_a_part_that_fails_is_logged_without_what_the_patient_wrote(
    fault: str, status: int, logged: str, patient: Patient, faulty: Server, word: str
) -> None:
    assert patient.sends(text=f"what is mesotherapy, {fault}, {word}").status_code == status
    log = log_of(faulty, logged)
    assert "faulty_server.py" in log, "where it failed is told"
    assert word not in log


def test_an_action_that_fails_is_logged_without_the_answer_and_the_patient_is_not_left_alone(
    patient: Patient, faulty: Server, word: str
) -> None:
    for choice in ("start_questionnaire", "yes"):
        patient.chooses(choice)
    said = patient.says(f"{word} {faulty_server.IN_ACTION}")
    assert said.kinds == ["human_handoff"]
    assert word not in log_of(faulty, "while running action")


def test_what_no_browser_sends_leaves_no_trace(faulty: Server, word: str) -> None:
    for name, request in RAW.items():
        send_raw(faulty, request.format(word=f"{word}{name.replace(' ', '')}"))
    assert requests.get(f"{faulty.address}/{word}", params={"q": word}, timeout=10).status_code == 404
    assert word not in log_of(faulty, "handling uri")


def test_what_a_patient_writes_anywhere_leaves_no_trace_but_in_the_database(
    patient: Patient, faulty: Server, word: str
) -> None:
    """Names, mail and words in chat, form, choices, ids, bodies and headers, also with a database that fails."""
    patient.says(f"I am {word} Miller, mail {word}@example.com, call +1 555 {word}")
    patient.says(f"my chest hurts and I cannot breathe, {word}")
    for text in (f"/{word}", f'/a{{"a": "{word}"}}', f"/restart {word}", f"{{{{{word}}}}} %s", f"\x00{word}\u202e"):
        assert patient.sends(text=text).status_code == 200
    patient.says("delete my data")
    patient.says(f"no {word}")
    form = Patient(faulty)
    for choice in ("start_questionnaire", "yes", "self", "18_49"):
        form.chooses(choice)
    for _ in range(2):
        form.says(f"{word} and so on")
    form.says(f"download my data {word}")
    refused = [
        patient.sends(choice=word),
        patient.sends(choices=[word, word]),
        patient.sends(choice="yes", text=word),
        patient.call("POST", "messages", json={"id": word * 9, "text": word}),
        patient.call("POST", "messages", json=[word]),
        patient.call("POST", "messages", data=f'{{"id": "{word}", "text": "{word}'),
        patient.call("POST", "messages", data=word.encode("utf-16")),
        patient.call("POST", "messages", data=b"[" * 5000 + word.encode()),
        patient.sends(text=word * 100),
        patient.call("POST", "messages", data=word * 100_000),
        patient.call("GET", "messages", params={"after": word}),
        patient.sends_from(f"https://{word}.example", text=word),
        patient.call("GET", f"messages/{word}"),
        patient.call("PUT", "messages", data=word),
    ]
    assert all(response.status_code >= 400 for response in refused)
    surrogate = patient.call("POST", "messages", data=f'{{"id": "{uuid.uuid4().hex}", "text": "\\ud800 {word}"}}')
    assert surrogate.status_code == 200
    with closing(sqlite3.connect(faulty.state / "conversations.db", timeout=30)) as database:
        database.execute("CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'disk full'); END")
        assert patient.sends(text=f"{word} with a full disk").status_code == 500
        assert form.sends(text=f"{word} with a full disk").status_code == 500
        database.execute("DROP TRIGGER full")
    assert word not in log_of(faulty, "IntegrityError")
    files = [path for path in faulty.log_file.parent.rglob("*") if path.is_file()]  # its temporary folder too
    left = {path.name.removesuffix("-wal") for path in files if word.encode() in path.read_bytes()}
    assert left == {"conversations.db"}


def test_a_batch_run_that_breaks_keeps_the_patients_words_out_of_its_errors(word: str, tmp_path: Path) -> None:
    questions = tmp_path / "questions.jsonl"
    rows = f'{{"id": "1", "text": {word}\n{{"id": "2", "text": "is it safe, {faulty_server.IN_SCAN}, {word}"}}\n'
    questions.write_text(rows, encoding="utf-8")
    command = [*FAULTY, "ask", str(questions), "--verbose"]
    run = subprocess.run(command, cwd=PROJECT, text=True, capture_output=True, timeout=120)
    assert word not in run.stdout + run.stderr
    assert '"error"' in run.stdout, "the row that is not JSON"
    assert "Refusal" in run.stderr, "the row that breaks"


def test_a_chat_in_the_terminal_that_breaks_keeps_the_patients_words_out_of_its_errors(word: str) -> None:
    run = subprocess.run(
        [*FAULTY, "chat"], cwd=PROJECT, text=True, capture_output=True, timeout=120,
        input=f"hello {faulty_server.IN_WORDING} {word}\nhello {faulty_server.IN_SCAN} {word}\n",
    )  # fmt: skip
    assert word not in run.stderr
    assert "Refusal" in run.stderr


def test_a_sealed_log_leaves_out_what_rasas_own_lines_quote(word: str) -> None:
    """The setting of plain ``rasa run --debug``, with the lines Rasa writes there."""
    program = (
        "import logging, sys, structlog, warnings\n"
        "from bot.adapter.quiet import hush, seal\n"
        "hush()\n"
        "from rasa.utils.log_utils import configure_structlog\n"
        "logging.basicConfig(level=logging.DEBUG)\n"
        "configure_structlog(logging.DEBUG)\n"
        "used = structlog.get_logger('rasa.core.processor')\n"
        "used.debug('before', text='fine')\n"
        "seal(); seal()\n"
        "word = sys.argv[1]\n"
        "used.error('rest.message.received.failure', text=word)\n"
        "unused = structlog.get_logger('rasa.core.channels.rest')\n"
        "unused.exception('later.failure', text=word, exc_info=ValueError(word))\n"
        "logging.getLogger('rasa.core.processor').debug('Received ' + word)\n"
        "logging.getLogger('sanic.error').error('uri %s failed', word)\n"
        "logging.getLogger('sanic.error').error(ValueError(word))\n"
        "logging.getLogger('bot.adapter').debug('ours %s', 'id-1')\n"
        "raise ValueError(word)\n"
    )
    command = [sys.executable, "-c", program, word]
    run = subprocess.run(command, cwd=PROJECT, text=True, capture_output=True, timeout=120)
    said = run.stdout + run.stderr
    assert word not in said
    for kept in ("message.received.failure", "later.failure", "uri ... failed", "builtins.ValueError", "ours id-1"):
        assert kept in said, said


def test_the_tests_would_notice(faulty: Server, patient: Patient, word: Any) -> None:
    """The word is in what the patient gets back: it did arrive."""
    assert word in str(patient.sends(text=f"hello {word}").json())

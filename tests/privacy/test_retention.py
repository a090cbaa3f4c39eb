"""Retention: what is past its time goes, on time and for good; the rest stays; patients notice nothing."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from support.patients import Patient
from support.state import DAY, HOUR, State, conversation_of, counts

from bot.adapter.doctor import report
from bot.adapter.keeping.standing import retention_standing

Arrive = Callable[[], Patient]
FORM = ("start_questionnaire", "yes", "self", "50_64")


@pytest.fixture(autouse=True)
def nothing_due(state: State, server: Any) -> None:
    """What other tests left is not counted here."""
    if state.database.exists():
        state.retention()


def test_a_dry_run_counts_once_and_changes_nothing(chatty: Patient, state: State, pack: Any) -> None:
    for choice in FORM:  # an old chat with an unfinished questionnaire is past its time by two rules
        chatty.chooses(choice)
    state.make_old(conversation_of(chatty), (pack.clinic.retention_days + 1) * DAY)
    before = state.rows("SELECT * FROM events"), state.rows("SELECT * FROM receipts")
    assert counts(state.mesobot("retention", "--dry-run").stdout) == [0, 1, 0, 0]
    assert (state.rows("SELECT * FROM events"), state.rows("SELECT * FROM receipts")) == before
    assert counts(state.mesobot("retention").stdout) == [0, 1, 0, 0]
    assert state.retention() == [0, 0, 0, 0]


def test_a_chat_past_its_days_is_gone_to_the_last_byte_and_a_younger_one_is_whole(
    arrive: Arrive, chatty: Patient, state: State, word: str, pack: Any
) -> None:
    younger = arrive()
    younger.says("hello")
    rows = state.count(conversation_of(younger))
    state.make_old(conversation_of(chatty), pack.clinic.retention_days * DAY + HOUR)
    state.make_old(conversation_of(younger), pack.clinic.retention_days * DAY - HOUR)
    done = state.mesobot("retention")
    assert counts(done.stdout) == [0, 1, 0, 0]
    assert state.holds(word) == []
    assert state.count(conversation_of(younger)) == rows > 0
    printed = done.stdout + done.stderr
    assert not any(one in printed for one in (word, conversation_of(chatty), conversation_of(chatty)[4:]))


def test_a_questionnaire_left_for_a_day_goes_and_the_chat_before_it_stays(
    chatty: Patient, state: State, word: str, voice: Any
) -> None:
    before = len(chatty.replay())
    for choice in FORM:
        chatty.chooses(choice)
    state.make_old(conversation_of(chatty), DAY - HOUR)
    assert state.retention() == [0, 0, 0, 0]
    state.make_old(conversation_of(chatty), 2 * HOUR)
    assert state.retention() == [0, 0, 1, 0]
    left = chatty.replay()
    assert len(left) == before
    assert state.holds(word), "what was said before is not part of the questionnaire"
    said = chatty.says("download my data")
    assert voice.phrase("privacy.download_empty") in said.words, "the running server has seen it too"
    assert "50 to 64" not in said.words


def test_a_questionnaire_that_was_stopped_goes_and_the_chat_around_it_stays(
    chatty: Patient, state: State, pack: Any
) -> None:
    for choice in FORM:
        chatty.chooses(choice)
    chatty.says("stop")
    chatty.says(pack.answers["what_is"].question)
    state.make_old(conversation_of(chatty), DAY + HOUR)
    assert state.retention() == [0, 0, 1, 0]
    texts = [part.get("text") for message in chatty.replay() for part in message["parts"]]
    assert pack.answers["what_is"].question in texts
    assert not any("50 to 64" in str(text) for text in texts)


def test_a_questionnaire_that_led_somewhere_is_kept_as_long_as_the_chat(arrive: Arrive, state: State) -> None:
    patient = arrive()
    for choice in ("start_questionnaire", "yes", "self", "18_49"):
        patient.chooses(choice)
    said = patient.ticks(["none_of_these"])
    for answer in ("my lower back", "more than a year", "slowly", "6", "5", "7", "walk my dog", *["none"] * 30):
        if said.types[-1] == "summary" or "summary" in said.types:
            break
        said = patient.says(answer)
    assert "summary" in said.types, patient.lines
    rows = state.count(conversation_of(patient))
    state.make_old(conversation_of(patient), 3 * DAY)
    assert state.retention() == [0, 0, 0, 0]
    assert state.count(conversation_of(patient)) == rows


def test_receipts_go_after_three_years_and_consents_are_receipts(arrive: Arrive, state: State, pack: Any) -> None:
    patient = arrive()
    for choice in FORM:
        patient.chooses(choice)
    digest = sha256(conversation_of(patient).encode()).hexdigest()
    state.make_old(conversation_of(patient), (pack.clinic.retention_days + 1) * DAY)
    state.retention()
    kept = state.rows("SELECT kind, version, given FROM receipts WHERE conversation = ?", digest)
    assert kept == [("consent", pack.clinic.consent_version, "yes")]
    patient.call("DELETE", "session")
    assert len(state.rows("SELECT id FROM receipts WHERE conversation = ?", digest)) == 2
    listed = state.folder / "erasures.jsonl"
    aged = [json.loads(line) for line in listed.read_text().splitlines()]
    for one in aged:
        one["at"] -= (3 * 365 + 1) * DAY * (one["conversation"] == digest)
    listed.write_text("".join(json.dumps(one) + "\n" for one in aged))
    state.rows("UPDATE receipts SET at = at - ? WHERE conversation = ?", (3 * 365 + 1) * DAY, digest)
    assert state.retention() == [0, 0, 0, 2]
    assert state.rows("SELECT id FROM receipts WHERE conversation = ?", digest) == []
    assert digest not in listed.read_text()
    assert len(listed.read_text().splitlines()) == len(aged) - 1


def test_patients_notice_nothing_while_it_runs(arrive: Arrive, state: State, pack: Any) -> None:
    patient = arrive()
    running = threading.Event()

    def repeatedly() -> None:
        state.mesobot("retention")
        running.set()

    job = threading.Thread(target=repeatedly)
    job.start()
    sent = 0
    while not running.is_set() and sent < 30:
        assert patient.sends(text=pack.answers["what_is"].question).status_code == 200
        sent += 1
        time.sleep(0.05)
    job.join()
    assert sent > 5
    assert len(patient.replay()) == 2 * sent


def test_before_the_first_chat_there_is_nothing_to_do(tmp_path: Path) -> None:
    fresh = State(tmp_path)
    for command in (["retention"], ["retention", "--dry-run"]):
        assert fresh.mesobot(*command).returncode == 0
    assert not fresh.database.exists()


def test_the_doctor_says_when_it_ran_and_what_is_overdue(
    chatty: Patient, state: State, pack: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MESOBOT_STATE", str(state.folder))
    days = pack.clinic.retention_days
    well = retention_standing(days)
    assert "nothing is overdue" in well.state
    assert well.remedy == ""
    state.make_old(conversation_of(chatty), (days + 2) * DAY)
    report()
    late = capsys.readouterr().out.partition("Retention:")[2].partition("  Disk:")[0]
    assert "overdue conversations: 1" in late
    assert "mesobot retention" in late.partition("->")[2]
    assert "* * *" in late, "with a line for cron"
    state.retention()
    assert retention_standing(days).remedy == ""
    state.rows("UPDATE receipts SET at = at - ? WHERE kind = 'retention'", 3 * DAY)
    assert "* * *" in retention_standing(days).remedy, "nothing is overdue, but nobody runs it any more"


def test_the_doctor_sees_conversations_that_others_can_read(
    chatty: Patient, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MESOBOT_STATE", str(state.folder))
    state.database.chmod(0o644)
    try:
        assert "chmod 600" in retention_standing(30).remedy
    finally:
        state.database.chmod(0o600)
    assert retention_standing(30).remedy == ""

"""Erasing: every byte goes, the receipt stays, together or not at all, and a backup does not bring it back."""

from __future__ import annotations

import json
import shutil
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from support.patients import Patient
from support.state import State, conversation_of

Arrive = Callable[[], Patient]


def erases(patient: Patient) -> str:
    """Asks in words, confirms, and gives the receipt."""
    patient.says("delete my data")
    receipt = patient.chooses("confirm_delete").raw["receipt"]
    assert receipt
    return str(receipt)


def listed(state: State) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (state.folder / "erasures.jsonl").read_text().splitlines()]


def test_after_erasing_in_words_no_byte_is_left_and_the_receipt_names_nobody(
    chatty: Patient, state: State, word: str
) -> None:
    conversation = conversation_of(chatty)
    assert "conversations.db" in "".join(state.holds(word)), "it was there"
    receipt = erases(chatty)
    assert state.holds(word) == []
    assert state.count(conversation) == 0
    assert state.holds(conversation) == [], "the receipt recognises the conversation and does not name it"
    kept = [one for one in listed(state) if one["code"] == receipt]
    assert [one["conversation"] for one in kept] == [sha256(conversation.encode()).hexdigest()]
    assert [one["by"] for one in kept] == ["patient"]
    columns = state.rows("SELECT kind, conversation, asked_by, version, given FROM receipts WHERE code = ?", receipt)
    assert columns == [("erasure", sha256(conversation.encode()).hexdigest(), "patient", None, None)]


def test_after_erasing_with_the_widgets_button_no_byte_is_left_and_a_repeat_gets_the_same_receipt(
    chatty: Patient, state: State, word: str
) -> None:
    first = chatty.call("DELETE", "session").json()
    assert state.holds(word) == []
    assert chatty.call("DELETE", "session").json() == first


def test_a_long_chat_among_others_leaves_no_byte(arrive: Arrive, state: State, word: str, pack: Any) -> None:
    """Pages of the database file are split, merged and shared with other patients."""
    patient, others = arrive(), [arrive() for _ in range(3)]
    for turn in range(12):
        patient.says(f"{word} {'my knee is sore ' * (1 + turn * 4)}{word}")
        others[turn % 3].says(pack.answers["what_is"].question)
    patient.call("DELETE", "session")
    assert state.holds(word) == []
    assert all(len(other.replay()) == 8 for other in others), "nobody else lost anything"


def test_a_repeated_confirmation_gets_the_receipt_again(chatty: Patient) -> None:
    chatty.says("delete my data")
    confirm = {"id": uuid.uuid4().hex, "choice": "confirm_delete"}
    first, second = chatty.sends(**confirm), chatty.sends(**confirm)
    assert second.status_code == 200
    assert second.json()["receipt"] == first.json()["receipt"]
    assert [one["parts"] for one in second.json()["messages"]] == [one["parts"] for one in first.json()["messages"]]


def test_erasing_that_fails_keeps_everything_gives_no_receipt_and_can_be_tried_again(
    chatty: Patient, state: State, word: str
) -> None:
    chatty.says("delete my data")
    before, receipts = chatty.replay(), len(listed(state)) if (state.folder / "erasures.jsonl").exists() else 0
    in_table = state.rows("SELECT count(*) FROM receipts")
    state.rows("CREATE TRIGGER stuck BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'disk full'); END")
    try:
        assert chatty.sends(choice="confirm_delete").status_code == 500
        assert chatty.call("DELETE", "session").status_code == 500
    finally:
        state.rows("DROP TRIGGER stuck")
    assert chatty.replay() == before
    assert state.rows("SELECT count(*) FROM receipts") == in_table
    assert receipts == (len(listed(state)) if receipts else 0)
    assert chatty.sends(choice="confirm_delete").json()["receipt"]
    assert state.holds(word) == []


def test_a_new_conversation_after_erasing_starts_clean(chatty: Patient, state: State) -> None:
    for choice in ("start_questionnaire", "yes", "self"):
        chatty.chooses(choice)
    erases(chatty)
    assert chatty.replay() == []
    assert chatty.says("tell me more about that").raw["messages"][-1].get("topics", []) == []
    assert chatty.says("download my data").kinds == ["privacy"]
    assert chatty.chooses("start_questionnaire").types[-1] == "choices", "consent is asked anew"
    assert len(chatty.replay()) == 6


def test_consent_outlives_the_conversation_as_a_receipt_without_health_content(
    arrive: Arrive, state: State, pack: Any
) -> None:
    patient = arrive()
    for choice in ("start_questionnaire", "yes", "self", "50_64"):
        patient.chooses(choice)
    erases(patient)
    digest = sha256(conversation_of(patient).encode()).hexdigest()
    kept = state.rows("SELECT * FROM receipts WHERE conversation = ? AND kind = 'consent'", digest)
    assert len(kept) == 1
    assert {"yes", pack.clinic.consent_version} <= set(kept[0])
    assert "50_64" not in str(kept)


def test_an_operator_erases_by_the_chats_number_and_a_receipt_proves_it(
    chatty: Patient, state: State, word: str
) -> None:
    number = conversation_of(chatty)
    assert number in chatty.says("download my data").words, "the patient can read it out to the clinic"
    done = state.mesobot("forget", number)
    assert done.returncode == 0, done.stderr
    receipt = listed(state)[-1]["code"]
    assert receipt in done.stdout
    assert number not in done.stdout + done.stderr
    assert state.holds(word) == []
    again = state.mesobot("forget", receipt.lower())
    assert again.returncode == 0
    assert receipt in again.stdout
    assert "operator" in again.stdout


def test_an_operator_who_mistypes_erases_nothing_and_is_told(chatty: Patient, state: State) -> None:
    before = state.rows("SELECT count(*) FROM events")
    failed = state.mesobot("forget", conversation_of(chatty)[:-1])
    assert failed.returncode == 1
    assert "Nothing was erased" in failed.stdout
    assert state.rows("SELECT count(*) FROM events") == before


def snapshot(state: State, folder: Path) -> State:
    """The files as they are at this moment, as a backup or a power cut leaves them."""
    shutil.copytree(state.folder, folder)
    return State(folder)


def test_a_restored_backup_is_purged_again_and_what_came_later_stays(
    chatty: Patient, state: State, word: str, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(state.database)) as source, closing(sqlite3.connect(tmp_path / "backup.db")) as copy:
        source.backup(copy)
    receipt = erases(chatty)
    chatty.says("hello again")
    later = state.count(conversation_of(chatty))
    restored = snapshot(state, tmp_path / "restored")
    rows = state.rows("SELECT * FROM events WHERE sender_id = ?", conversation_of(chatty))
    shutil.copy(tmp_path / "backup.db", restored.database)
    for row in rows:
        restored.rows(f"INSERT INTO events VALUES (NULL{', ?' * (len(row) - 1)})", *row[1:])
    assert restored.holds(word), "the backup brought it back"
    assert restored.rows("SELECT count(*) FROM receipts WHERE code = ?", receipt) == [(0,)]
    done = restored.mesobot("retention")
    assert done.returncode == 0, done.stderr
    assert restored.holds(word) == []
    assert restored.count(conversation_of(chatty)) == later
    assert restored.rows("SELECT count(*) FROM receipts WHERE code = ?", receipt) == [(1,)]


def test_words_in_the_log_that_a_killed_server_left_are_erased_too(
    chatty: Patient, state: State, word: str, tmp_path: Path
) -> None:
    """SQLite keeps the latest changes in a file of their own, which a kill leaves behind."""
    with closing(sqlite3.connect(state.database, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM events").fetchall()
        chatty.says(f"{word} once more")
        left = snapshot(state, tmp_path / "left")
    assert "conversations.db-wal" in left.holds(word)
    done = left.mesobot("forget", conversation_of(chatty))
    assert done.returncode == 0, done.stderr
    assert left.holds(word) == []


def test_files_are_for_their_owner_only(chatty: Patient, state: State) -> None:
    chatty.call("DELETE", "session")
    for name in ("conversations.db", "erasures.jsonl"):
        assert (state.folder / name).stat().st_mode & 0o077 == 0, name

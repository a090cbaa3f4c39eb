"""The batch command's contract: what goes in, what comes out, in which order, and what a bad row does."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[dict[str, Any]]]

KEYS = {
    "id", "kind", "topics", "confidence", "framing", "level", "flag", "also", "asking", "answers", "disposition",
    "parts", "messages",
}  # fmt: skip
KINDS = {
    "faq", "clarify", "fallback", "near_scope", "needs_language_notice", "refuse_advice", "smalltalk", "deescalate",
    "privacy", "human_handoff", "questionnaire", "red_flag",
}  # fmt: skip
LEVELS = {"emergency", "urgent", "medical_evaluation", "clarify", "none"}
TEXTS = [
    "is mesotherapy safe?",
    "hello",
    "I have chest pain and can't breathe",
    "I had chest pain",
    "blorf zindle",
    "¿La mesoterapia es segura?",
    "delete my data",
    "I want to check my symptoms",
    "I want a human",
    "should I stop my pills?",
    "can it melt fat?",
    "",
]


def test_every_row_has_every_key_with_values_of_the_contract(ask: Ask) -> None:
    rows = ask([{"id": number, "text": text} for number, text in enumerate(TEXTS)])
    assert [row["id"] for row in rows] == list(range(len(TEXTS)))
    for row in rows:
        assert set(row) == KEYS
        assert row["kind"] in KINDS
        assert row["level"] in LEVELS
        assert row["framing"] in ("myth", "fact", "none")
        assert 0 <= row["confidence"] <= 1
        assert set(row["also"]) <= {"emergency_signpost", "seek_care_signpost"}
        assert len(row["messages"]) == len(row["parts"]) > 0
        assert all(isinstance(message, str) for message in row["messages"])
        assert (row["flag"] is None) == (row["level"] == "none")
        json.dumps(row)


def test_a_row_that_cannot_be_read_gets_an_error_and_the_run_goes_on(ask: Ask) -> None:
    bad = [
        "not json",
        "[]",
        "null",
        '{"id": 1}',
        '{"id": 2, "text": 5}',
        '{"id": 3, "text": null}',
        '{"id": 4, "text": "hi", "context": "hello"}',
        '{"id": 5, "text": "hi", "context": [1]}',
        '{"text": ',
    ]
    rows = ask([*bad, {"id": "last", "text": "hello"}])
    assert len(rows) == len(bad) + 1
    for number, row in enumerate(rows[:-1], start=1):
        assert set(row) == {"id", "error"}
        assert row["error"].startswith(f"line {number}: ")
    assert [row["id"] for row in rows] == [None, None, None, 1, 2, 3, 4, 5, None, "last"]
    assert rows[-1]["kind"] == "smalltalk"


def test_blank_lines_are_passed_over(ask: Ask) -> None:
    assert [row["id"] for row in ask(["", json.dumps({"id": 1, "text": "hello"}), "   "])] == [1]


@pytest.mark.parametrize("row_id", [1, "a", None, 1.5, ["x"]])
def test_an_id_comes_back_as_it_was(row_id: Any, ask: Ask) -> None:
    assert ask([{"id": row_id, "text": "hello"}])[0]["id"] == row_id


def test_a_row_without_an_id_is_answered(ask: Ask) -> None:
    row = ask([{"text": "hello"}])[0]
    assert (row["id"], row["kind"]) == (None, "smalltalk")


def test_rows_of_one_session_continue_one_conversation(ask: Ask, pack: Any) -> None:
    rows = ask(
        [
            {"id": 1, "text": pack.answers["procedure"].question, "session": "s1"},
            {"id": 2, "text": "I want to check my symptoms", "session": "s2"},
            {"id": 3, "text": "what is your source for that?", "session": "s1"},
            {"id": 4, "text": "yes", "session": "s2"},
        ]
    )
    assert rows[2]["topics"] == ["procedure"]
    assert (rows[3]["asking"], rows[3]["answers"]) == ("respondent", {"consent_health": True})


def test_rows_without_a_session_know_nothing_of_each_other(ask: Ask) -> None:
    rows = ask([{"id": 1, "text": "I want to check my symptoms"}, {"id": 2, "text": "yes"}])
    assert rows[0]["asking"] == "consent_health"
    assert rows[1]["asking"] is None


def test_context_holds_earlier_turns(ask: Ask, pack: Any) -> None:
    row = ask(
        [{"id": 1, "text": "what is your source for that?", "context": ["hi", pack.answers["procedure"].question]}]
    )[0]
    assert row["topics"] == ["procedure"]


def test_context_starts_afresh_even_in_a_session(ask: Ask) -> None:
    rows = ask(
        [
            {"id": 1, "text": "I want to check my symptoms", "session": "fresh"},
            {"id": 2, "text": "yes", "session": "fresh", "context": ["hello"]},
        ]
    )
    assert rows[0]["asking"] == "consent_health"
    assert rows[1]["asking"] is None


def test_six_thousand_characters_are_answered(ask: Ask) -> None:
    row = ask([{"id": 1, "text": "my knee story goes on and on. " * 200}])[0]
    assert row["kind"] in KINDS


def test_the_same_rows_give_the_same_results(ask: Ask) -> None:
    rows = [{"id": number, "text": text} for number, text in enumerate(TEXTS)]
    assert ask(rows) == ask(rows)


def test_an_emergency_is_told_first_whatever_else_is_asked(ask: Ask) -> None:
    row = ask([{"id": 1, "text": "is it safe? I have chest pain and can't breathe"}])[0]
    assert (row["kind"], row["level"], row["flag"]) == ("red_flag", "emergency", "chest_pain")
    assert row["parts"][0]["type"] == "emergency"
    assert row["topics"] == []

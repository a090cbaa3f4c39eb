"""The web channel's contract: who may speak, what is refused and how, and what a refusal says."""

from __future__ import annotations

import json
import sqlite3
import time
import uuid
from collections.abc import Callable
from typing import Any

import jwt
import pytest
import requests
from support.patients import Patient
from support.server import Server

from bot.adapter.channels.incoming import LARGEST_BODY, LONGEST_TEXT, STATUS
from bot.adapter.channels.web import A_MINUTE_PER_SESSION

FOREIGN = "https://evil.example"


@pytest.fixture
def refused(voice: Any) -> Callable[[requests.Response, str], None]:
    """Holds a refusal against the contract: its status, its code, and its words out of the content."""

    def check(response: requests.Response, code: str) -> None:
        assert response.status_code == STATUS[code], response.text
        assert response.json() == {"error": {"code": code, "message": voice.phrase(f"errors.{code}")}}
        assert response.headers["Content-Type"].startswith("application/json")

    return check


Refused = Callable[[requests.Response, str], None]


def url(server: Server, place: str) -> str:
    return f"{server.address}/webhooks/web/{place}"


def message(**fields: Any) -> dict[str, Any]:
    return {"id": uuid.uuid4().hex, **fields}


def test_a_session_is_opened_with_a_token_its_end_and_what_the_widget_shows(patient: Patient, pack: Any) -> None:
    opened = patient.call("POST", "session")
    assert opened.status_code == 200
    body = opened.json()
    assert set(body) == {"token", "expires", "config"}
    assert body["config"]["clinic"]["emergency_number"] == pack.clinic.emergency_number
    assert body["config"]["greeting"]
    assert body["config"]["strings"]["launcher"] == pack.phrase("widget.launcher")
    assert "{emergency_number}" in body["config"]["strings"]["offline"], "the chat fills its own places"
    assert set(body["config"]) >= {"clinic", "greeting", "strings"}
    assert opened.headers["Cache-Control"] == "no-store"


def test_the_page_around_the_chat_gets_names_and_numbers_without_a_session(server: Server, pack: Any) -> None:
    body = requests.get(url(server, "config"), timeout=10).json()
    assert body["clinic"]["phone"] == pack.clinic.phone
    assert "token" not in body


def test_two_sessions_are_two_conversations(patient: Patient) -> None:
    tokens = {patient.call("POST", "session").json()["token"] for _ in range(3)}
    names = {jwt.decode(token, options={"verify_signature": False})["sid"] for token in tokens}
    assert len(names) == 3
    assert all(len(name.removeprefix("web-")) == 32 for name in names), "128 random bits"


@pytest.mark.parametrize("origin", [FOREIGN, "null", "", None])
def test_a_foreign_website_opens_no_session(origin: str | None, server: Server, refused: Refused) -> None:
    headers = {} if origin is None else {"Origin": origin}
    response = requests.post(url(server, "session"), headers=headers, timeout=10)
    refused(response, "origin_not_allowed")
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("place", ["session", "messages"])
def test_a_foreign_website_is_told_nothing_by_the_preflight(place: str, server: Server) -> None:
    response = requests.options(url(server, place), headers={"Origin": FOREIGN}, timeout=10)
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("place", ["session", "messages", "config"])
def test_the_clinics_website_is_allowed_by_the_preflight(place: str, server: Server) -> None:
    response = requests.options(url(server, place), headers={"Origin": server.address}, timeout=10)
    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Origin"] == server.address
    assert "Authorization" in response.headers["Access-Control-Allow-Headers"]
    assert response.headers["Vary"] == "Origin"


def test_a_foreign_website_with_a_stolen_token_is_refused(patient: Patient, refused: Refused) -> None:
    refused(patient.sends_from(FOREIGN, text="hello"), "session_expired")
    assert patient.replay() == []


def forged(server: Server, secret: str | None = None, **claims: Any) -> str:
    """A token as the server would sign it, but for ``claims`` and ``secret``."""
    key = secret or (server.state / "development-secret").read_text(encoding="utf-8").strip()
    usual = {"sid": "web-" + "0" * 32, "aud": server.address, "exp": int(time.time()) + 3600}
    values = {name: value for name, value in {**usual, **claims}.items() if value is not None}
    return jwt.encode(values, key, algorithm="HS256")


def test_a_token_made_with_the_servers_secret_is_taken_so_the_next_test_means_something(server: Server) -> None:
    headers = {"Authorization": f"Bearer {forged(server)}", "Origin": server.address}
    assert requests.get(url(server, "messages"), headers=headers, timeout=10).status_code == 200


@pytest.mark.parametrize(
    "token",
    [
        lambda server: forged(server, secret="x" * 40),
        lambda server: forged(server, exp=int(time.time()) - 60),
        lambda server: forged(server, exp=None),
        lambda server: forged(server, aud=None),
        lambda server: forged(server, aud=FOREIGN),
        lambda server: forged(server, sid=None),
        lambda server: forged(server, sid="telegram-1"),
        lambda server: forged(server, sid=7),
        lambda server: forged(server)[:-4] + "AAAA",
        lambda server: jwt.encode({"sid": "web-" + "0" * 32}, "", algorithm="none"),
        lambda server: "not a token",
        lambda server: "",
    ],
    ids=["other secret", "expired", "no end", "no site", "other site", "no name", "other channel", "a number",
         "cut signature", "unsigned", "not a token", "empty"],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_a_token_that_is_not_ours_opens_nothing(
    method: str, token: Callable[[Server], str], server: Server, refused: Refused
) -> None:
    place = "session" if method == "DELETE" else "messages"
    headers = {"Authorization": f"Bearer {token(server)}", "Origin": server.address}
    refused(requests.request(method, url(server, place), headers=headers, json=message(text="hi"), timeout=10),
            "session_expired")  # fmt: skip


@pytest.mark.parametrize("header", [None, "Basic abc", "Bearer"])
def test_a_request_without_a_bearer_token_opens_nothing(header: str | None, server: Server, refused: Refused) -> None:
    headers = {"Origin": server.address, **({"Authorization": header} if header else {})}
    refused(requests.post(url(server, "messages"), headers=headers, json=message(text="hi"), timeout=10),
            "session_expired")  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"not json",
        b"\xff\xfe",
        b"[]",
        b'"text"',
        b"null",
        b"[" * LARGEST_BODY,
        json.dumps({"text": "hi"}).encode(),
        json.dumps({"id": 5, "text": "hi"}).encode(),
        json.dumps({"id": "short", "text": "hi"}).encode(),
        json.dumps({"id": "../../etc/passwd", "text": "hi"}).encode(),
        json.dumps({"id": "a" * 65, "text": "hi"}).encode(),
        json.dumps(message()).encode(),
        json.dumps(message(text=5)).encode(),
        json.dumps(message(text=None)).encode(),
        json.dumps(message(text="hi", choice="faq/safety")).encode(),
        json.dumps(message(text="hi", choices=["yes"])).encode(),
        json.dumps(message(choice="yes", choices=["yes"])).encode(),
        json.dumps(message(choices=[])).encode(),
        json.dumps(message(choices=["yes"] * 33)).encode(),
        json.dumps(message(choices=[1])).encode(),
        json.dumps(message(choice={"id": "yes"})).encode(),
    ],
)
def test_a_message_that_cannot_be_read_is_refused_in_words(body: bytes, patient: Patient, refused: Refused) -> None:
    refused(patient.call("POST", "messages", data=body), "bad_request")
    assert patient.replay() == []


@pytest.mark.parametrize("after", ["x", "-1", "1.5", "1 or 1=1", "²"])
def test_a_cursor_that_is_no_number_is_refused(after: str, patient: Patient, refused: Refused) -> None:
    refused(patient.call("GET", "messages", params={"after": after}), "bad_request")


def test_a_message_of_the_longest_length_is_answered_and_one_more_letter_is_not(
    patient: Patient, refused: Refused
) -> None:
    assert patient.sends(text="a" * LONGEST_TEXT).status_code == 200
    refused(patient.sends(text="a" * (LONGEST_TEXT + 1)), "too_long")


@pytest.mark.parametrize("size", [LARGEST_BODY + 1, 300_000])
def test_a_body_that_is_too_large_is_refused(size: int, patient: Patient, refused: Refused) -> None:
    refused(patient.call("POST", "messages", data=b" " * size), "too_long")


def test_a_patient_who_writes_too_fast_is_slowed_down_and_another_one_is_not(
    arrive: Callable[[], Patient], refused: Refused
) -> None:
    fast, calm = arrive(), arrive()
    answers = [fast.sends(text="hello") for _ in range(A_MINUTE_PER_SESSION)]
    assert {answer.status_code for answer in answers} == {200}
    refused(fast.sends(text="hello"), "too_fast")
    assert calm.sends(text="hello").status_code == 200
    assert len(fast.replay()) == 2 * A_MINUTE_PER_SESSION, "the refused one is not stored"


def test_a_patient_erases_the_session_and_gets_a_receipt(patient: Patient, voice: Any) -> None:
    patient.says("hello")
    body = patient.call("DELETE", "session").json()
    assert set(body) == {"receipt", "parts"}
    assert body["parts"] == [{"type": "status", "text": voice.phrase("privacy.deleted", receipt=body["receipt"])}]
    assert patient.replay() == []
    assert patient.says("hello").kinds == ["smalltalk"]


def test_erasing_over_and_over_is_slowed_down(patient: Patient, refused: Refused) -> None:
    erased = [patient.call("DELETE", "session").status_code for _ in range(A_MINUTE_PER_SESSION)]
    assert set(erased) == {200}
    refused(patient.call("DELETE", "session"), "too_fast")


def test_a_patient_who_never_wrote_erases_nothing_and_is_told_so_kindly(patient: Patient) -> None:
    response = patient.call("DELETE", "session")
    assert response.status_code == 200
    assert response.json()["receipt"]


def test_every_refusal_has_its_words_in_the_content(pack: Any) -> None:
    assert STATUS
    assert [code for code in STATUS if f"errors.{code}" not in pack.phrases] == []


def rating(answer: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"topic": answer["topic"], "version": answer["version"], "helpful": True, **changes}


def test_feedback_is_kept_with_the_answers_version_and_takes_no_turn(patient: Patient) -> None:
    answer = patient.says("What is mesotherapy?").parts[0]
    before = patient.replay()
    response = patient.sends(feedback=rating(answer))
    assert response.status_code == 200
    assert response.json() == {"messages": [], "cursor": 0}
    after = patient.replay()
    assert [one["seq"] for one in after] == [one["seq"] for one in before]
    assert after[-1]["feedback"] == {answer["topic"]: True}
    assert "feedback" not in before[-1]


def test_feedback_is_an_event_of_the_conversation_once_for_each_id(patient: Patient) -> None:
    answer = patient.says("What is mesotherapy?").parts[0]
    first = {**message(), "feedback": rating(answer)}
    for body in (first, first, {**message(), "feedback": rating(answer, helpful=False)}):
        assert patient.call("POST", "messages", json=body).status_code == 200
    with sqlite3.connect(patient.server.state / "conversations.db") as database:
        sender = jwt.decode(patient.token, options={"verify_signature": False})["sid"]
        rows = database.execute("SELECT data FROM events WHERE sender_id = ? AND type_name = 'slot'", (sender,))
        kept = [event["value"] for event in map(json.loads, (row[0] for row in rows)) if event["name"] == "feedback"]
    database.close()
    assert [one["helpful"] for one in kept] == [True, False]
    assert kept[0] == {"id": first["id"], "topic": "what_is", "version": answer["version"], "helpful": True}
    assert patient.replay()[-1]["feedback"] == {"what_is": False}, "the latest word counts"


def test_feedback_in_the_middle_of_the_questionnaire_leaves_the_question_open(patient: Patient) -> None:
    patient.says("check my symptoms")
    patient.says("yes")
    answer = patient.says("what is mesotherapy?").parts[0]
    assert patient.sends(feedback=rating(answer)).status_code == 200
    assert patient.chooses("self").kinds == ["questionnaire"]


@pytest.mark.parametrize(
    "changes",
    [{"topic": "safety"}, {"version": "000000000000"}, {"helpful": "yes"}, {"helpful": None}, {"topic": 5}],
    ids=str,
)
def test_feedback_on_what_was_not_said_is_refused(changes: dict[str, Any], patient: Patient, refused: Refused) -> None:
    answer = patient.says("What is mesotherapy?").parts[0]
    refused(patient.sends(feedback=rating(answer, **changes)), "bad_request")
    refused(patient.sends(text="hi", feedback=rating(answer)), "bad_request")
    assert "feedback" not in patient.replay()[-1]


def test_feedback_of_a_patient_who_never_wrote_is_refused(patient: Patient, refused: Refused) -> None:
    refused(patient.sends(feedback={"topic": "safety", "version": "0", "helpful": True}), "bad_request")

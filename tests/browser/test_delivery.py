"""No message is lost and none is doubled, whatever the network, the browser or the server does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, List

import pytest
import requests
from playwright.sync_api import Page, Route, expect
from support.server import Server

if TYPE_CHECKING:
    from conftest import Patient

QUESTION = "Does mesotherapy cure pain for good?"
MESSAGES = "**/webhooks/web/messages"


def stored(page: Page) -> str:
    """All that the page keeps in the browser."""
    return str(
        page.evaluate("JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage}) + document.cookie")
    )


def said_on_the_server(patient: Patient) -> List[str]:
    """What the server has of the patient, asked with the page's own key."""
    token = patient.page.evaluate(
        "JSON.parse(Object.values({...sessionStorage}).find(value => value.includes('token'))).token"
    )
    place = patient.address + "webhooks/web/messages"
    messages = requests.get(place, headers={"Authorization": f"Bearer {token}"}, timeout=10).json()["messages"]
    return [message["parts"][0]["text"] for message in messages if message["from"] == "patient"]


def test_message_is_sent_again_after_a_fault_and_answered_once(patient: Patient) -> None:
    patient.opens_chat()
    ids: List[str] = []

    def lose_two(route: Route) -> None:
        ids.append(route.request.post_data_json["id"])
        if len(ids) == 1:
            route.abort()
        elif len(ids) == 2:
            route.fetch()  # the server hears it, the answer is lost on the way
            route.abort()
        else:
            route.continue_()

    patient.page.route(MESSAGES, lose_two)
    patient.says(QUESTION)
    assert len(ids) == 3
    assert len(set(ids)) == 1
    expect(patient.own).to_have_count(1)
    patient.page.unroute(MESSAGES)
    assert said_on_the_server(patient) == [QUESTION]
    patient.page.reload()
    expect(patient.page.locator(".band-myth")).to_have_count(1)


@pytest.mark.parametrize(("status", "code"), [(429, "too_fast"), (503, "starting"), (500, "technical")])
def test_server_that_asks_for_patience_is_asked_again_by_itself(patient: Patient, status: int, code: str) -> None:
    patient.opens_chat()
    busy = {"status": status, "headers": {"Retry-After": "1"}, "json": {"error": {"code": code, "message": "Wait."}}}
    patient.page.route(MESSAGES, lambda route: route.fulfill(**busy), times=1)
    patient.says(QUESTION)
    expect(patient.own).to_have_count(1)
    expect(patient.page.get_by_text("Not sent")).to_have_count(0)


def test_session_whose_day_is_over_leaves_no_key_behind(patient: Patient) -> None:
    patient.opens_chat()
    patient.says(QUESTION)
    patient.page.evaluate(
        """() => { for (const key of Object.keys(sessionStorage)) {
          const kept = JSON.parse(sessionStorage[key]);
          if (kept.token) sessionStorage[key] = JSON.stringify({...kept, expires: "2020-01-01T00:00:00+00:00"});
        } }"""
    )
    patient.page.reload()
    patient.launcher.wait_for()
    assert "token" not in stored(patient.page)


def test_offline_banner_gives_the_number_and_the_message_goes_out_exactly_once(patient: Patient, clinic: Any) -> None:
    patient.opens_chat()
    patient.context.set_offline(True)
    banner = patient.page.locator("p.banner")
    expect(banner).to_contain_text(clinic.emergency_number)
    patient.types(QUESTION)
    expect(patient.page.get_by_text("Not sent yet.")).to_be_visible()
    expect(patient.composer).to_be_editable()
    before = patient.turns.count()
    patient.context.set_offline(False)
    expect(patient.turns).to_have_count(before + 1)
    expect(banner).to_have_count(0)
    expect(patient.page.get_by_text("Not sent yet.")).to_have_count(0)
    assert said_on_the_server(patient) == [QUESTION]


def test_leaving_the_page_with_a_message_that_is_not_sent_yet_is_asked_about(patient: Patient) -> None:
    patient.opens_chat()
    patient.context.set_offline(True)
    patient.types(QUESTION)
    patient.page.get_by_text("Not sent yet.").wait_for()
    with patient.page.expect_event("dialog") as asked:
        patient.page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.accept()


def test_message_that_cannot_be_sent_says_so_and_can_be_sent_again(patient: Patient) -> None:
    patient.page.clock.install()
    patient.page.goto(patient.address)
    patient.opens_chat()
    patient.page.route(MESSAGES, lambda route: route.abort())
    patient.types(QUESTION)
    patient.types("Is it a first choice?")
    again = patient.page.get_by_role("button", name="Try again")
    for _ in range(60):  # the pauses of 1, 2, 4, 8 and 15 seconds, without waiting for them
        patient.page.clock.fast_forward(1000)
        if again.count():
            break
    expect(again).to_have_count(2)
    patient.page.unroute(MESSAGES)
    before = patient.turns.count()
    again.first.press("Enter")
    expect(patient.turns).to_have_count(before + 2)
    expect(again).to_have_count(0)
    assert said_on_the_server(patient) == [QUESTION, "Is it a first choice?"]


def test_server_that_dies_in_the_middle_of_a_turn_answers_once_after_its_restart(
    visit: Callable[..., Patient], own_server: Server
) -> None:
    patient = visit(own_server.address + "/")
    patient.opens_chat()
    patient.says("What is mesotherapy?")
    ids: List[str] = []

    def die_once(route: Route) -> None:
        ids.append(route.request.post_data_json["id"])
        route.continue_()
        if len(ids) == 1:  # the turn is under way: cut before it was kept, after it, or before its reply was heard
            own_server.kill()
            own_server.start()

    patient.page.route(MESSAGES, die_once)
    patient.says(QUESTION)
    assert len(set(ids)) == 1
    assert said_on_the_server(patient) == ["What is mesotherapy?", QUESTION]


def test_slow_network_shows_that_an_answer_is_on_its_way_and_takes_it_once(patient: Patient) -> None:
    patient.opens_chat()
    client = patient.context.new_cdp_session(patient.page)
    client.send("Network.enable")
    slow_3g = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    client.send("Network.emulateNetworkConditions", slow_3g)
    before = patient.turns.count()
    patient.types(QUESTION)
    expect(patient.page.locator(".typing")).to_be_visible()
    patient.composer.fill("typed while waiting")
    expect(patient.turns).to_have_count(before + 1)
    expect(patient.page.locator(".typing")).to_have_count(0)
    expect(patient.composer).to_have_value("typed while waiting")
    expect(patient.own).to_have_count(1)


def test_reload_keeps_the_conversation_and_stores_the_key_alone(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(QUESTION)
    kept = stored(patient.page)
    assert "token" in kept
    for words in (QUESTION, turn.locator(".card p").first.inner_text(), "automated assistant"):
        assert words not in kept
    patient.page.reload()
    expect(patient.own).to_have_count(1)
    expect(patient.own).to_contain_text(QUESTION)
    expect(patient.page.locator(".band-myth")).to_have_count(1)
    expect(patient.turns).to_have_count(2)


def test_two_tabs_of_a_remembered_chat_show_the_same_once_and_forget_together(patient: Patient) -> None:
    patient.opens_chat()
    patient.says(QUESTION)
    first = patient.page
    assert "token" not in first.evaluate("JSON.stringify({...localStorage})")
    patient.page.get_by_role("button", name="Chat settings").press("Enter")
    patient.page.get_by_label("Remember this chat").press(" ")
    expect(patient.page.get_by_label("Remember this chat")).to_be_checked()
    patient.turns.last.locator(".card").click()
    expect(patient.page.get_by_label("Remember this chat")).to_be_hidden()
    assert QUESTION not in stored(first)
    patient.enters(patient.context.new_page())
    patient.page.goto(patient.address)
    patient.launcher.press("Enter")
    expect(patient.own).to_have_count(1)
    patient.says("Is it a first choice?")
    second = patient.page
    patient.enters(first)
    expect(patient.own).to_have_count(2)
    expect(patient.turns).to_have_count(3)
    patient.says("What does it cost?")
    patient.enters(second)
    expect(patient.own).to_have_count(3)
    expect(patient.turns).to_have_count(4)
    patient.page.get_by_role("button", name="Delete my data").press("Enter")
    patient.page.get_by_role("button", name="Yes, delete").press("Enter")
    for page in (second, first):
        expect(page.get_by_role("button", name="Start a new chat")).to_be_visible()
        expect(page.locator("li.message")).to_have_count(0)
    assert "token" not in stored(first)


@pytest.mark.parametrize("ended", ["after a reload", "while the page is open"])
def test_ended_session_starts_a_new_one_and_says_so(patient: Patient, ended: str) -> None:
    patient.opens_chat()
    patient.says(QUESTION)
    if ended == "after a reload":
        patient.page.evaluate(
            """() => { for (const key of Object.keys(sessionStorage)) {
              const kept = JSON.parse(sessionStorage[key]);
              if (kept.token) sessionStorage[key] = JSON.stringify({...kept, token: "not-a-token"});
            } }"""
        )
        patient.page.reload()
    else:
        refused = {"status": 401, "json": {"error": {"code": "session_expired", "message": "This chat has ended."}}}
        patient.page.route(MESSAGES, lambda route: route.fulfill(**refused), times=1)
    patient.turns.first.wait_for()
    turn = patient.says("Is it a first choice?")
    expect(turn.locator(".card")).to_be_visible()
    if ended != "after a reload":
        expect(patient.page.get_by_text("This is a new chat.")).to_have_count(1)


def test_delete_my_data_asks_first_and_leaves_nothing(patient: Patient) -> None:
    patient.opens_chat()
    patient.says(QUESTION)
    forget = patient.page.get_by_role("button", name="Delete my data")
    forget.press("Enter")
    expect(patient.page.get_by_role("button", name="Keep them")).to_be_focused()
    patient.page.keyboard.press("Escape")
    expect(forget).to_be_focused()
    expect(patient.own).to_have_count(1)
    forget.press("Enter")
    patient.page.get_by_role("button", name="Yes, delete").press("Enter")
    expect(patient.page.get_by_role("button", name="Start a new chat")).to_be_visible()
    expect(patient.page.locator("li.message")).to_have_count(0)
    assert "token" not in stored(patient.page)
    patient.page.get_by_role("button", name="Start a new chat").press("Enter")
    expect(patient.turns).to_have_count(1)


def test_delete_my_data_in_words_ends_with_a_receipt_and_nothing_else(patient: Patient) -> None:
    patient.opens_chat()
    patient.says("What is mesotherapy?")
    turn = patient.says("delete my data")
    turn.locator("button.choice").first.press("Enter")
    lines = patient.page.locator("ol.messages > li")
    expect(lines).to_have_count(1)
    expect(lines).to_contain_text("receipt", ignore_case=True)


def test_choice_that_is_no_longer_open_is_refused_in_the_servers_words(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(QUESTION)
    words = "That choice is gone."
    refused = {"status": 409, "json": {"error": {"code": "choice_expired", "message": words}}}
    patient.page.route(MESSAGES, lambda route: route.fulfill(**refused), times=1)
    turn.locator("button.choice").first.press("Enter")
    expect(patient.own.last).to_contain_text(f"Not sent. {words}")
    expect(turn.locator("button.choice").first).not_to_have_attribute("aria-disabled", "true")

"""The chat on the clinic's page, used by a patient with a keyboard."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Dict, List

import pytest
from playwright.sync_api import Browser, Request, Route, expect

if TYPE_CHECKING:
    from conftest import Patient

INDEX = "bot/widget/index.html"
MOST_QUESTIONS = 45
QUESTION = "Does mesotherapy cure pain for good?"
BELIEF = "Mesotherapy cures pain for good."


def test_page_shows_the_clinic_and_no_request_leaves_it(
    browser: Browser, clinic_url: str, clinic: Dict[str, Any]
) -> None:
    asked: List[str] = []
    faults: List[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    page.goto(clinic_url, wait_until="networkidle")
    for key in ("name", "phone", "hours", "emergency_number", "crisis_line"):
        expect(page.locator(f"main [data-clinic={key}], header [data-clinic={key}]")).to_have_text(clinic[key])
    assert asked
    assert all(url.startswith(clinic_url) for url in asked)
    assert faults == []
    page.close()


def test_page_without_scripts_gives_the_numbers_of_the_clinic_file(
    request: pytest.FixtureRequest, clinic: Dict[str, Any]
) -> None:
    text = (request.config.rootpath / INDEX).read_text(encoding="utf-8")
    fallback = text.partition("<mesotherapy-chat")[2]
    for key in ("phone", "emergency_number"):
        digits = re.sub(r"\D", "", clinic[key])
        assert f'href="tel:{digits}">{clinic[key]}</a>' in fallback
    for key in ("name", "phone", "hours", "emergency_number", "crisis_line"):
        assert re.search(rf'data-clinic="{key}"[^>]*>{re.escape(clinic[key])}<', text), key


def test_chat_opens_and_closes_by_keyboard_and_gives_the_focus_back(patient: Patient, clinic: Dict[str, Any]) -> None:
    expect(patient.launcher).to_have_attribute("aria-expanded", "false")
    patient.opens_chat()
    expect(patient.launcher).to_have_attribute("aria-expanded", "true")
    expect(patient.composer).to_be_focused()
    expect(patient.page.get_by_role("link", name=f"Emergency? Call {clinic['emergency_number']}")).to_be_visible()
    patient.page.keyboard.press("Escape")
    expect(patient.composer).to_be_hidden()
    expect(patient.launcher).to_be_focused()


def test_patient_who_believes_a_myth_sees_the_fact_first(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(BELIEF)
    labels = turn.locator(".band-label").all_inner_texts()
    assert [label.strip() for label in labels[:2]] == ["Fact", "Myth"]


def test_patient_who_asks_sees_the_answer_the_myth_around_it_and_where_it_comes_from(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(QUESTION)
    expect(turn.locator(".card")).to_be_visible()
    expect(turn.locator(".band-myth")).to_be_visible()
    expect(turn.locator(".evidence")).to_be_visible()
    source = turn.locator(".sources .claim").first
    expect(source).to_be_hidden()
    patient.press(turn.locator(".sources summary"), "Enter")
    expect(source).to_be_visible()
    assert source.inner_text().strip()


def test_focus_stays_in_the_field_when_an_answer_arrives(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(QUESTION)
    expect(patient.composer).to_be_focused()
    patient.gets_answer(lambda: patient.press(patient.choices(turn).first, "Enter"))
    expect(patient.composer).to_be_focused()
    expect(turn.locator("button.choice").first).to_have_attribute("aria-disabled", "true")
    expect(turn.get_by_text("You chose:")).to_be_visible()


def test_answer_is_announced_outside_the_shadow_tree(patient: Patient) -> None:
    patient.opens_chat()
    patient.page.evaluate(
        """() => {
          window.heard = [];
          const region = document.querySelector(".mesotherapy-chat-announcer");
          const watch = new MutationObserver(() => window.heard.push(region.textContent));
          watch.observe(region, { childList: true, subtree: true });
        }"""
    )
    turn = patient.says(QUESTION)
    fact = turn.locator(".card p").first.inner_text()
    patient.page.wait_for_function("fact => window.heard.some(text => text.includes(fact))", arg=fact)


def test_reload_keeps_the_conversation_and_stores_no_message(patient: Patient) -> None:
    patient.opens_chat()
    patient.says(QUESTION)
    stored = patient.page.evaluate("JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})")
    assert "token" in stored
    assert QUESTION not in stored
    patient.page.reload()
    expect(patient.own).to_have_count(1)
    expect(patient.own).to_contain_text(QUESTION)
    expect(patient.page.locator(".band-myth")).to_have_count(1)


def test_questionnaire_is_finished_with_the_keyboard_alone(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.starts_questionnaire()
    steps = 0
    while steps < MOST_QUESTIONS and not patient.page.locator(".summary").count():
        turn = patient.answers(turn)
        steps += 1
    expect(patient.page.locator(".summary h3")).to_be_visible()
    assert steps >= 8, "it must ask before it advises"
    expect(patient.page.get_by_role("button", name="Print")).to_be_visible()


def test_emergency_in_the_middle_of_the_form_comes_first_and_alone(patient: Patient, clinic: Dict[str, Any]) -> None:
    patient.opens_chat()
    patient.starts_questionnaire()
    patient.answers(patient.turns.last)
    turn = patient.says("I can't feel my legs")
    number = clinic["emergency_number"]
    expect(turn.locator(".emergency")).to_be_visible()
    expect(turn.get_by_role("link", name=f"Call {number}")).to_have_attribute("href", f"tel:{number}")
    expect(patient.page.get_by_role("alert")).to_contain_text(number)
    assert turn.locator("fieldset, form").count() == 0
    open_controls = "fieldset:not([disabled]), button.choice:not([aria-disabled])"
    assert patient.page.locator(open_controls).count() == turn.locator(open_controls).count()
    first_part = turn.locator(".part").first
    expect(first_part).to_have_class(re.compile(r"\bemergency\b"))


def test_message_is_sent_again_after_a_fault_and_answered_once(patient: Patient) -> None:
    patient.opens_chat()
    ids: List[str] = []

    def lose_two(route: Route, request: Request) -> None:
        ids.append(json.loads(request.post_data or "{}")["id"])
        if len(ids) == 1:
            route.abort()
        elif len(ids) == 2:
            route.fetch()  # the server hears it, the answer is lost on the way
            route.abort()
        else:
            route.continue_()

    patient.page.route("**/webhooks/web/messages", lose_two)
    patient.says(QUESTION)
    assert len(ids) == 3
    assert len(set(ids)) == 1
    expect(patient.own).to_have_count(1)
    patient.page.unroute("**/webhooks/web/messages")
    patient.page.reload()
    expect(patient.page.locator(".band-myth")).to_have_count(1)


def test_offline_banner_gives_the_emergency_number_and_the_message_goes_out_later(
    patient: Patient, clinic: Dict[str, Any]
) -> None:
    patient.opens_chat()
    patient.context.set_offline(True)
    banner = patient.page.locator("p.banner")
    expect(banner).to_be_visible()
    expect(banner).to_contain_text(clinic["emergency_number"])
    patient.composer.fill(QUESTION)
    patient.composer.press("Enter")
    expect(patient.page.get_by_text("Not sent yet.")).to_be_visible()
    before = patient.turns.count()
    patient.context.set_offline(False)
    expect(patient.turns).to_have_count(before + 1)
    expect(patient.page.get_by_text("Not sent yet.")).to_have_count(0)


@pytest.mark.parametrize("ended", ["after a reload", "while the page is open"])
def test_ended_session_starts_a_new_one(patient: Patient, ended: str) -> None:
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
        lost = {"done": False}

        def refuse_once(route: Route) -> None:
            if lost["done"]:
                route.continue_()
                return
            lost["done"] = True
            route.fulfill(status=401, json={"error": {"code": "session_expired", "message": "This chat has ended."}})

        patient.page.route("**/webhooks/web/messages", refuse_once)
    patient.turns.first.wait_for()
    turn = patient.says("Is it a first choice?")
    assert turn.inner_text().strip()


def test_delete_my_data_asks_first_and_leaves_nothing(patient: Patient) -> None:
    patient.opens_chat()
    patient.says(QUESTION)
    patient.opens_menu_item("Delete my data")
    patient.press(patient.page.get_by_role("button", name="Yes, delete"), "Enter")
    expect(patient.page.get_by_role("button", name="Start a new chat")).to_be_visible()
    expect(patient.page.locator("li.message")).to_have_count(0)
    assert "token" not in patient.page.evaluate("JSON.stringify({...sessionStorage})")
    patient.press(patient.page.get_by_role("button", name="Start a new chat"), "Enter")
    expect(patient.turns).to_have_count(1)


def test_delete_my_data_in_words_ends_with_a_receipt_below_everything(patient: Patient) -> None:
    patient.opens_chat()
    patient.says("What is mesotherapy?")
    turn = patient.says("delete my data")
    patient.press(patient.choices(turn).first, "Enter")
    expect(patient.page.locator("ol.messages > li").last).to_contain_text("receipt", ignore_case=True)


def test_text_of_a_patient_is_shown_and_never_run(patient: Patient) -> None:
    patient.opens_chat()
    patient.says("<img src=x onerror=\"document.title='run'\"> **bold**")
    expect(patient.own.last).to_contain_text("<img src=x")
    assert patient.page.locator("li.from-patient img").count() == 0
    assert patient.page.title() != "run"

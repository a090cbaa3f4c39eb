"""What a patient sees and hears in the chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, List

from playwright.sync_api import Route, expect
from support.chat_parts import SUMMARY

if TYPE_CHECKING:
    from conftest import Patient

QUESTION = "Does mesotherapy cure pain for good?"
BELIEF = "Mesotherapy cures pain for good."


def test_chat_opens_and_closes_by_keyboard_and_gives_the_focus_back(patient: Patient, clinic: Any) -> None:
    expect(patient.launcher).to_have_attribute("aria-expanded", "false")
    patient.page.keyboard.press("Tab")
    patient.tabs_to(patient.launcher)
    patient.page.keyboard.press("Enter")
    patient.turns.first.wait_for()
    expect(patient.launcher).to_have_attribute("aria-expanded", "true")
    expect(patient.composer).to_be_focused()
    patient.page.keyboard.press("Escape")
    expect(patient.composer).to_be_hidden()
    expect(patient.launcher).to_be_focused()


def test_panel_that_lies_over_the_focus_can_be_taken_away_with_escape(patient: Patient) -> None:
    """WCAG 2.4.11: what has the focus on the page can be seen without moving on."""
    patient.opens_chat()
    link = patient.page.get_by_role("link", name="Contact")
    link.focus()
    patient.page.keyboard.press("Escape")
    expect(patient.panel).to_be_hidden()
    expect(link).to_be_focused()
    patient.opens_chat()
    skip = patient.page.get_by_role("link", name="Skip to the main part")
    skip.focus()
    patient.page.keyboard.press("Escape")
    expect(patient.panel).to_be_visible()


def test_help_and_the_emergency_number_stand_in_the_same_place_whatever_happens(patient: Patient, clinic: Any) -> None:
    patient.opens_chat()
    call = patient.page.get_by_role("link", name=f"Call {clinic.phone}")
    staff = patient.page.get_by_role("button", name="Talk to staff")
    emergency = patient.page.get_by_role("link", name=f"Emergency? Call {clinic.emergency_number}")
    forget = patient.page.get_by_role("button", name="Delete my data")
    places = [one.bounding_box() for one in (call, staff, emergency, forget)]
    assert all(places)
    patient.says(QUESTION)
    patient.starts_questionnaire()
    patient.answers(patient.turns.last)
    assert [one.bounding_box() for one in (call, staff, emergency, forget)] == places
    staff.press("Enter")
    expect(patient.page.locator(".status-person").first).to_contain_text(clinic.phone)
    assert [one.bounding_box() for one in (call, staff, emergency, forget)] == places


def test_patient_who_believes_a_myth_sees_the_fact_first_and_the_myth_once(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(BELIEF)
    labels = [label.strip() for label in turn.locator(".band-label").all_inner_texts()]
    assert labels == ["Fact", "Myth", "Why that misleads"]


def test_patient_who_asks_sees_the_answer_its_evidence_and_where_it_comes_from(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(QUESTION)
    expect(turn.locator(".card")).to_be_visible()
    expect(turn.locator(".evidence")).to_be_visible()
    source = turn.locator(".sources .claim").first
    expect(source).to_be_hidden()
    patient.tabs_back_to(turn.locator(".sources summary"))
    patient.page.keyboard.press("Enter")
    expect(source).to_be_visible()
    assert source.inner_text().strip()


def test_patient_says_whether_an_answer_helped_once_and_it_stays_said(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(QUESTION)
    with patient.page.expect_response("**/webhooks/web/messages") as kept:
        turn.locator(".feedback").get_by_role("button", name="No").press("Enter")
    assert kept.value.ok
    expect(turn.locator(".feedback")).to_contain_text("You said this was not helpful.")
    expect(patient.composer).to_be_focused()
    expect(patient.own).to_have_count(1)
    patient.page.reload()
    expect(patient.turns.last.locator(".feedback")).to_contain_text("You said this was not helpful.")
    patient.starts_questionnaire()


def test_focus_stays_in_the_field_when_an_answer_arrives_and_the_choice_stays_to_be_read(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.says(QUESTION)
    expect(patient.composer).to_be_focused()
    patient.page.evaluate(
        """() => {
          const shadow = document.querySelector("mesotherapy-chat").shadowRoot;
          window.lost = 0;
          const watch = () => { if (!shadow.activeElement) window.lost += 1; };
          shadow.addEventListener("focusout", () => queueMicrotask(() => setTimeout(watch)));
        }"""
    )
    choice = turn.locator("button.choice").first
    patient.gets_answer(lambda: choice.press("Enter"))
    expect(patient.composer).to_be_focused()
    assert patient.page.evaluate("window.lost") == 0
    expect(choice).to_have_attribute("aria-disabled", "true")
    expect(turn.get_by_text("You chose:")).to_contain_text(choice.inner_text().strip())
    before = patient.own.count()
    choice.click(force=True)
    expect(patient.own).to_have_count(before)


def test_answer_is_announced_once_outside_the_shadow_tree(patient: Patient) -> None:
    patient.opens_chat()
    patient.page.evaluate(
        """() => {
          window.heard = [];
          const region = document.querySelector(".mesotherapy-chat-announcer");
          const hear = () => region.textContent.trim() && window.heard.push(region.textContent.trim());
          const watch = new MutationObserver(hear);
          watch.observe(region, { childList: true, subtree: true });
        }"""
    )
    turn = patient.says(QUESTION)
    fact = turn.locator(".card p").first.inner_text()
    patient.page.wait_for_function("fact => window.heard.some(text => text.includes(fact))", arg=fact)
    assert len([one for one in patient.page.evaluate("window.heard") if fact in one]) == 1
    log = patient.page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "off")
    expect(log).to_have_attribute("tabindex", "0")
    expect(log.locator("li.message").last.get_by_text("Assistant said:")).to_have_count(1)


def test_screen_reader_hears_that_a_slow_answer_is_on_its_way(patient: Patient) -> None:
    patient.page.clock.install()
    patient.page.goto(patient.address)
    patient.opens_chat()
    patient.page.route("**/webhooks/web/messages", lambda route: None)
    patient.types(QUESTION)
    patient.page.locator(".typing").wait_for()
    typing = patient.page.locator(".mesotherapy-chat-announcer").get_by_text("The assistant is typing")
    expect(typing).to_have_count(0)
    patient.page.clock.fast_forward(2_000)
    expect(typing).to_have_count(1)


def test_part_of_a_kind_the_chat_does_not_know_is_told_in_its_text(patient: Patient) -> None:
    patient.opens_chat()
    expect(patient.hears({"type": "hologram", "text": "In plain words."})).to_contain_text("In plain words.")


def test_emergency_in_the_middle_of_the_form_comes_first_alone_and_stays_in_reach(
    patient: Patient, clinic: Any
) -> None:
    patient.opens_chat()
    patient.starts_questionnaire()
    patient.answers(patient.turns.last)
    turn = patient.says("I can't feel my legs")
    number = clinic.emergency_number
    expect(turn.locator(".emergency")).to_be_visible()
    expect(turn.get_by_role("link", name=f"Call {number}")).to_have_attribute("href", f"tel:{number}")
    expect(patient.page.get_by_role("alert")).to_contain_text(number)
    assert turn.locator("fieldset, form").count() == 0
    open_controls = "fieldset:not([disabled]), button.choice:not([aria-disabled])"
    assert patient.page.locator(open_controls).count() == turn.locator(open_controls).count()
    expect(turn.locator(".part").first).to_have_class(re.compile(r"\bemergency\b"))
    patient.says("What is mesotherapy?")
    call = patient.page.locator(".alarm").get_by_role("link", name=f"Call {number}")
    expect(call).to_be_in_viewport()
    patient.page.reload()
    expect(call).to_be_in_viewport()


def test_summary_can_be_printed_saved_and_copied_and_draws_the_change(patient: Patient) -> None:
    patient.context.grant_permissions(["clipboard-read", "clipboard-write"])
    patient.opens_chat()
    turn = patient.hears(SUMMARY, kind="questionnaire")
    expect(turn.locator("figcaption")).to_have_text("Before: 8. Now: 5. The scale goes from 0 to 10.")
    widths = [float(bar.get_attribute("width") or 0) for bar in turn.locator(".chart-bar").all()]
    assert widths[1] / widths[0] == 5 / 8
    with patient.page.expect_download() as saved:
        turn.get_by_role("button", name="Save as text").press("Enter")
    text = saved.value.path().read_text(encoding="utf-8")
    assert text == "Summary for your visit\n\nWhat you told me\n- Pain for 3 years\n\nNot a diagnosis.\n"
    turn.get_by_role("button", name="Copy").press("Enter")
    expect(turn.get_by_text("The summary is copied.")).to_be_visible()
    assert patient.page.evaluate("navigator.clipboard.readText()") == text
    patient.page.evaluate(
        "() => { window.print = () => { window.printed = document.body.lastElementChild.innerText; }; }"
    )
    turn.get_by_role("button", name="Print").press("Enter")
    patient.page.emulate_media(media="print")
    expect(patient.page.locator(".mesotherapy-chat-paper")).to_contain_text("Pain for 3 years")
    expect(patient.page.get_by_role("main")).to_be_hidden()
    expect(patient.launcher).to_be_hidden()


def test_words_of_staff_are_told_from_those_of_the_assistant(patient: Patient) -> None:
    patient.opens_chat()
    said = {"type": "text", "text": "This is Ana at the front desk."}
    message = {"seq": 9_000_000_000_000_000, "from": "staff", "kind": "human_handoff", "parts": [said]}
    patient.page.route(
        "**/webhooks/web/messages", lambda route: route.fulfill(json={"messages": [message], "cursor": 1})
    )
    patient.types("I want to talk to a person.")
    staff = patient.page.locator("li.from-staff")
    expect(staff).to_contain_text("Clinic staff")
    expect(staff).to_contain_text(said["text"])


def test_messages_that_come_while_the_chat_is_closed_are_counted_in_the_buttons_name(patient: Patient) -> None:
    patient.opens_chat()
    held: List[Route] = []
    patient.page.route("**/webhooks/web/messages", lambda route: held.append(route))
    patient.types(QUESTION)
    patient.page.keyboard.press("Escape")
    expect(patient.panel).to_be_hidden()
    patient.waits_for(lambda: held)
    held[0].continue_()
    expect(patient.page.get_by_role("button", name="1 new message")).to_be_visible()
    patient.launcher.press("Enter")
    expect(patient.page.get_by_role("button", name="1 new message")).to_have_count(0)


def test_text_of_a_patient_is_shown_and_never_run(patient: Patient) -> None:
    patient.opens_chat()
    patient.says("https://[ is no address")
    patient.says("<img src=x onerror=\"document.title='run'\"> https://clinic.example/a")
    expect(patient.own.last).to_contain_text("<img src=x")
    assert patient.page.locator("li.from-patient img").count() == 0
    expect(patient.own.last.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
    assert patient.page.title() != "run"


def test_editors_words_replace_the_built_in_ones(patient: Patient) -> None:
    def reword(route: Any) -> None:
        answer = route.fetch().json()
        answer["config"]["strings"]["composer_label"] = "Your message, in other words"
        route.fulfill(json=answer)

    patient.page.route("**/webhooks/web/session", reword)
    patient.opens_chat()
    expect(patient.page.get_by_label("Your message, in other words")).to_be_visible()


def at_a_shared_computer(patient: Patient) -> None:
    """The same page, whose clinic put it on a shared computer."""
    patient.page.route(patient.address, make_kiosk)
    patient.page.clock.install()
    patient.page.goto(patient.address)
    patient.opens_chat()


def make_kiosk(route: Route) -> None:
    """The page with the one word that a clinic adds."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace("<mesotherapy-chat ", "<mesotherapy-chat kiosk "))


def test_shared_computer_asks_then_locks_and_shows_nothing_that_was_said(patient: Patient) -> None:
    page = patient.page
    at_a_shared_computer(patient)
    patient.says(QUESTION)
    expect(page.get_by_role("button", name="Chat settings")).to_have_count(0)
    page.clock.fast_forward("14:00")
    stay = page.get_by_role("button", name="I am still here")
    expect(stay).to_be_visible()
    stay.press("Enter")
    expect(patient.own).to_have_count(1)
    page.clock.fast_forward("14:00")
    expect(stay).to_be_visible()
    page.clock.fast_forward("01:00")
    expect(page.get_by_role("log").get_by_text("This chat was closed to keep it private.")).to_be_visible()
    expect(page.locator("li.message")).to_have_count(0)
    assert "token" not in page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})")


def test_shared_computer_that_slept_or_was_reloaded_shows_the_next_person_nothing(patient: Patient) -> None:
    at_a_shared_computer(patient)
    patient.says(QUESTION)
    patient.page.evaluate(
        """() => { for (const key of Object.keys(sessionStorage))
          if (key.endsWith("seen")) sessionStorage[key] = String(Date.now() - 16 * 60_000); }"""
    )
    patient.page.reload()
    patient.launcher.wait_for()
    assert "token" not in patient.page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})")
    expect(patient.own).to_have_count(0)

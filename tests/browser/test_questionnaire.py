"""The questionnaire in the chat: by keyboard alone, and what each kind of question does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, List

from playwright.sync_api import Route, expect
from support.chat_parts import MULTI, SCALE, VISITS

if TYPE_CHECKING:
    from conftest import Patient


def test_whole_questionnaire_is_done_with_the_keyboard_alone(patient: Patient) -> None:
    patient.page.mouse.move(0, 0)
    patient.opens_chat()
    turn = patient.starts_questionnaire()
    steps = 0
    while steps < 45 and not patient.page.locator(".summary").count():
        turn = patient.answers(turn)
        steps += 1
    assert steps >= 8, "it must ask before it advises"
    expect(patient.page.locator(".summary h3")).to_be_visible()
    patient.tabs_back_to(patient.page.get_by_role("button", name="Print"))


def test_scale_is_eleven_radio_buttons_with_words_at_both_ends(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.hears(SCALE)
    group = turn.get_by_role("group", name="How bad?")
    assert group.get_by_role("radio").count() == 11
    expect(group.get_by_role("radio", name=re.compile("^0 ?, No pain$"))).to_have_count(1)
    expect(group.get_by_role("radio", name=re.compile("^10 ?, Worst pain$"))).to_have_count(1)
    turn.get_by_role("button", name="Send").press("Enter")
    expect(turn.get_by_text("Choose a number first.")).to_be_visible()
    patient.tabs_back_to(group.get_by_role("radio").last)
    patient.page.keyboard.press("ArrowLeft")
    expect(group.get_by_role("radio", name="9")).to_be_checked()
    patient.gets_answer(lambda: patient.page.keyboard.press("Enter"))
    expect(turn.get_by_text("You chose: 9")).to_be_visible()
    expect(group.get_by_role("radio", name="9")).to_be_checked()
    expect(group.get_by_role("radio", name="9")).to_be_disabled()


def test_number_out_of_range_is_refused_in_words(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.hears(VISITS)
    field = turn.get_by_label("Your number, 1 to 30")
    expect(field).to_have_attribute("inputmode", "numeric")
    field.fill("31")
    field.press("Enter")
    expect(turn.get_by_text("Type a whole number from 1 to 30.")).to_be_visible()
    expect(patient.own).to_have_count(1)


def test_none_of_these_and_the_others_rule_each_other_out(patient: Patient) -> None:
    patient.opens_chat()
    turn = patient.hears(MULTI)
    aspirin, boots, none = (turn.get_by_role("checkbox").nth(place) for place in range(3))
    done = turn.get_by_role("button", name="Done")
    done.press("Enter")
    expect(turn.get_by_text("Tick at least one first.")).to_be_visible()
    aspirin.press(" ")
    boots.press(" ")
    none.press(" ")
    expect(none).to_be_checked()
    expect(aspirin).not_to_be_checked()
    boots.press(" ")
    expect(none).not_to_be_checked()
    expect(boots).to_be_checked()
    sent: List[str] = []

    def lose(route: Route) -> None:
        sent.append(route.request.post_data or "")
        route.abort()

    patient.page.route("**/webhooks/web/messages", lose)
    done.press("Enter")
    expect(turn.get_by_text("You chose: Boots")).to_be_visible()
    expect(boots).to_be_disabled()
    patient.waits_for(lambda: sent)
    assert '"choices":["b"]' in sent[0]


def test_answer_chosen_earlier_is_still_marked_after_a_reload(patient: Patient) -> None:
    patient.opens_chat()
    patient.starts_questionnaire()
    patient.answers(patient.turns.last)
    patient.goes_on_until("form.part-multi fieldset:not([disabled])")
    patient.answers(patient.turns.last)
    marked = "button.is-chosen, fieldset[disabled] input:checked"
    before = patient.page.locator(marked).count()
    assert before >= 3
    patient.page.reload()
    expect(patient.page.locator(marked)).to_have_count(before)
    expect(patient.page.locator("button.choice:not([aria-disabled]), fieldset:not([disabled])").first).to_be_visible()

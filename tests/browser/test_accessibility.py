"""What a machine can check: axe in every state, reflow, target size, focus. A screen reader still has to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

import pytest
from playwright.sync_api import Page, expect
from support.chat_parts import MULTI, SCALE, STATUS, SUMMARY

if TYPE_CHECKING:
    from conftest import Patient

SMALL_SCREEN = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 200}
"""1280 x 800 at 400 %."""
SMALLEST_TARGET_PX = 24
MESSAGES = "**/webhooks/web/messages"


def test_axe_finds_nothing_while_reading(patient: Patient) -> None:
    page = patient.page
    patient.opens_chat()
    assert patient.violations() == [], "open"
    turn = patient.says("My clinic says mesotherapy cures pain for good.")
    turn.locator(".sources summary").click()
    assert patient.violations() == [], "answer with its sources"
    turn.locator(".feedback").get_by_role("button", name="Yes").click()
    page.get_by_role("button", name="Chat settings").press("Enter")
    assert patient.violations() == [], "settings, and feedback given"
    page.get_by_role("button", name="Delete my data").press("Enter")
    assert patient.violations() == [], "confirmation"


def test_axe_finds_nothing_in_questions_and_summary(patient: Patient) -> None:
    patient.opens_chat()
    patient.starts_questionnaire()
    assert patient.violations() == [], "choices"
    turn = patient.hears(MULTI)
    turn.get_by_role("button", name="Done").press("Enter")
    assert patient.violations() == [], "tick boxes with a missing answer"
    patient.hears(SCALE)
    assert patient.violations() == [], "scale, with answered questions above"
    patient.hears(SUMMARY, STATUS, kind="human_handoff")
    assert patient.violations() == [], "summary, chart and hand-over"


def test_axe_finds_nothing_in_trouble(patient: Patient) -> None:
    page = patient.page
    patient.opens_chat()
    patient.says("I can't feel my legs")
    assert patient.violations() == [], "emergency"
    refused = {"status": 413, "json": {"error": {"code": "too_long", "message": "That is too long."}}}
    page.route(MESSAGES, lambda route: route.fulfill(**refused), times=1)
    patient.types("hello")
    patient.own.last.get_by_text("Not sent.").wait_for()
    assert patient.violations() == [], "error"
    patient.context.set_offline(True)
    patient.types("hello")
    page.get_by_text("Not sent yet.").wait_for()
    assert patient.violations() == [], "offline"


@pytest.mark.parametrize("screen", [SMALL_SCREEN, ZOOMED], ids=["320 px", "400 % zoom"])
def test_narrow_screen_has_no_sideways_scroll_and_everything_can_be_reached(
    visit: Callable[..., Patient], screen: dict[str, int]
) -> None:
    patient = visit(viewport=screen)
    page = patient.page
    assert widest(page) <= 320
    patient.opens_chat()
    turn = patient.says("Does mesotherapy cure pain for good?")
    turn.locator(".sources summary").press("Enter")
    patient.hears(SCALE)
    patient.hears(MULTI)
    turn = patient.hears(SUMMARY)
    assert widest(page) <= 320
    box = patient.panel.bounding_box()
    assert box
    assert (box["x"], box["y"], box["width"]) == (0, 0, 320)
    expect(patient.panel).to_have_attribute("aria-modal", "true")
    for name in ("Print", "Copy", "Talk to staff", "Send", "Delete my data"):
        control = page.get_by_role("button", name=name).last
        control.focus()
        expect(control).to_be_in_viewport()
    assert patient.violations() == []


def widest(page: Page) -> int:
    """The widest that anything on the page needs, in CSS pixels."""
    width: int = page.evaluate(
        """() => {
          const shadow = document.querySelector("mesotherapy-chat").shadowRoot;
          const scrollers = [document.documentElement, ...shadow.querySelectorAll(".panel, .log")];
          return Math.max(...scrollers.map((node) => node.scrollWidth));
        }"""
    )
    return width


def test_wider_text_spacing_cuts_nothing_off(patient: Patient) -> None:
    """WCAG 1.4.12, put on by the reader's own style inside the chat."""
    patient.opens_chat()
    patient.says("My clinic says mesotherapy cures pain for good.")
    patient.hears(SCALE)
    cut = patient.page.evaluate(
        """() => {
          const shadow = document.querySelector("mesotherapy-chat").shadowRoot;
          const spacing = new CSSStyleSheet();
          spacing.replaceSync(`
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
            p { margin-block-end: 2em !important }`);
          shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, spacing];
          const seen = "button, a, p, h2, h3, label, .card, .boxed, .help, .foot, .head";
          const spills = (node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
          return [...shadow.querySelectorAll(seen)]
            .filter((node) => node.clientWidth && spills(node) && !node.matches(".visually-hidden"))
            .map((node) => node.outerHTML.slice(0, 90));
        }"""
    )
    assert cut == []


def test_tab_stays_in_the_chat_while_it_covers_a_small_screen(visit: Callable[..., Patient]) -> None:
    patient = visit(viewport=SMALL_SCREEN)
    patient.opens_chat()
    expect(patient.page.get_by_role("heading", name="Ask about mesotherapy").last).to_be_focused()
    inside = "() => document.activeElement.localName === 'mesotherapy-chat'"
    for key in ["Tab"] * 20 + ["Shift+Tab"] * 20:
        patient.page.keyboard.press(key)
        assert patient.page.evaluate(inside), key


def test_every_control_is_large_enough_to_hit(patient: Patient) -> None:
    patient.opens_chat()
    patient.says("Does mesotherapy cure pain for good?")
    patient.hears(MULTI)
    patient.hears(SCALE)
    patient.page.get_by_role("button", name="Chat settings").press("Enter")
    sizes = patient.page.evaluate(
        """() => {
          const shadow = document.querySelector("mesotherapy-chat").shadowRoot;
          return [...shadow.querySelectorAll("button, a[href], input, textarea, summary")]
            .filter((node) => node.getClientRects().length && !node.closest("p, li li"))
            .map((node) => ({ html: node.outerHTML.slice(0, 80), box: node.getBoundingClientRect().toJSON() }));
        }"""
    )
    assert len(sizes) > 25
    small = [one["html"] for one in sizes if min(one["box"]["width"], one["box"]["height"]) < SMALLEST_TARGET_PX]
    assert small == []
    assert float(patient.composer.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")) >= 16
    launcher = patient.launcher.bounding_box()
    assert launcher
    assert launcher["height"] >= 44


def test_nothing_moves_for_a_reader_who_asked_for_that(visit: Callable[..., Patient]) -> None:
    moving = """() => document.querySelector("mesotherapy-chat").shadowRoot.getAnimations().length"""
    for wish, moves in (("reduce", False), ("no-preference", True)):
        patient = visit(reduced_motion=wish)
        patient.page.route(MESSAGES, lambda route: None)
        patient.opens_chat()
        patient.types("hello")
        patient.page.locator(".typing").wait_for()
        assert (patient.page.evaluate(moving) > 0) is moves, wish


def test_forced_colours_keep_every_state_apart(visit: Callable[..., Patient]) -> None:
    patient = visit(forced_colors="active")
    patient.opens_chat()
    turn = patient.hears(SCALE)
    number = "node => getComputedStyle(node).backgroundColor"
    steps = turn.locator(".step-number")
    turn.get_by_role("radio", name="3").press(" ")
    assert steps.nth(3).evaluate(number) != steps.nth(4).evaluate(number)
    for control in (patient.launcher, patient.panel, turn.get_by_role("button", name="Send")):
        assert control.evaluate("node => getComputedStyle(node).borderTopStyle") == "solid"
    assert patient.violations("light") == []


def test_page_that_reads_from_right_to_left_turns_the_chat_around(patient: Patient) -> None:
    page = patient.page
    page.evaluate("document.documentElement.dir = 'rtl'")
    patient.opens_chat()
    patient.says("Does mesotherapy cure pain for good?")
    panel = patient.panel.bounding_box()
    launcher = patient.launcher.bounding_box()
    own = patient.own.last.locator(".bubble").bounding_box()
    send = page.get_by_role("button", name="Send").bounding_box()
    assert panel
    assert launcher
    assert own
    assert send
    middle = panel["x"] + panel["width"] / 2
    assert panel["x"] < 100
    assert launcher["x"] < 100
    assert own["x"] + own["width"] / 2 < middle, "the patient's own words stand at the end of the line"
    assert send["x"] < middle
    assert patient.violations() == []

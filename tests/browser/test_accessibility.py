"""What a machine can check: axe in every state, reflow, target size, focus. A screen reader still has to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, List

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

if TYPE_CHECKING:
    from conftest import Patient

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MOST_QUESTIONS = 25
SMALL_SCREEN = {"width": 320, "height": 640}
SMALLEST_TARGET_PX = 24


def violations(page: Page) -> List[str]:
    """What axe finds, one line each."""
    page.wait_for_timeout(300)  # let the browser finish painting: contrast is read from what is drawn
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def until(patient: Patient, selector: str) -> None:
    """Goes on with the questionnaire until a control of this kind takes an answer."""
    for _ in range(MOST_QUESTIONS):
        if patient.page.locator(selector).count():
            return
        patient.answers(patient.turns.last)
    pytest.fail(f"no question with {selector}")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_while_reading(visit: Callable[..., Patient], theme: str) -> None:
    patient = visit(color_scheme=theme)
    page = patient.page
    assert violations(page) == [], "closed"
    patient.opens_chat()
    assert violations(page) == [], "open"
    turn = patient.says("Does mesotherapy cure pain for good?")
    turn.locator(".sources summary").click()
    assert violations(page) == [], "answer with its sources"
    patient.press(page.get_by_role("button", name="More options"), "Enter")
    assert violations(page) == [], "menu"
    patient.press(page.get_by_role("button", name="Delete my data"), "Enter")
    assert violations(page) == [], "confirmation"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_questionnaire_and_the_emergency(visit: Callable[..., Patient], theme: str) -> None:
    patient = visit(color_scheme=theme)
    page = patient.page
    patient.opens_chat()
    patient.starts_questionnaire()
    assert violations(page) == [], "consent"
    until(patient, "form.part-multi fieldset:not([disabled])")
    page.locator("form.part-multi button[type=submit]").last.click()
    assert violations(page) == [], "tick boxes with a missing answer"
    until(patient, "form.part-scale fieldset:not([disabled])")
    assert violations(page) == [], "scale"
    patient.says("I can't feel my legs")
    assert violations(page) == [], "emergency"


def test_narrow_screen_has_no_sideways_scroll_and_the_chat_covers_it(visit: Callable[..., Patient]) -> None:
    patient = visit(viewport=SMALL_SCREEN)
    page = patient.page
    assert widest(page) <= 320
    patient.opens_chat()
    patient.says("Does mesotherapy cure pain for good?")
    patient.starts_questionnaire()
    until(patient, "form.part-scale fieldset:not([disabled])")
    assert widest(page) <= 320
    box = page.locator("section.panel").bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 320)
    assert page.locator("section.panel").get_attribute("aria-modal") == "true"
    assert violations(page) == []


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


def test_tab_stays_in_the_chat_while_it_covers_a_small_screen(visit: Callable[..., Patient]) -> None:
    patient = visit(viewport=SMALL_SCREEN)
    page = patient.page
    patient.opens_chat()
    inside = "() => document.activeElement.localName === 'mesotherapy-chat'"
    for key in ["Tab"] * 14 + ["Shift+Tab"] * 14:
        page.keyboard.press(key)
        assert page.evaluate(inside), key


def test_every_control_is_large_enough_to_hit(patient: Patient) -> None:
    patient.opens_chat()
    patient.starts_questionnaire()
    until(patient, "form.part-scale fieldset:not([disabled])")
    sizes = patient.page.evaluate(
        """() => {
          const shadow = document.querySelector("mesotherapy-chat").shadowRoot;
          return [...shadow.querySelectorAll("button, a[href], input, textarea, summary")]
            .filter((node) => node.getClientRects().length)
            .map((node) => ({ html: node.outerHTML.slice(0, 80), box: node.getBoundingClientRect().toJSON() }));
        }"""
    )
    assert len(sizes) > 10
    small = [one["html"] for one in sizes if min(one["box"]["width"], one["box"]["height"]) < SMALLEST_TARGET_PX]
    assert small == []


def test_fields_are_large_enough_that_a_phone_does_not_zoom(patient: Patient) -> None:
    patient.opens_chat()
    size = patient.composer.evaluate("node => getComputedStyle(node).fontSize")
    assert float(size.removesuffix("px")) >= 16

"""Takes the pictures of the running assistant: ``python docs/pictures/take.py http://127.0.0.1:8000/``.

They are made with a small palette, so that the repository stays light.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any, Dict

from PIL import Image
from playwright.sync_api import Browser, Locator, Page, Route, sync_playwright

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
DESKTOP = {"width": 1180, "height": 800}
PHONE = {"width": 390, "height": 780}
MESSAGES = "**/webhooks/web/messages"
COLOURS = 128
SENSIBLE = re.compile(
    r"^(yes, i agree|they are about me|50 to 64|slowly|no\b|more than a year|in the middle|it did)", re.I
)
CHANGE: Dict[str, Any] = {
    "type": "status",
    "text": "After 4 sessions, your pain went from 8 to 5.",
    "chart": {"before": 8, "now": 5, "min": 0, "max": 10, "low": "No pain", "high": "Worst pain"},
}
"""A reassessment as the assistant sends it; a patient reaches it after some visits."""


class Visit:
    """One patient's page."""

    def __init__(self, browser: Browser, address: str, **options: Any) -> None:
        self.page: Page = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options}).new_page()
        self.page.goto(address)
        self.turns = self.page.locator("li.message.from-assistant")
        self.panel = self.page.locator("section.panel")

    def opens(self) -> None:
        self.page.get_by_role("button", name="Ask about mesotherapy").click()
        self.turns.first.wait_for()

    def says(self, *messages: str) -> Locator:
        for message in messages:
            before = self.turns.count()
            field = self.page.get_by_label("Your message")
            field.fill(message)
            field.press("Enter")
            self.turns.nth(before).wait_for()
        return self.turns.last

    def answers(self) -> None:
        """Something sensible to the latest question."""
        turn, before = self.turns.last, self.turns.count()
        submit = turn.locator("button[type=submit]")
        choices = turn.locator("button.choice:not(.choice-quiet):not([aria-disabled])")
        if turn.locator(".tick-none input:enabled").count():
            turn.locator(".tick-none input").check()
            submit.click()
        elif turn.locator("input[type=radio]:enabled").count():
            turn.locator("label.step").nth(6).click()
            submit.click()
        elif turn.locator("input[type=checkbox]:enabled").count():
            turn.locator("input[type=checkbox]").nth(4).check()
            submit.click()
        elif choices.count():
            titles = choices.all_inner_texts()
            choices.nth(next((at for at, title in enumerate(titles) if SENSIBLE.match(title.strip())), 0)).click()
        else:
            self.says("43")
        self.turns.nth(before).wait_for()

    def goes_on_until(self, selector: str) -> None:
        for _ in range(45):
            if self.page.locator(selector).count():
                return
            self.answers()
        raise SystemExit(f"no question with {selector}")

    def picture(self, name: str, of: str = "panel") -> None:
        self.page.mouse.move(0, 0)
        self.page.wait_for_timeout(400)
        path = HERE / f"{name}.png"
        (self.panel if of == "panel" else self.page).screenshot(path=path)
        with Image.open(path) as image:
            image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def reading(browser: Browser, address: str) -> None:
    visit = Visit(browser, address)
    visit.picture("closed", of="page")
    visit.opens()
    visit.picture("open")
    turn = visit.says("My clinic says mesotherapy cures pain for good.")
    visit.picture("answer", of="page")
    turn.locator(".sources summary").click()
    turn.locator(".feedback").get_by_role("button", name="Yes").click()
    turn.locator(".evidence").evaluate("node => node.scrollIntoView()")
    visit.picture("sources")
    visit.says("I want to talk to a person")
    visit.picture("handover")
    visit.page.get_by_role("button", name="Delete my data").click()
    visit.picture("delete")


def questionnaire(browser: Browser, address: str) -> None:
    visit = Visit(browser, address)
    visit.opens()
    visit.says("check my symptoms")
    visit.picture("choices")
    visit.goes_on_until("form.part-multi fieldset:not([disabled])")
    visit.picture("multi")
    visit.goes_on_until("form.part-scale .step input:enabled")
    visit.picture("scale")
    visit.goes_on_until(".summary")
    visit.page.locator(".summary").last.evaluate("node => node.scrollIntoView()")
    visit.picture("summary")
    reply = {"messages": [{"seq": 9e15, "from": "assistant", "kind": "questionnaire", "parts": [CHANGE]}], "cursor": 0}
    visit.page.route(MESSAGES, lambda route: route.fulfill(json=reply))
    visit.says("I had 4 visits and my pain went from 8 to 5")
    visit.picture("chart")


def trouble(browser: Browser, address: str) -> None:
    visit = Visit(browser, address)
    visit.opens()
    visit.says("since this morning I can't feel my legs")
    visit.picture("emergency")
    refused = {
        "status": 409,
        "json": {"error": {"code": "choice_expired", "message": "That choice is not open."}},
    }

    def refuse(route: Route) -> None:
        route.fulfill(**refused)

    visit.page.route(MESSAGES, refuse, times=1)
    visit.page.get_by_label("Your message").fill("My back hurts")
    visit.page.get_by_label("Your message").press("Enter")
    visit.page.get_by_text("Not sent.").last.wait_for()
    visit.picture("error")
    visit = Visit(browser, address)
    visit.opens()
    visit.says("What is mesotherapy?")
    visit.page.context.set_offline(True)
    visit.page.get_by_label("Your message").fill("Does it hurt?")
    visit.page.get_by_label("Your message").press("Enter")
    visit.page.get_by_text("Not sent yet.").wait_for()
    visit.picture("offline")


def looks(browser: Browser, address: str) -> None:
    for name, options in {
        "dark": {"color_scheme": "dark"},
        "phone": {"viewport": PHONE, "device_scale_factor": 1},
        "zoom-400": {"viewport": {"width": 320, "height": 512}},
        "forced-colours": {"forced_colors": "active"},
    }.items():
        visit = Visit(browser, address, **options)
        visit.opens()
        visit.says("My clinic says mesotherapy cures pain for good.")
        visit.picture(name)
    visit = Visit(browser, address)
    visit.page.evaluate("document.documentElement.dir = 'rtl'")
    visit.opens()
    visit.says("My clinic says mesotherapy cures pain for good.")
    visit.picture("right-to-left", of="page")
    visit.page.goto(f"{address.rstrip('/')}/embed")
    visit.picture("embed", of="page")


def main(address: str) -> None:
    """Every state of the chat, one file each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for scene in (reading, questionnaire, trouble, looks):
            scene(browser, address)
            print(f"{scene.__name__}: done")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])

"""Takes the README's screenshots of the running assistant: ``python docs/pictures/take.py http://127.0.0.1:8000/``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"


def say(page: Page, chat: Locator, *messages: str) -> None:
    """Send messages one after the other, each after the answer to the one before."""
    box = chat.get_by_role("textbox")
    for message in messages:
        box.fill(message)
        box.press("Enter")
        page.wait_for_timeout(1500)


def main(address: str) -> None:
    """Three pictures: an answer, a question with a scale, an emergency in mid-form."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 800})
        page.goto(address)
        chat = page.locator("mesotherapy-chat")
        chat.get_by_role("button").first.click()
        page.wait_for_timeout(1500)
        say(page, chat, "My clinic says mesotherapy cures pain for good.")
        page.screenshot(path=HERE / "answer.png")
        answers = ("check my symptoms", "yes", "about me", "43", "none of these", "lower back", "3 years", "slowly")
        say(page, chat, *answers)
        panel = {"x": 712, "y": 10, "width": 468, "height": 780}
        page.screenshot(path=HERE / "scale.png", clip=panel)
        say(page, chat, "7, but since this morning I can't feel my legs")
        page.screenshot(path=HERE / "emergency.png", clip=panel)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])

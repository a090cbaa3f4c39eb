"""A real browser before the real server. Without a browser these tests are skipped, with a reason; in CI they fail."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Locator, Playwright, expect, sync_playwright

PROJECT = Path(__file__).parents[2]
READY_WITHIN_SECONDS = 240
"""The first start trains a model."""
REPLY_WITHIN_MS = 90_000
"""Longer than the pauses the chat makes when the server asks it to slow down."""
DESKTOP = {"width": 1280, "height": 800}
LAUNCHER = "Ask about mesotherapy"
SENSIBLE = re.compile(
    r"^(yes, i agree|they are about me|50 to 64|slowly|no|no, never|more than a year|in the middle|it did not help)\b",
    re.I,
)
"""Answers of an adult with a long, steady pain, nothing alarming, and no mesotherapy so far."""


class Patient:
    """Uses the chat on the clinic's page with the keyboard alone."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.page = context.new_page()
        self.page.goto(address)
        self.launcher = self.page.get_by_role("button", name=LAUNCHER)
        self.launcher.wait_for()
        self.composer = self.page.get_by_label("Your message")
        self.turns = self.page.locator("li.message.from-assistant")
        """What the assistant said, one item a turn; the greeting is the first."""
        self.own = self.page.locator("li.message.from-patient")

    def opens_chat(self) -> None:
        """Opens the chat and waits for the greeting."""
        self.press(self.launcher, "Enter")
        self.turns.first.wait_for()

    def says(self, text: str) -> Locator:
        """Types a message and sends it; the turn that answers it."""

        def send() -> None:
            self.composer.fill(text)
            self.composer.press("Enter")

        return self.gets_answer(send)

    def gets_answer(self, act: Callable[[], None]) -> Locator:
        """Does something that sends a message; the turn that answers it."""
        before = self.turns.count()
        act()
        expect(self.turns).to_have_count(before + 1)
        return self.turns.nth(before)

    def starts_questionnaire(self) -> Locator:
        """Asks for the questionnaire; the turn with its first question."""
        return self.says("I want to check my symptoms")

    def answers(self, turn: Locator) -> Locator:
        """Answers the question of this turn with something sensible; the next turn."""
        ticks = turn.locator("fieldset:not([disabled]) input[type=checkbox]")
        radios = turn.locator("fieldset:not([disabled]) input[type=radio]")
        submit = turn.locator("button[type=submit]")
        choices = self.choices(turn)
        if ticks.count():
            none = turn.locator(".tick-none input")
            self.press(none if none.count() else ticks.nth(min(4, ticks.count() - 1)), " ")
            return self.gets_answer(lambda: self.press(submit, "Enter"))
        if radios.count():
            radios.first.focus()
            for _ in range(5):
                self.page.keyboard.press("ArrowRight")
            return self.gets_answer(lambda: self.press(submit, "Enter"))
        if choices.count():
            titles = [title.strip() for title in choices.all_inner_texts()]
            index = next((place for place, title in enumerate(titles) if SENSIBLE.match(title)), 0)
            return self.gets_answer(lambda: self.press(choices.nth(index), "Enter"))
        return self.says("3")

    @staticmethod
    def choices(turn: Locator) -> Locator:
        """Choices of a turn that still take an answer, without the quiet ones such as "skip"."""
        return turn.locator("button.choice:not(.choice-quiet):not([aria-disabled])")

    @staticmethod
    def press(control: Locator, key: str) -> None:
        """Moves to a control and presses a key."""
        control.focus()
        control.press(key)

    def opens_menu_item(self, name: str) -> None:
        """Picks something from the menu in the header."""
        self.press(self.page.get_by_role("button", name="More options"), "Enter")
        self.press(self.page.get_by_role("button", name=name), "Enter")


def find_chromium(playwright: Playwright) -> Optional[str]:
    """The browser to use: named by CHROMIUM, the system's, or Playwright's own download; None when there is none."""
    named = os.environ.get("CHROMIUM")
    usual = ["/usr/bin/chromium", shutil.which("google-chrome"), playwright.chromium.executable_path]
    return next((path for path in ([named] if named else usual) if path and Path(path).exists()), None)


expect.set_options(timeout=REPLY_WITHIN_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = find_chromium(playwright)
        if chromium is None:
            reason = "no Chromium: install one, or name it in the variable CHROMIUM"
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def clinic_url(browser: Browser) -> Iterator[str]:
    """Address of the clinic's page. MESOBOT_URL names a server that is already running."""
    given = os.environ.get("MESOBOT_URL")
    if given:
        yield given.rstrip("/") + "/"
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    server = subprocess.Popen(
        [str(Path(sys.executable).parent / "mesobot"), "serve", "--port", str(port)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said: List[str] = []
    ready = threading.Event()

    def listen() -> None:
        assert server.stdout is not None
        for line in server.stdout:
            said.append(line)
            if address in line:
                ready.set()
        ready.set()  # it has ended; what it said tells why

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        ready.wait(READY_WITHIN_SECONDS)
        if server.poll() is not None or not any(address in line for line in said):
            pytest.fail("the server did not get ready:\n" + "".join(said[-30:]))
        yield address
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        listener.join()
        if server.stdout is not None:
            server.stdout.close()


@pytest.fixture
def visit(browser: Browser, clinic_url: str) -> Iterator[Callable[..., Patient]]:
    """Opens the clinic's page as a new visitor; options are those of a browser context."""
    contexts: List[BrowserContext] = []

    def arrive(**options: Any) -> Patient:
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})
        context.set_default_timeout(REPLY_WITHIN_MS)
        contexts.append(context)
        return Patient(context, clinic_url)

    yield arrive
    for context in contexts:
        context.close()


@pytest.fixture
def patient(visit: Callable[..., Patient]) -> Patient:
    """A patient at a desktop computer, chat closed."""
    return visit()


@pytest.fixture(scope="session")
def clinic() -> Dict[str, Any]:
    """The clinic's own details, from its file."""
    details: Dict[str, Any] = yaml.safe_load((PROJECT / "content" / "clinic.yml").read_text(encoding="utf-8"))
    return details

"""A real browser before the real server. Without a browser these tests are skipped, with a reason; in CI they fail."""

from __future__ import annotations

import os
import re
import shutil
import threading
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Literal, Optional

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, Route, expect, sync_playwright
from support.server import PROJECT, Server
from support.website import Website

REPLY_WITHIN_MS = 90_000
"""Longer than the pauses the chat makes when the server asks it to slow down."""
DESKTOP = {"width": 1280, "height": 800}
LAUNCHER = "Ask about mesotherapy"
TAGS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
MOST_QUESTIONS = 45
MOST_TABS = 60
MOST_LOOKS, LOOK_EVERY_MS = 1_000, 20
MESSAGES = "**/webhooks/web/messages"
SENSIBLE = re.compile(
    r"^(yes, i agree|they are about me|50 to 64|slowly|no|no, never|more than a year|in the middle|it did not help)\b",
    re.I,
)
"""Answers of an adult with a long, steady pain, nothing alarming, and no mesotherapy so far."""


class Patient:
    """Uses the chat on a page."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        self.enters(context.new_page())
        self.page.goto(address)
        self.launcher.wait_for()

    def enters(self, page: Page) -> None:
        """Goes on in this page of the browser."""
        self.page = page
        self.chat = page.locator("mesotherapy-chat")
        self.launcher = page.get_by_role("button", name=LAUNCHER)
        self.panel = page.locator("section.panel")
        self.composer = page.get_by_label("Your message")
        self.turns = page.locator("li.message.from-assistant")
        """What the assistant said, one item a turn; the greeting is the first."""
        self.own = page.locator("li.message.from-patient")

    def opens_chat(self) -> None:
        """Opens the chat and waits for the greeting."""
        self.launcher.press("Enter")
        self.turns.first.wait_for()

    def says(self, text: str) -> Locator:
        """Types a message and sends it; the turn that answers it."""
        return self.gets_answer(lambda: self.types(text))

    def types(self, text: str) -> None:
        """Types a message and sends it."""
        self.composer.fill(text)
        self.composer.press("Enter")

    def gets_answer(self, act: Callable[[], None]) -> Locator:
        """Does something that sends a message; the turn that answers it."""
        before = self.turns.count()
        act()
        expect(self.turns).to_have_count(before + 1)
        return self.turns.nth(before)

    def waits_for(self, something: Callable[[], object]) -> None:
        """Lets the browser work until something holds on our side, such as a request that was caught."""
        for _ in range(MOST_LOOKS):
            if something():
                return
            self.page.wait_for_timeout(LOOK_EVERY_MS)
        pytest.fail("it never came")

    def hears(self, *parts: Dict[str, Any], kind: str = "faq") -> Locator:
        """Sends a message that is answered with these parts, whatever the server would say; the turn shows them."""

        def reply(route: Route) -> None:
            message = {"seq": 9_000_000_000_000_000, "from": "assistant", "kind": kind, "parts": list(parts)}
            route.fulfill(json={"messages": [message], "cursor": 0})

        self.page.route(MESSAGES, reply)
        turn = self.says("Please go on.")
        self.page.unroute(MESSAGES)
        return turn

    def starts_questionnaire(self) -> Locator:
        """Asks for the questionnaire; the turn with its first question."""
        return self.says("I want to check my symptoms")

    def goes_on_until(self, selector: str) -> Locator:
        """Answers the questionnaire until a control of this kind takes an answer; the turn it stands in."""
        for _ in range(MOST_QUESTIONS):
            if self.page.locator(selector).count():
                return self.turns.last
            self.answers(self.turns.last)
        pytest.fail(f"no question with {selector}")

    def answers(self, turn: Locator) -> Locator:
        """Answers the question of this turn with something sensible, by keyboard alone; the next turn."""
        ticks = turn.locator("fieldset:not([disabled]) input[type=checkbox]")
        radios = turn.locator("fieldset:not([disabled]) input[type=radio]")
        submit = turn.locator("button[type=submit]")
        choices = turn.locator("button.choice:not(.choice-quiet):not([aria-disabled])")
        if ticks.count():
            none = turn.locator(".tick-none input")
            self.tabs_back_to(none if none.count() else ticks.nth(min(4, ticks.count() - 1)))
            self.page.keyboard.press("Space")
            self.tabs_to(submit)
            return self.gets_answer(lambda: self.page.keyboard.press("Enter"))
        if radios.count():
            self.tabs_back_to(radios.last)
            for _ in range(5):
                self.page.keyboard.press("ArrowLeft")
            return self.gets_answer(lambda: self.page.keyboard.press("Enter"))
        if choices.count():
            titles = [title.strip() for title in choices.all_inner_texts()]
            index = next((place for place, title in enumerate(titles) if SENSIBLE.match(title)), 0)
            self.tabs_back_to(choices.nth(index))
            return self.gets_answer(lambda: self.page.keyboard.press("Enter"))
        return self.says("3")

    def tabs_to(self, control: Locator, key: str = "Tab") -> None:
        """Presses Tab until the control has the focus, as a patient without a mouse does."""
        for _ in range(MOST_TABS):
            if control.evaluate("node => node.getRootNode().activeElement === node"):
                return
            self.page.keyboard.press(key)
        pytest.fail(f"{key} does not lead to {control}")

    def tabs_back_to(self, control: Locator) -> None:
        """The same backwards: the latest question stands right above the field."""
        self.tabs_to(control, "Shift+Tab")

    def violations(self, *schemes: Literal["light", "dark"]) -> List[str]:
        """What axe finds, one line each: everything in light, and what colours decide in dark as well."""
        found: List[str] = []
        for scheme in schemes or ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme)
            painted(self.page)
            rules = COLOURS if scheme == "dark" else TAGS
            result = Axe().run(self.page, options={"runOnly": rules}).response
            assert len(result["passes"]) >= (1 if rules is COLOURS else 10), "axe ran"
            for one in result["violations"]:
                found += [f"{scheme} {one['id']}: {node['html'][:160]}" for node in one["nodes"]]
        return found


def painted(page: Page) -> None:
    """Lets the browser finish drawing: contrast is read from what is drawn."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


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
def clinic_url(request: pytest.FixtureRequest) -> str:
    """Address of the clinic's page. MESOBOT_URL names a server that is already running."""
    given = os.environ.get("MESOBOT_URL")
    return (given or request.getfixturevalue("server").address).rstrip("/") + "/"


@pytest.fixture(scope="session")
def website() -> Iterator[Website]:
    """Another website, on which the chat may stand."""
    site = Website()
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    yield site
    site.shutdown()
    site.server_close()
    thread.join()


@pytest.fixture(scope="session")
def own_server(website: Website, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that may be killed, of a clinic that allows the other website."""
    folder = tmp_path_factory.mktemp("elsewhere")
    content = folder / "content"
    shutil.copytree(PROJECT / "content", content)
    clinic = content / "clinic.yml"
    ours = clinic.read_text(encoding="utf-8")
    allowed = ours.replace("allowed_origins: []", f'allowed_origins: ["{website.address}"]')
    assert website.address in allowed
    clinic.write_text(allowed, encoding="utf-8")
    running = Server(folder, MESOBOT_CONTENT=str(content))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def visit(browser: Browser, clinic_url: str) -> Iterator[Callable[..., Patient]]:
    """Opens a page as a new visitor, the clinic's unless another is named; options are those of a browser context."""
    contexts: List[BrowserContext] = []

    def arrive(address: str = clinic_url, **options: Any) -> Patient:
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})
        context.set_default_timeout(REPLY_WITHIN_MS)
        contexts.append(context)
        return Patient(context, address)

    yield arrive
    for context in contexts:
        context.close()


@pytest.fixture
def patient(visit: Callable[..., Patient]) -> Patient:
    """A patient at a desktop computer, chat closed."""
    return visit()


@pytest.fixture(scope="session")
def clinic(pack: Any) -> Any:
    """The clinic's own details, from its file."""
    return pack.clinic

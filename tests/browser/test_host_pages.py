"""The chat on other people's pages: strict policies, wild styles, their colours, another address."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any, Callable, List

import pytest
import requests
from playwright.sync_api import expect
from support.server import Server
from support.website import Website

if TYPE_CHECKING:
    from conftest import Patient

QUESTION = "Does mesotherapy cure pain for good?"
WILD = """<style>
  html { font-size: 40%; direction: ltr }
  body * { font: bold 40px/0.5 fantasy !important; letter-spacing: 1em !important; color: yellow !important;
      background: hotpink !important; text-transform: uppercase !important; transform: rotate(20deg) !important;
      opacity: .1 !important; visibility: hidden; position: static !important; pointer-events: none;
      display: block !important; border: 9px solid lime !important; text-align: right !important;
      white-space: nowrap !important }
  button, input, textarea, section, aside, .panel, .launcher { display: none !important }
</style>"""


def copied(server: str, piece: str) -> str:
    """What a clinic copies from the page ``/embed``, by the id of the piece."""
    page = requests.get(f"{server}/embed", timeout=10).text
    found = re.search(rf'<code id="{piece}">(.*?)</code>', page, re.S)
    assert found
    return unescape(found.group(1))


@pytest.fixture
def code(own_server: Server) -> Callable[[str], str]:
    """The code for the website that the clinic allows."""
    return lambda piece: copied(own_server.address, piece)


def test_copied_code_works_under_the_strictest_policy_of_another_website(
    visit: Callable[..., Patient], website: Website, own_server: Server, code: Callable[[str], str]
) -> None:
    server = own_server.address
    policy = f"default-src 'none'; script-src {server}; connect-src {server}"
    website.shows(code("snippet"), policy=policy)
    patient = visit(website.address)
    complaints: List[str] = []
    patient.page.on("console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None)
    patient.page.reload()
    patient.opens_chat()
    patient.says(QUESTION)
    patient.page.reload()
    expect(patient.own).to_have_count(1)
    assert patient.page.locator(".card").evaluate("node => getComputedStyle(node).borderTopStyle") == "solid"
    assert [one for one in complaints if "favicon" not in one] == []


def test_script_that_was_changed_on_the_way_does_not_run_and_the_numbers_are_there(
    visit: Callable[..., Patient], website: Website, code: Callable[[str], str], clinic: Any, browser: Any
) -> None:
    website.shows(code("snippet").replace("sha384-", "sha384-AAAA", 1))
    page = browser.new_page()
    page.goto(website.address)
    expect(page.get_by_role("link", name=clinic.phone)).to_be_visible()
    assert not page.evaluate("!!customElements.get('mesotherapy-chat')")
    page.close()


def test_server_that_does_not_answer_in_time_is_told_of_in_our_words(
    visit: Callable[..., Patient], website: Website, code: Callable[[str], str]
) -> None:
    website.shows(code("snippet"))
    patient = visit(website.address)
    page = patient.page
    page.add_init_script(
        "window.fetch = () => Promise.reject(new DOMException('signal timed out', 'TimeoutError'));"
        "window.XMLHttpRequest = undefined"
    )
    page.clock.install()
    page.reload()
    patient.launcher.press("Enter")
    failed = patient.panel.get_by_text("The chat cannot start right now.")
    for _ in range(60):
        page.clock.fast_forward(1000)
        if failed.count():
            break
    expect(failed).to_be_visible()
    expect(patient.panel.get_by_text("timed out")).to_have_count(0)


def test_website_that_is_not_allowed_gets_no_chat_and_the_numbers_are_there(
    visit: Callable[..., Patient], website: Website, clinic_url: str, clinic: Any
) -> None:
    website.shows(copied(clinic_url.rstrip("/"), "snippet"))
    patient = visit(website.address)
    page = patient.page
    page.clock.install()
    page.reload()
    patient.launcher.press("Enter")
    failed = patient.panel.get_by_text("The chat cannot start right now.")
    for _ in range(60):  # the pauses between the tries, without waiting for them
        page.clock.fast_forward(1000)
        if failed.count():
            break
    expect(failed).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    expect(page.get_by_role("link", name=f"Call {clinic.phone}")).to_be_visible()
    expect(page.get_by_role("link", name=f"Emergency? Call {clinic.emergency_number}")).to_be_visible()


def test_frame_works_on_an_allowed_website(browser: Any, website: Website, code: Callable[[str], str]) -> None:
    website.shows(code("frame-snippet"))
    page = browser.new_page()
    page.goto(website.address)
    frame = page.frame_locator("iframe")
    frame.get_by_label("Your message").fill(QUESTION)
    frame.get_by_label("Your message").press("Enter")
    expect(frame.locator(".card")).to_be_visible()
    page.close()


def test_wild_styles_of_the_page_do_not_reach_the_chat(
    visit: Callable[..., Patient], website: Website, code: Callable[[str], str], patient: Patient
) -> None:
    def look(one: Patient) -> List[Any]:
        one.opens_chat()
        one.says(QUESTION)
        measured: List[Any] = one.page.evaluate(
            """() => {
              const shadow = document.querySelector("mesotherapy-chat").shadowRoot;
              const traits = ["fontSize", "fontFamily", "fontWeight", "color", "backgroundColor", "letterSpacing",
                "textTransform", "lineHeight", "opacity", "visibility", "textAlign", "whiteSpace"];
              const look = (node) => traits.map((trait) => getComputedStyle(node)[trait]);
              return [...shadow.querySelectorAll(".panel, .head h2, .bubble p, .card p, textarea, .choice")]
                .slice(0, 12).map((node) => [...Object.values(node.getBoundingClientRect().toJSON()), ...look(node)]);
            }"""
        )
        return measured

    usual = look(patient)
    website.shows(code("snippet"), style=WILD)
    wild = look(visit(website.address))
    assert len(usual) == 12
    assert wild == usual


def test_colours_that_cannot_be_read_are_refused_and_readable_ones_are_taken(patient: Patient) -> None:
    colour = """([brand, words]) => {
      const old = document.querySelector("mesotherapy-chat");
      const made = document.createElement("mesotherapy-chat");
      made.style.setProperty("--chat-brand", brand);
      made.style.setProperty("--chat-on-brand", words);
      old.replaceWith(made);
      const launcher = () => made.shadowRoot.querySelector(".launcher");
      return made.updateComplete.then(() => getComputedStyle(launcher()).backgroundColor);
    }"""
    assert patient.page.evaluate(colour, ["rgb(90, 20, 120)", "#fff"]) == "rgb(90, 20, 120)"
    assert patient.page.evaluate(colour, ["rgb(250, 240, 120)", "#fff"]) == "rgb(11, 89, 99)"
    expect(patient.chat).to_have_attribute("theme-refused", "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_own_colours_keep_the_contrast_that_is_asked_of_a_page(visit: Callable[..., Patient], scheme: str) -> None:
    patient = visit(color_scheme=scheme)
    patient.launcher.wait_for()
    assert patient.chat.get_attribute("theme-refused") is None

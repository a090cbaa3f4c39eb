"""The pages around the chat: the clinic's own, the one with the code to copy, and the frame."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from html import unescape
from typing import TYPE_CHECKING, Any, Callable, List

import pytest
import requests
from playwright.sync_api import Browser, expect

if TYPE_CHECKING:
    from conftest import Patient

LARGEST_GZIP = 35_000
"""Bytes of the chat on the wire."""
DETAILS = ("name", "phone", "hours", "emergency_number", "crisis_line")


def text_of(address: str) -> str:
    return requests.get(address, timeout=10).text


def script_of(page: str) -> tuple[str, str]:
    """Address and integrity of the chat's script in a page."""
    found = re.search(r'<script type="module" src="([^"]*/mesotherapy-chat\.[^"]+)"\s+integrity="([^"]+)"', page)
    assert found
    return found.group(1), found.group(2)


def test_page_asks_nobody_else_sets_no_cookie_and_asks_nothing_before_the_chat_is_opened(
    browser: Browser, clinic_url: str
) -> None:
    asked: List[str] = []
    faults: List[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.add_init_script(
        """window.moved = 0;
        new PerformanceObserver((list) => { for (const one of list.getEntries()) window.moved += one.value; })
          .observe({ type: "layout-shift", buffered: true });"""
    )
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type in ("error", "warning") else None)
    page.goto(clinic_url, wait_until="networkidle")
    assert asked
    assert all(url.startswith(clinic_url) for url in asked)
    assert [url for url in asked if "/webhooks/" in url] == []
    page.get_by_role("button", name="Ask about mesotherapy").click()
    page.locator("li.message").first.wait_for()
    assert [url.rpartition("/")[2] for url in asked if "/webhooks/" in url] == ["session"]
    assert page.context.cookies() == []
    assert page.evaluate("window.moved") == 0, "nothing on the page moves when the chat comes or opens"
    assert faults == []
    page.close()


def test_page_gives_the_clinics_numbers_without_any_script(clinic_url: str, clinic: Any) -> None:
    text = text_of(clinic_url)
    for detail in DETAILS:
        assert getattr(clinic, detail) in unescape(text), detail
    fallback = text.partition("<mesotherapy-chat")[2]
    for number in (clinic.phone, clinic.emergency_number):
        assert f'href="tel:{re.sub(r"[^0-9+]", "", number)}">{number}</a>' in fallback


def test_patient_without_scripts_sees_the_numbers_where_the_chat_would_be(
    browser: Browser, clinic_url: str, clinic: Any
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in ("", "frame"):
        page.goto(clinic_url + address)
        chat = page.locator("mesotherapy-chat")
        expect(chat.get_by_role("link", name=clinic.phone)).to_be_visible()
        expect(chat.get_by_role("link", name=clinic.emergency_number)).to_be_visible()
    context.close()


def test_script_is_small_never_changes_under_its_name_and_may_be_used_anywhere(clinic_url: str) -> None:
    address, integrity = script_of(text_of(clinic_url))
    response = requests.get(clinic_url.rstrip("/") + address, timeout=10)
    assert response.headers["Content-Encoding"] == "gzip"
    assert "immutable" in response.headers["Cache-Control"]
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert integrity == "sha384-" + base64.b64encode(hashlib.sha384(response.content).digest()).decode()
    assert hashlib.sha256(response.content).hexdigest()[:12] in address
    assert len(gzip.compress(response.content, 9)) <= LARGEST_GZIP
    assert int(response.headers["Content-Length"]) <= LARGEST_GZIP
    plain = requests.get(clinic_url.rstrip("/") + address, headers={"Accept-Encoding": "identity"}, timeout=10)
    assert plain.content == response.content


@pytest.mark.parametrize("place", ["assets/mesotherapy-chat.js", "assets/clinic.css", "assets/..%2fconfig.yml",
                                   "pages/index.html", "src/chat.js", "mesotherapy-chat.js"])  # fmt: skip
def test_no_other_file_is_served(place: str, clinic_url: str) -> None:
    assert requests.get(clinic_url + place, timeout=10).status_code == 404


def test_page_to_copy_from_names_this_very_script_and_this_server(clinic_url: str) -> None:
    text = unescape(unescape(text_of(clinic_url + "embed")))
    address, integrity = script_of(text)
    assert (address.removeprefix(clinic_url.rstrip("/")), integrity) == script_of(text_of(clinic_url))
    assert f'server="{clinic_url.rstrip("/")}"' in text
    assert f'<iframe src="{clinic_url}frame"' in text


def test_pages_pass_axe(visit: Callable[..., Patient], clinic_url: str) -> None:
    patient = visit()
    assert patient.violations() == [], "clinic page"
    patient.page.goto(clinic_url + "embed")
    assert patient.violations() == [], "page to copy from"
    patient.page.goto(clinic_url + "frame")
    patient.turns.first.wait_for()
    assert patient.violations() == [], "frame"


def test_frame_fills_its_place_and_cannot_be_closed(visit: Callable[..., Patient], clinic_url: str) -> None:
    patient = visit()
    page = patient.page
    page.goto(clinic_url + "frame")
    patient.turns.first.wait_for()
    assert patient.panel.bounding_box() == {"x": 0, "y": 0, **page.viewport_size}  # type: ignore[dict-item]
    page.keyboard.press("Escape")
    patient.says("What is mesotherapy?")
    expect(patient.launcher).to_have_count(0)
    expect(page.get_by_role("button", name="Close chat")).to_have_count(0)


def test_button_of_the_page_opens_the_chat(patient: Patient) -> None:
    patient.page.get_by_role("button", name="Ask a question").click()
    patient.turns.first.wait_for()
    expect(patient.composer).to_be_focused()

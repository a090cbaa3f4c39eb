"""What else the server shows the world: the page and its files, and nothing besides."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests
from support.patients import Patient
from support.server import Server


@pytest.mark.parametrize("name", ["toString", "../../x", "%2e%2e/", "conversations.db"])
def test_the_pages_serve_no_other_file(name: str, server: Server) -> None:
    response = requests.get(f"{server.address}/{name}", timeout=10)
    assert response.status_code == 404


@pytest.mark.parametrize(
    "path", ["/model/parse", "/conversations/default/tracker", "/webhooks/rest/webhook", "/status", "/domain"]
)
def test_rasas_own_doors_are_shut(path: str, server: Server) -> None:
    assert requests.get(server.address + path, timeout=10).status_code == 404
    assert requests.post(server.address + path, json={"sender": "a", "message": "hi"}, timeout=10).status_code in (
        404,
        405,
    )


def test_the_page_may_not_load_anything_from_elsewhere(server: Server) -> None:
    response = requests.get(server.address, timeout=10)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_servers_own_secret_stays_readable_for_its_owner_alone(server: Server, patient: Patient) -> None:
    path = Path(server.state / "development-secret")
    assert path.stat().st_mode & 0o077 == 0
    assert path.read_text(encoding="utf-8").strip() not in server.log()

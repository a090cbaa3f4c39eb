"""A clinic's own website, somewhere else than the assistant."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, Optional


class Website(ThreadingHTTPServer):
    """One page at every address, with the headers it is given."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.page = ""
        self.headers: Dict[str, str] = {}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def shows(self, code: str, style: str = "", policy: Optional[str] = None) -> None:
        """The page from now on: a heading, a style, and the code that was copied into it."""
        self.page = f"<!doctype html><html lang=en><title>Host</title>{style}<main><h1>Host</h1></main>{code}"
        self.headers = {"Content-Security-Policy": policy} if policy else {}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site = self.server
        assert isinstance(site, Website)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        for name, value in site.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(site.page.encode("utf-8"))

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""

"""The pages around the chat, with the clinic's details filled in, and their files under names that hold a hash."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import Dict, Mapping

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.adapter.packs import current_content
from bot.adapter.paths import ROOT
from bot.content.models import Clinic

WIDGET = ROOT / "bot" / "widget"
PAGES = WIDGET / "pages"
BUILT = WIDGET / "dist"
SCRIPT = "mesotherapy-chat"

ADDRESSES = {"/": "index.html", "/embed": "embed.html", "/frame": "frame.html"}
"""Pages by address. Each is a template; what it may use is told by ``_values``."""
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
FOREVER = "public, max-age=31536000, immutable"
SNIPPETS = {"snippet": "snippet.html", "frame_snippet": "snippet-frame.html"}
"""What a clinic copies into its own website, shown on the page ``/embed``."""


@dataclass(frozen=True)
class Asset:
    """A file that never changes under its address."""

    address: str
    body: bytes
    content_type: str
    integrity: str

    @property
    def packed(self) -> bytes:
        return _packed(self.body)


@lru_cache(maxsize=32)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, 9, mtime=0)


def load_assets() -> Dict[str, Asset]:
    """The built chat as ``script``, and each file beside the pages by its own name."""
    built = sorted(BUILT.glob(f"{SCRIPT}.*.js"))
    if len(built) != 1:
        raise RuntimeError(f"{BUILT} must hold one built chat and holds {len(built)}. Run: make widget")
    assets = {"script": _asset(built[0], built[0].name)}
    for path in sorted(PAGES.iterdir()):
        if path.suffix in TYPES:
            short = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
            assets[path.name] = _asset(path, f"{path.stem}.{short}{path.suffix}")
    return assets


def serve_pages(app: Sanic, watch: bool = False) -> None:
    """Add the pages and their files. No listing, no other file. ``watch``: a chat built anew is served at once."""
    loaded = load_assets()

    def assets_now() -> Dict[str, Asset]:
        return load_assets() if watch else loaded

    async def page(request: Request) -> HTTPResponse:
        body = render(ADDRESSES[request.path], assets_now(), f"{request.scheme}://{request.host}")
        headers = {"Cache-Control": "no-cache"}
        if request.path == "/frame":
            allowed = " ".join(current_content().pack.clinic.allowed_origins)
            headers["Content-Security-Policy"] = policy(f"'self' {allowed}".strip())
        return HTTPResponse(body, headers=headers, content_type="text/html; charset=utf-8")

    async def asset(request: Request, name: str) -> HTTPResponse:
        found = next((one for one in assets_now().values() if one.address == request.path), None)
        if found is None:
            return HTTPResponse(status=404)
        headers = {"Cache-Control": FOREVER, "Access-Control-Allow-Origin": "*", "Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return HTTPResponse(found.body, headers=headers, content_type=found.content_type)
        headers["Content-Encoding"] = "gzip"
        return HTTPResponse(found.packed, headers=headers, content_type=found.content_type)

    for address, name in ADDRESSES.items():
        app.add_route(page, address, name=f"page_{Path(name).stem}")
    app.add_route(asset, "/assets/<name>", name="asset")


def render(name: str, assets: Mapping[str, Asset], server: str) -> str:
    """A page of ``bot/widget/pages``, filled in. ``server`` is the address the chat is reached at."""
    values = {key: html.escape(value) for key, value in _values(assets, server).items()}
    for key, file in SNIPPETS.items():
        values[key] = html.escape(_template(file).substitute(values))
    return _template(name).substitute(values)


def policy(frame_ancestors: str = "'self'") -> str:
    """What a page may load: its own files and nothing else. The chat needs no exception from it."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        f"base-uri 'none'; form-action 'none'; frame-src 'self'; frame-ancestors {frame_ancestors}"
    )


def _asset(path: Path, name: str) -> Asset:
    body = path.read_bytes()
    digest = base64.b64encode(hashlib.sha384(body).digest()).decode("ascii")
    return Asset(f"/assets/{name}", body, f"{TYPES[path.suffix]}; charset=utf-8", f"sha384-{digest}")


def _values(assets: Mapping[str, Asset], server: str) -> Dict[str, str]:
    content = current_content()
    clinic: Clinic = content.pack.clinic
    numbers = {name: getattr(clinic, name) for name in ("phone", "emergency_number", "crisis_line")}
    return {
        "server": server,
        "language": clinic.language,
        "clinic_name": clinic.name,
        "clinic_hours": clinic.hours,
        **numbers,
        **{f"{name}_link": "tel:" + re.sub(r"[^\d+]", "", number) for name, number in numbers.items()},
        "launcher": content.pack.phrase("widget.launcher"),
        "integrity": assets["script"].integrity,
        "kilobytes": str(round(len(assets["script"].packed) / 1000)),
        **{re.sub(r"\W", "_", name): asset.address for name, asset in assets.items()},
    }


def _template(name: str) -> Template:
    return Template((PAGES / name).read_text(encoding="utf-8"))

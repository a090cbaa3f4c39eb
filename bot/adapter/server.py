"""The whole assistant in one process: Rasa, actions, channels, widget and clinic page."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import rasa.core.channels.channel as rasa_channels
from rasa.core.run import close_resources, create_http_input_channels
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.adapter.agent import StoreUnreachable, clinic_agent
from bot.adapter.packs import current_content
from bot.adapter.pages import policy, serve_pages
from bot.adapter.paths import ROOT
from bot.content.live import live_pack

logger = logging.getLogger(__name__)

WATCH_SECONDS = 0.5
HEADERS = {
    "Content-Security-Policy": policy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def build_app(model: Path, endpoints: Path, watch: bool = False) -> Sanic:
    """The web application. Loads the agent before it accepts the first request."""
    app = Sanic("mesobot", configure_logging=False)
    app.config.RESPONSE_TIMEOUT = 60
    app.config.FALLBACK_ERROR_FORMAT = "json"
    rasa_channels.register(create_http_input_channels(None, str(ROOT / "credentials.yml")), app, route="/webhooks/")

    async def load(running: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        try:
            running.ctx.agent = await clinic_agent(model, endpoints)
        except StoreUnreachable as error:
            raise SystemExit(str(error)) from None  # the sentence, without a page of frames

    app.register_listener(load, "before_server_start")
    app.register_listener(close_resources, "after_server_stop")
    serve_pages(app, watch)
    _harden(app)
    if watch:
        app.add_task(_watch())
    return app


def run(model: Path, host: str, port: int, watch: bool = False) -> None:
    """Serve until stopped. Prints the ready line with the address once requests are answered."""
    current_content()  # content that cannot be used stops the start with its own words, before Sanic's traceback
    app = build_app(model, ROOT / "endpoints.yml", watch)

    async def ready(running: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        clinic = current_content().pack.clinic
        print(
            f"\n  {clinic.name}: the assistant is ready at http://{host}:{port}/\n  Stop it with Ctrl-C.\n", flush=True
        )

    app.register_listener(ready, "after_server_start")
    app.run(host=host, port=port, access_log=False, motd=False, debug=False)


def _harden(app: Sanic) -> None:
    @app.on_response
    async def harden(request: Request, response: HTTPResponse) -> None:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)


async def _watch() -> None:
    """Put an edit of the content in force soon after it is saved."""
    while True:
        await asyncio.sleep(WATCH_SECONDS)
        await asyncio.get_running_loop().run_in_executor(None, live_pack().reload_if_changed)

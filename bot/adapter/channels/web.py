"""The web channel: the chat on a website, over plain HTTP, without anything the patient's browser could forge."""

from __future__ import annotations

import logging
from typing import Any, Awaitable, Callable, Dict, Optional

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as as_json

from bot.adapter.channels.incoming import STATUS, Refused, read_incoming
from bot.adapter.channels.limits import RateLimit
from bot.adapter.channels.session import BadToken, Session, open_session, read_session
from bot.adapter.feedback import Feedback, UnknownAnswer, keep_feedback
from bot.adapter.packs import current_content
from bot.adapter.secret import signing_secret
from bot.adapter.stores import let_faults_through
from bot.adapter.turn import StaleChoice, take_turn, transcript
from bot.adapter.widget_words import widget_words
from bot.speech.house import greeting
from bot.speech.parts import status

logger = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 5
A_MINUTE_PER_SESSION = 40
A_MINUTE_PER_ADDRESS = 240
"""Room for a quick hand in the questionnaire, and for several patients behind one address."""


class WebChannel(InputChannel):
    """Name ``web``: session, messages, replay and erasure. Tokens name conversations; nothing else does."""

    def __init__(self) -> None:
        self._secret = signing_secret()
        self._by_session = RateLimit(A_MINUTE_PER_SESSION)
        self._by_address = RateLimit(A_MINUTE_PER_ADDRESS)

    @classmethod
    def name(cls) -> str:
        """The channel's name and its place under ``/webhooks/``."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[str, Any]]) -> WebChannel:
        """Called by Rasa; there is nothing to configure in ``credentials.yml``."""
        return cls()

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The endpoints, and the browser's preflight questions."""
        routes = Blueprint("web_channel", __name__)
        handlers: Dict[tuple[str, str], Callable[[Request], Awaitable[HTTPResponse]]] = {
            ("POST", "session"): self._open,
            ("DELETE", "session"): self._forget,
            ("POST", "messages"): self._send,
            ("GET", "messages"): self._replay,
            ("GET", "config"): self._show_config,
        }

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return as_json({"status": "ok"})

        async def serve(request: Request, place: str) -> HTTPResponse:
            return await self._answer(request, handlers[(request.method, place)])

        async def preflight(request: Request, place: str) -> HTTPResponse:
            return HTTPResponse(status=204, headers=self._cors(request))

        for method, place in handlers:
            routes.add_route(_at(serve, place), f"/{place}", methods=[method], name=f"{method}_{place}")
        for place in ("session", "messages", "config"):
            routes.add_route(_at(preflight, place), f"/{place}", methods=["OPTIONS"], name=f"OPTIONS_{place}")
        return routes

    async def _answer(self, request: Request, handler: Callable[[Request], Awaitable[HTTPResponse]]) -> HTTPResponse:
        try:
            response = await handler(request)
        except Refused as refused:
            response = _error(refused.code)
        except StaleChoice:
            response = _error("choice_expired")
        except Exception:
            logger.exception("A web request failed.")  # our own frames only: the message is not part of it
            response = _error("technical")
        response.headers.update(self._cors(request))
        response.headers["Cache-Control"] = "no-store"
        return response

    async def _open(self, request: Request) -> HTTPResponse:
        origin = self._allowed_origin(request)
        if origin is None:
            raise Refused("origin_not_allowed")
        self._limit(self._by_address, request.ip)
        token, expires = open_session(self._secret, origin)
        return as_json({"token": token, "expires": expires, "config": _config()})

    async def _send(self, request: Request) -> HTTPResponse:
        session = self._session(request)
        incoming = read_incoming(session.sender, request.body)
        self._limit_both(session, request)
        if isinstance(incoming, Feedback):
            return await self._keep(_agent(request), session, incoming)
        turn = await take_turn(_agent(request), incoming)
        answer: Dict[str, Any] = {"messages": turn.messages, "cursor": _cursor(turn.messages, 0)}
        return as_json({**answer, "receipt": turn.receipt} if turn.receipt else answer)

    @staticmethod
    async def _keep(agent: Any, session: Session, feedback: Feedback) -> HTTPResponse:
        """Feedback is kept without a turn: it answers nothing and moves no cursor."""
        try:
            await keep_feedback(agent, session.sender, feedback)
        except UnknownAnswer as error:
            raise Refused("bad_request") from error
        return as_json({"messages": [], "cursor": 0})

    async def _replay(self, request: Request) -> HTTPResponse:
        session = self._session(request)
        after = request.args.get("after", "0") or "0"
        if not after.isdecimal():
            raise Refused("bad_request")
        tracker = await _agent(request).tracker_store.retrieve_full_tracker(session.sender)
        messages = transcript(tracker, int(after))
        return as_json({"messages": messages, "cursor": _cursor(messages, int(after))})

    async def _show_config(self, request: Request) -> HTTPResponse:
        """Names and numbers for the page around the chat. No session is needed; nothing in it is secret."""
        return as_json(_config())

    async def _forget(self, request: Request) -> HTTPResponse:
        session = self._session(request)
        self._limit_both(session, request)
        agent = _agent(request)
        async with agent.lock_store.lock(session.sender):
            receipt = await agent.tracker_store.forget(session.sender)
        words = current_content().voice.phrase("privacy.deleted", receipt=receipt)
        return as_json({"receipt": receipt, "parts": [status(words)]})

    def _session(self, request: Request) -> Session:
        scheme, _, token = str(request.headers.get("authorization", "")).partition(" ")
        try:
            if scheme.lower() != "bearer":
                raise BadToken("missing")
            return read_session(self._secret, token.strip(), request.headers.get("origin"))
        except BadToken as error:
            raise Refused("session_expired") from error

    def _allowed_origin(self, request: Request) -> Optional[str]:
        origin: Optional[str] = request.headers.get("origin")
        own = f"{request.scheme}://{request.host}"
        return origin if origin and origin in (own, *current_content().pack.clinic.allowed_origins) else None

    def _cors(self, request: Request) -> Dict[str, str]:
        origin = self._allowed_origin(request)
        if origin is None:
            return {}
        return {
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Allow-Methods": "GET, POST, DELETE",
            "Access-Control-Allow-Headers": "Authorization, Content-Type",
            "Access-Control-Expose-Headers": "Retry-After",
            "Access-Control-Max-Age": "600",
            "Vary": "Origin",
        }

    def _limit_both(self, session: Session, request: Request) -> None:
        self._limit(self._by_session, session.sender)
        self._limit(self._by_address, request.ip)

    @staticmethod
    def _limit(limit: RateLimit, key: str) -> None:
        if not limit.allows(key):
            raise Refused("too_fast")


def _at(
    handler: Callable[[Request, str], Awaitable[HTTPResponse]], place: str
) -> Callable[[Request], Awaitable[HTTPResponse]]:
    async def bound(request: Request) -> HTTPResponse:
        return await handler(request, place)

    return bound


def _agent(request: Request) -> Any:
    agent = getattr(request.app.ctx, "agent", None)
    if agent is None or not agent.is_ready():
        raise Refused("starting")
    return let_faults_through(agent)


def _config() -> Dict[str, Any]:
    content = current_content()
    clinic = content.pack.clinic
    return {
        "clinic": {
            "name": clinic.name,
            "phone": clinic.phone,
            "hours": clinic.hours,
            "emergency_number": clinic.emergency_number,
            "crisis_line": clinic.crisis_line,
        },
        "greeting": greeting(content.voice),
        "strings": widget_words(content.pack),
    }


def _cursor(messages: list[Dict[str, Any]], before: int) -> int:
    return max((message["seq"] for message in messages), default=before)


def _error(code: str) -> HTTPResponse:
    message = current_content().voice.phrase(f"errors.{code}")
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)} if code == "too_fast" else None
    return as_json({"error": {"code": code, "message": message}}, status=STATUS[code], headers=headers)

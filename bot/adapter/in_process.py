"""Custom actions run inside Rasa's own process, through Rasa's public endpoint interface."""

from __future__ import annotations

import json
from typing import Any, Dict, Optional

from rasa.core.actions.action import ClientResponseError
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

BOT_UTTERED = "bot"


class InProcessActions(EndpointConfig):
    """An action endpoint without a second server. ``package`` is registered once."""

    def __init__(self, package: str) -> None:
        super().__init__(url="inprocess://actions", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(
        self,
        method: str = "post",
        subpath: Optional[str] = None,
        content_type: Optional[str] = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Run one action call. The call is copied first: an action must not change the live tracker."""
        call = json.loads(json.dumps(_without_replies(kwargs["json"])))
        try:
            return await self._executor.run(call)
        except ActionExecutionRejection as rejection:  # what the HTTP endpoint answers with status 400
            details = json.dumps({"error": rejection.message, "action_name": rejection.action_name})
            raise ClientResponseError(400, rejection.message, details) from rejection


def _without_replies(call: Dict[str, Any]) -> Dict[str, Any]:
    """The call without earlier replies: no action reads them, and copying them grows with the chat."""
    tracker = call["tracker"]
    events = [event for event in tracker["events"] if event["event"] != BOT_UTTERED]
    return {**call, "tracker": {**tracker, "events": events}}

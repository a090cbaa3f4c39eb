"""Silence for what is not ours: telemetry, banners and third-party warnings. Import before Rasa."""

from __future__ import annotations

import logging
import os
import traceback
import warnings
from typing import Any, List, Optional


def hush() -> None:
    """Set what must be set before Rasa is imported. Nothing leaves the clinic's machine."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ.setdefault("LOG_LEVEL_LIBRARIES", "ERROR")
    os.environ.setdefault("LOG_LEVEL", "WARNING")  # Rasa reads it to switch its progress bars off
    warnings.filterwarnings("ignore")
    import sanic.app  # noqa: F401  # it adds a warning filter of its own at import; ours must come after

    warnings.filterwarnings("ignore", category=DeprecationWarning)


class FaultsWithoutWords(logging.Formatter):
    """Shows where a fault happened, its kind and the kinds behind it; not its message, which may quote a patient."""

    def formatException(self, ei: Any) -> str:
        """Called by logging for a record with a fault."""
        fault: Optional[BaseException] = ei[1]
        lines: List[str] = []
        while fault is not None:
            frames = "".join(traceback.format_tb(fault.__traceback__))
            lines.append(f"{frames}{type(fault).__module__}.{type(fault).__qualname__}")
            fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
        return "\nafter:\n".join(lines)


def configure_logs(verbose: bool = False) -> None:
    """Our own lines at INFO, everybody else's at WARNING. Patient text is never logged.

    Rasa's loggers print messages at DEBUG and, in some channels, at ERROR, so they stay at WARNING and the
    structured ones, which hold conversation data, are switched off.
    """
    import structlog

    logging.basicConfig(level=logging.WARNING)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(FaultsWithoutWords("%(asctime)s %(levelname)s %(message)s", "%H:%M:%S"))
    logging.getLogger("bot").setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in ("rasa", "rasa_sdk", "sanic", "sanic.access", "sanic.root", "apscheduler", "matplotlib"):
        logging.getLogger(name).setLevel(logging.ERROR if name.startswith("sanic") else logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))

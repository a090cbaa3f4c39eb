"""Silence for what is not ours: telemetry, banners and third-party warnings. Import before Rasa."""

from __future__ import annotations

import logging
import os
import re
import sys
import threading
import traceback
import warnings
from typing import Any, List, Optional


def hush() -> None:
    """Set what must be set before Rasa is imported. Nothing leaves the clinic's machine."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("RASA_MAX_CACHE_SIZE", "0")  # up to a gigabyte of copies of models, never read
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ.setdefault("LOG_LEVEL_LIBRARIES", "ERROR")
    os.environ.setdefault("LOG_LEVEL", "WARNING")  # Rasa reads it to switch its progress bars off
    warnings.filterwarnings("ignore")
    import sanic.app  # noqa: F401  # it adds a warning filter of its own at import; ours must come after

    warnings.filterwarnings("ignore", category=DeprecationWarning)


_VALUE = re.compile(r"%(?:\(\w+\))?[-+# .\d]*[a-zA-Z]")
OURS = ("bot", "actions")
"""Loggers whose lines hold ids and flags only. What others say may quote a patient."""


class FaultsWithoutWords(logging.Formatter):
    """Shows where a fault happened, its kind and the kinds behind it; not its message, which may quote a patient."""

    def format(self, record: logging.LogRecord) -> str:
        """Called by logging for every line. Of a foreign line, the values are left out."""
        if record.name.split(".")[0] in OURS:
            return super().format(record)
        message = kind_of(record.msg) if isinstance(record.msg, BaseException) else str(record.msg)
        message = _VALUE.sub("...", message) if record.args else message
        if record.name == "asyncio":  # its first line says what happened; the next ones quote the fault
            message = message.partition("\n")[0]
        bare = logging.makeLogRecord({**record.__dict__, "msg": message, "args": None, "exc_text": None})
        return super().format(bare)

    def formatException(self, ei: Any) -> str:
        """Called by logging for a record with a fault."""
        return without_words(ei[1])


class NoForeignDetails(logging.Filter):
    """Lets foreign lines through from WARNING on: below that Rasa prints the messages of patients."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Called by logging for every line."""
        return record.levelno >= logging.WARNING or record.name.split(".")[0] in OURS


def kind_of(fault: BaseException) -> str:
    """The name of a fault's class."""
    return f"{type(fault).__module__}.{type(fault).__qualname__}"


def without_words(fault: Optional[BaseException]) -> str:
    """The frames of a fault and of those behind it, with their kinds and without what they say."""
    lines: List[str] = []
    while fault is not None:
        lines.append("".join(traceback.format_tb(fault.__traceback__)) + kind_of(fault))
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    return "\nafter:\n".join(lines)


def configure_logs(verbose: bool = False) -> None:
    """Our own lines at INFO, everybody else's at WARNING. Patient text is never logged.

    Rasa's loggers print messages at DEBUG and, in some channels, at ERROR, so they stay at WARNING and the
    structured ones, which hold conversation data, are switched off.
    """
    import structlog

    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("bot").setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in ("rasa", "rasa_sdk", "sanic", "sanic.access", "sanic.root", "apscheduler", "matplotlib"):
        logging.getLogger(name).setLevel(logging.ERROR if name.startswith("sanic") else logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    seal()


def seal() -> None:
    """Make the logs that are set up, and the output of a crash, hold no patient's words.

    Called again by the store, because plain ``rasa run --debug`` sets up logs of its own.
    """
    import structlog

    for handler in logging.getLogger().handlers:
        old = handler.formatter
        if not isinstance(old, FaultsWithoutWords):
            handler.setFormatter(FaultsWithoutWords(old._fmt if old else None, old.datefmt if old else None))
            handler.addFilter(NoForeignDetails())
    processors = structlog.get_config()["processors"]
    if _only_the_event not in processors:
        processors.insert(0, _only_the_event)
    sys.excepthook = _crash
    sys.unraisablehook = lambda unraisable: _crash(type(unraisable.exc_value), unraisable.exc_value, None)
    threading.excepthook = lambda ended: _crash(ended.exc_type, ended.exc_value, None)


def _only_the_event(logger: Any, name: str, event: Any) -> Any:
    """A structured line keeps the name of what happened; its values are the patient's message among others."""
    return {"event": event.get("event")}


def _crash(kind: Any, fault: Optional[BaseException], trace: Any) -> None:
    if isinstance(fault, KeyboardInterrupt):
        return
    print(without_words(fault) or kind.__name__, file=sys.stderr)

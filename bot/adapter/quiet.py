"""Silence for what is not ours: telemetry, banners and third-party warnings. Import before Rasa."""

from __future__ import annotations

import logging
import os
import warnings


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


def configure_logs(verbose: bool = False) -> None:
    """Our own lines at INFO, everybody else's at WARNING. Patient text is never logged.

    Rasa's loggers print messages at DEBUG and, in some channels, at ERROR, so they stay at WARNING and the
    structured ones, which hold conversation data, are switched off.
    """
    import structlog

    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", datefmt="%H:%M:%S", level=logging.WARNING)
    logging.getLogger("bot").setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in ("rasa", "rasa_sdk", "sanic", "sanic.access", "sanic.root", "apscheduler", "matplotlib"):
        logging.getLogger(name).setLevel(logging.ERROR if name.startswith("sanic") else logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))

"""``mesobot doctor``: what is configured, what is missing, and how to fix it."""

from __future__ import annotations

import importlib.metadata
import shutil
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, List

from bot.adapter.paths import ROOT, encoder_folder, models_folder, state_folder
from bot.adapter.secret import SecretMissing, is_production, signing_secret
from bot.content.live import content_folder
from bot.content.load import load_pack
from bot.content.problems import ContentError
from bot.content.yaml_lines import read_yaml

SPACE_NEEDED = 2 * 1024**3
DEFAULT_PORT = 8000


class PortTaken(Exception):
    """Somebody else listens there."""


@dataclass(frozen=True)
class Finding:
    """One line of the report. ``remedy`` is empty when all is well."""

    what: str
    state: str
    remedy: str = ""


def require_free_port(host: str, port: int) -> None:
    """Raises PortTaken when the server could not listen there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(
                f"{host}:{port} cannot be used ({error.strerror}). Choose another one with --port."
            ) from error


def report() -> int:
    """Print every finding; 1 when something must be fixed before the assistant can run."""
    findings = [_examined(examine) for examine in EXAMINATIONS]
    for finding in findings:
        print(f"{'!!' if finding.remedy else 'ok'}  {finding.what}: {finding.state}")
        if finding.remedy:
            print(f"      -> {finding.remedy}")
    return 1 if any(finding.remedy for finding in findings) else 0


def _examined(examine: Callable[[], Finding]) -> Finding:
    """A finding even where the examination itself meets a fault, such as a state folder that is a file."""
    try:
        return examine()
    except OSError as error:
        what = examine.__name__.strip("_").replace("_", " ").capitalize()
        return Finding(what, "cannot be examined", f"{error.filename}: {error.strerror}. Mend it and run this again.")


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    wrong = sys.version_info[:2] != (3, 11)
    return Finding("Python", version, "Use Python 3.11: run 'make setup'." if wrong else "")


def _packages() -> Finding:
    wanted = {"rasa": "3.6.21", "rasa-sdk": "3.6.2", "jsonschema": "3.2.0", "jinja2": "3.1"}
    found = {name: importlib.metadata.version(name) for name in wanted}
    wrong = [name for name, version in wanted.items() if not found[name].startswith(version)]
    remedy = f"Not as locked: {', '.join(wrong)}. Run 'make setup'." if wrong else ""
    return Finding("Packages", ", ".join(f"{name} {version}" for name, version in found.items()), remedy)


def _encoder() -> Finding:
    folder = encoder_folder()
    there = (folder / "encoder.onnx").is_file() and (folder / "tokenizer.json").is_file()
    return Finding("Sentence encoder", str(folder) if there else "missing", "" if there else "Run 'make setup'.")


def _content() -> Finding:
    try:
        pack = load_pack(content_folder())
    except ContentError as error:
        return Finding("Content", f"{len(error.problems)} problems", "Run 'mesobot check' and mend what it names.")
    return Finding(
        "Content", f"{len(pack.answers)} answers, {len(pack.facts)} facts, {len(pack.red_flags.rules)} red flags"
    )


def _model() -> Finding:
    from bot.adapter.training import fitting_model

    try:
        model = fitting_model()
    except Exception as error:  # the findings above already say why
        return Finding("Trained model", "cannot tell", str(error))
    state = model.name if model else "none fits yet; the first start trains one"
    return Finding("Trained model", f"{state} ({models_folder()})")


def _secret() -> Finding:
    try:
        signing_secret()
    except SecretMissing as error:
        return Finding("Session secret", "missing", str(error))
    return Finding("Session secret", "set" if is_production() else "development")


def _clinic() -> Finding:
    try:
        clinic = load_pack(content_folder()).clinic
    except ContentError:
        return Finding("Clinic", "cannot be read", "Mend content/clinic.yml first.")
    if is_production() and "555" in clinic.phone:
        return Finding("Clinic", "example phone numbers", "Put the clinic's own numbers into content/clinic.yml.")
    return Finding("Clinic", f"{clinic.name}, emergency {clinic.emergency_number}, crisis {clinic.crisis_line}")


def _channels() -> Finding:
    path = ROOT / "credentials.yml"
    switched_on = read_yaml(path.read_text(encoding="utf-8"), path)[0] or {}
    names = ", ".join(str(name).rsplit(".", 1)[-1] for name in switched_on)
    open_rest = "rest" in switched_on
    remedy = "Take 'rest' out of credentials.yml: anybody could speak as anybody." if open_rest else ""
    return Finding("Channels", names or "none", remedy)


def _store() -> Finding:
    folder = state_folder()
    probe = folder / ".write-test"
    try:
        probe.write_text("ok", encoding="utf-8")
        probe.unlink()
    except OSError as error:
        return Finding("Conversation store", str(folder), f"Cannot be written: {error.strerror}. Mend its rights.")
    return Finding("Conversation store", str(folder))


def _retention() -> Finding:
    from bot.adapter.keeping.standing import retention_standing

    try:
        days = load_pack(content_folder()).clinic.retention_days
    except ContentError:
        return Finding("Retention", "cannot tell", "Mend content/clinic.yml first.")
    return Finding("Retention", *retention_standing(days))


def _disk() -> Finding:
    free = shutil.disk_usage(Path(ROOT)).free
    remedy = "Free some space: a database that cannot grow loses messages." if free < SPACE_NEEDED else ""
    return Finding("Disk", f"{free / 1024**3:.1f} GB free", remedy)


def _port() -> Finding:
    try:
        require_free_port("127.0.0.1", DEFAULT_PORT)
    except PortTaken:
        return Finding("Port", f"{DEFAULT_PORT} is in use (by this assistant, if it runs)")
    return Finding("Port", f"{DEFAULT_PORT} is free")


EXAMINATIONS: List[Callable[[], Finding]] = [
    _python,
    _packages,
    _encoder,
    _content,
    _clinic,
    _model,
    _secret,
    _channels,
    _store,
    _retention,
    _disk,
    _port,
]

"""The shipped questionnaire and a reader of replies to it; the understanding as it was trained."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.trained import unpack

from bot.content.load import load_pack
from bot.content.models import Questionnaire
from bot.content.validate import build
from bot.content.yaml_lines import read_yaml
from bot.understanding.encoder import Encoder
from bot.understanding.examples import Example, content_examples, nlu_examples
from bot.understanding.model import Model
from bot.understanding.replies import Reading, read_reply
from bot.understanding.understand import Reader

ROOT = Path(__file__).parents[2]
FILE = ROOT / "content" / "questionnaire.yml"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    """The questions patients are asked."""
    values, lines = read_yaml(FILE.read_text(encoding="utf-8"), FILE)
    return build(Questionnaire, values, FILE, lines)


def _told(reading: Reading) -> object:
    if reading.outcome == "value":
        return reading.value
    if reading.outcome == "confirm":
        return f"confirm {reading.confirm} {reading.reason}"
    return "declined" if reading.outcome == "declined" else f"?{reading.reason}"


@pytest.fixture(scope="session")
def told() -> Callable[[Reading], object]:
    """A reading in short: its value, "declined", "?reason", or "confirm N reason"."""
    return _told


@pytest.fixture(scope="session")
def read(questionnaire: Questionnaire) -> Callable[[str, str], object]:
    """The reading, in short, of a text as the reply to a question, on a Monday in November 2026."""
    return lambda question_id, text: _told(read_reply(questionnaire.question(question_id), text, today=TODAY))


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The sentence encoder that set-up built."""
    return Encoder(ROOT / ".local" / "encoder")


@pytest.fixture(scope="session")
def examples() -> list[Example]:
    """All training examples: those of the answer pages and those of the other intents."""
    others = [example for path in sorted((ROOT / "data").glob("*.yml")) for example in nlu_examples(path)]
    return [*content_examples(load_pack(ROOT / "content")), *others]


@pytest.fixture(scope="session")
def trained(trained_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what training made."""
    return unpack(trained_model, tmp_path_factory.mktemp("trained"))


@pytest.fixture(scope="session")
def model(trained: Path) -> Model:
    """What training made of the examples."""
    return Model.load(trained)


@pytest.fixture(scope="session")
def reader(model: Model, encoder: Encoder) -> Reader:
    """The reader patients' messages go through."""
    return Reader(model, encoder)

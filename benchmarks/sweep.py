"""How right and wrong answers trade against each other as a threshold moves, without the conversation around them."""

from __future__ import annotations

import dataclasses
import tarfile
import tempfile
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

import numpy as np

from benchmarks.measures import Row, Share, answered, answered_by_mistake, share, topic_right, topic_wrong
from bot.understanding.encoder import Encoder, Vectors
from bot.understanding.model import FILE, Model, Ranked
from bot.understanding.said import Said
from bot.understanding.thresholds import Thresholds
from bot.understanding.understand import Reader

MOVED = "topic_asked"
"""The threshold that is moved. It trades answers for right ones at the best rate; moving ``whole`` gives up more right
answers for each wrong one avoided, and ``belongs`` only keeps out what is not about the topics."""
STEPS = (0.15, 0.25, 0.40, 0.50, 0.55, 0.60, 0.70, 0.80, 0.90)


@dataclasses.dataclass(frozen=True)
class Point:
    """What comes of a threshold: questions answered at all, rightly and wrongly, and what is out of scope answered."""

    threshold: float
    answered: Share
    right: Share
    wrong: Share
    mistaken: Share


class RememberingEncoder(Encoder):
    """Encodes each text once, so that moving a threshold costs nothing."""

    def __init__(self, inner: Encoder) -> None:
        self._inner = inner
        self._known: Dict[str, Vectors] = {}

    @property
    def words(self) -> frozenset[str]:
        """The inner encoder's dictionary."""
        return self._inner.words

    def encode(self, texts: Sequence[str], batch: int = 16) -> Vectors:
        """Unit vectors of the texts, shape (len(texts), 768)."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._inner.encode(new, batch), strict=True))
        return np.stack([self._known[text] for text in texts]) if texts else self._inner.encode(texts)


class RememberingModel(Model):
    """Ranks each text once, for the same reason. Made with ``remembering``."""

    def rank(self, said: Sequence[Said]) -> List[Ranked]:
        """The labels of each."""
        return [self._once(("rank", one.plain), lambda one=one: Model.rank(self, [one])[0]) for one in said]

    def _once(self, key: Tuple[str, str], made: Callable[[], Any]) -> Any:
        known = self.__dict__.setdefault("_known", {})
        if key not in known:
            known[key] = made()
        return known[key]


def trained_model(path: Path) -> RememberingModel:
    """The understanding inside a trained Rasa model. Raises LookupError when it holds none."""
    with tarfile.open(path) as archive, tempfile.TemporaryDirectory() as folder:
        member = next((one for one in archive.getmembers() if one.name.endswith(f"/{FILE}")), None)
        content = archive.extractfile(member) if member else None
        if content is None:
            raise LookupError(f"{path.name} holds no understanding. Run 'mesobot train'.")
        (Path(folder) / FILE).write_bytes(content.read())
        model = Model.load(Path(folder))
    return RememberingModel(**{one.name: getattr(model, one.name) for one in dataclasses.fields(Model)})


def sweep(model: Model, encoder: Encoder, questions: Sequence[Row], scope: Sequence[Row]) -> List[Point]:
    """What comes of each threshold, the one in use among them."""
    memory = RememberingEncoder(encoder)
    steps = sorted({*STEPS, getattr(Thresholds(), MOVED)})
    return [_point(Reader(model, memory, thresholds=_at(step)), step, questions, scope) for step in steps]


def _at(step: float) -> Thresholds:
    moved: Dict[str, Any] = {MOVED: step}
    return dataclasses.replace(Thresholds(), **moved)


def _point(reader: Reader, step: float, questions: Sequence[Row], scope: Sequence[Row]) -> Point:
    asked = [(row, _read(reader, row)) for row in questions]
    others = [(row, _read(reader, row)) for row in scope]
    return Point(
        threshold=step,
        answered=share(asked, answered),
        right=share(asked, topic_right),
        wrong=share(asked, topic_wrong),
        mistaken=share(others, answered_by_mistake),
    )


def _read(reader: Reader, row: Row) -> Row:
    topics = list(reader.read(row["text"]).topics)
    return {"topics": topics, "kind": "faq" if topics else "", "parts": []}

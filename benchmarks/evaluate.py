"""Measures the assistant on the evaluation sets and writes ``docs/evaluation.md``: ``python -m benchmarks.evaluate``.

Every message goes the way of ``mesobot ask``: pipeline, rules, actions and tracker, with no server. About a minute.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import sys
import tarfile
import tempfile
import time
from pathlib import Path
from typing import Dict, List, Sequence

import numpy as np

from bot.adapter.quiet import configure_logs, hush

hush()  # before Rasa is imported

from benchmarks.measures import RIGHT, WRONG, Pair, Row, Share, topic_outcome, tuned_on  # noqa: E402
from benchmarks.plots import Point, bars, curve  # noqa: E402
from benchmarks.report import GOALS, report  # noqa: E402
from benchmarks.safety_report import write_safety  # noqa: E402
from bot.adapter.agent import memory_agent  # noqa: E402
from bot.adapter.ask import ask_rows  # noqa: E402
from bot.adapter.paths import ROOT, encoder_folder  # noqa: E402
from bot.adapter.training import ensure_model  # noqa: E402
from bot.understanding.encoder import Encoder, Vectors, shared_encoder  # noqa: E402
from bot.understanding.model import FILE, Model  # noqa: E402
from bot.understanding.understand import Reader, Thresholds  # noqa: E402

SETS = ("questions", "beliefs", "scope", "red_flags")
FOLDER = ROOT / "tests" / "evaluation"
TARGET = ROOT / "docs" / "evaluation.md"
PICTURES = ROOT / "docs" / "evaluation"
STEPS = (0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.50, 0.60)
TELL_EVERY = 100


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
        return np.stack([self._known[text] for text in texts])


def rows_of(name: str) -> List[Row]:
    """The rows of an evaluation set."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines() if line.strip()]


async def ask_all(model: Path) -> Dict[str, List[Pair]]:
    """Every row of every set with the assistant's result. Exits when a row cannot be asked."""
    agent = memory_agent(model)
    asked: Dict[str, List[Pair]] = {}
    for name in SETS:
        rows = rows_of(name)
        lines = [json.dumps({key: row[key] for key in ("id", "text", "context") if row.get(key)}) for row in rows]
        pairs: List[Pair] = []
        async for result in ask_rows(agent, lines):
            if "error" in result:
                sys.exit(f"{name}: {result['error']}")
            pairs.append((rows[len(pairs)], result))
            if len(pairs) % TELL_EVERY == 0 or len(pairs) == len(rows):
                print(f"  {name}: {len(pairs)} of {len(rows)}", flush=True)
        asked[name] = pairs
    return asked


def trained_model(path: Path) -> Model:
    """The understanding inside a trained Rasa model."""
    with tarfile.open(path) as archive, tempfile.TemporaryDirectory() as folder:
        member = next(one for one in archive.getmembers() if one.name.endswith(f"/{FILE}"))
        content = archive.extractfile(member)
        if content is None:
            sys.exit(f"{path.name} holds no understanding. Run 'mesobot train'.")
        (Path(folder) / FILE).write_bytes(content.read())
        return Model.load(Path(folder))


def sweep(model: Model, rows: Sequence[Row]) -> List[Point]:
    """Right and wrong topics of the report half at each threshold, without the conversation around them."""
    encoder = RememberingEncoder(shared_encoder(encoder_folder()))
    points: List[Point] = []
    for step in sorted({*STEPS, Thresholds().topic_asked}):
        reader = Reader(model, encoder, thresholds=dataclasses.replace(Thresholds(), topic_asked=step))
        outcomes = []
        for row in rows:
            meaning = reader.read(row["text"])
            outcomes.append(topic_outcome(row, {"topics": list(meaning.topics), "kind": "", "parts": []}))
        points.append((step, Share(outcomes.count(RIGHT), len(rows)), Share(outcomes.count(WRONG), len(rows))))
    return points


def main() -> int:
    """Ask, sweep, draw and write. 0 when done, whatever the figures are."""
    started = time.monotonic()
    configure_logs()
    path = ensure_model()
    print("Asking the evaluation sets ...", flush=True)
    asked = asyncio.run(ask_all(path))
    print("Moving the threshold ...", flush=True)
    alone = [row for row in rows_of("questions") if not row.get("context") and not tuned_on(row)]
    points = sweep(trained_model(path), alone)
    print("Drawing and writing ...", flush=True)
    text, by_voice, by_topic = report(asked, points, Thresholds())
    bars(by_voice, GOALS["voice"], "Topic questions by voice (all 400)", PICTURES / "by_voice.png")
    bars(by_topic, GOALS["topic"], "Topic questions by topic (all 400)", PICTURES / "by_topic.png")
    curve(points, Thresholds().topic_asked, "Right against wrong answers, report half", PICTURES / "threshold.png")
    TARGET.write_text(text, "utf-8")
    write_safety(path, {"red_flags": asked["red_flags"]})
    print(text.split("## Results")[1].split("### By")[0])
    print(f"{TARGET.relative_to(ROOT)} is written ({time.monotonic() - started:.0f} s).")
    return 0


if __name__ == "__main__":
    sys.exit(main())

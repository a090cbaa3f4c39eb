"""The evaluation sets on disk: two folders, ``report`` and ``tuning``, with a file for each kind of message."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Dict, List

from benchmarks.measures import Row
from bot.adapter.paths import ROOT

FOLDER = ROOT / "tests" / "evaluation"
REPORT, TUNING = "report", "tuning"
"""``report``: by authors who saw neither rules nor training examples; measured. ``tuning``: looked at while working."""


def rows_of(path: Path) -> List[Row]:
    """The rows of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def every_set() -> Dict[str, List[Row]]:
    """All rows by folder and name: ``report/questions``."""
    paths = sorted(path for folder in (REPORT, TUNING) for path in (FOLDER / folder).glob("*.jsonl"))
    return {f"{path.parent.name}/{path.stem}": rows_of(path) for path in paths}

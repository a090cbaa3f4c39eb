"""Measures the assistant on the evaluation sets and writes ``docs/evaluation.md``: ``python -m benchmarks.evaluate``.

Every message goes the way of ``mesobot ask``: pipeline, rules, actions and tracker, with no server. The tables of
``docs/safety.md`` are written too. About 8,000 messages; 100 s on two cores.
"""

from __future__ import annotations

import resource
import sys
import time
from typing import Dict, List, Tuple

from bot.adapter.quiet import configure_logs, hush

hush()  # before Rasa is imported

from benchmarks import measures as m  # noqa: E402
from benchmarks.asking import Asking  # noqa: E402
from benchmarks.measures import Row, share  # noqa: E402
from benchmarks.plots import bars, curves  # noqa: E402
from benchmarks.report import report, topic  # noqa: E402
from benchmarks.safety_report import write_safety  # noqa: E402
from benchmarks.sets import REPORT, TUNING, every_set  # noqa: E402
from benchmarks.sweep import MOVED  # noqa: E402
from benchmarks.tables import GOALS, Asked, pairs_of  # noqa: E402
from bot.adapter.paths import ROOT  # noqa: E402
from bot.adapter.training import ensure_model  # noqa: E402
from bot.understanding.thresholds import Thresholds  # noqa: E402

TARGET = ROOT / "docs" / "evaluation.md"
PICTURES = ROOT / "docs" / "evaluation"


def main() -> int:
    """Ask, sweep, draw and write. 0 when done, whatever the figures are; 1 when ``docs/safety.md`` cannot be filled."""
    started = time.monotonic()
    configure_logs()
    model = ensure_model()
    sets = every_set()
    print(f"Asking {sum(map(len, sets.values()))} messages ...", flush=True)
    with Asking(model) as asking:
        asked = asking.ask(sets)
        print("Moving the threshold ...", flush=True)
        points = asking.sweep({folder: _alone(sets, folder) for folder in (REPORT, TUNING)})
    print("Drawing and writing ...", flush=True)
    text = report(asked, points, Thresholds())
    TARGET.write_text(text, "utf-8")
    _draw(asked)
    curves(points, getattr(Thresholds(), MOVED), f"Moving {MOVED}", PICTURES / "threshold.png")
    print(text.split("## Results")[1].split("### By")[0].strip())
    print(f"{TARGET.relative_to(ROOT)} is written ({time.monotonic() - started:.0f} s, {_cpu():.0f} s of computing).")
    try:
        write_safety(model, asked)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _alone(sets: Dict[str, List[Row]], folder: str) -> Tuple[List[Row], List[Row]]:
    """The questions of a folder that stand without a conversation, and its messages out of scope."""
    return [row for row in sets[f"{folder}/questions"] if not row.get("context")], sets[f"{folder}/scope"]


def _draw(asked: Asked) -> None:
    pairs = pairs_of(asked, REPORT, "questions")
    by_voice = {name: share(some, m.topic_right) for name, some in m.by(pairs, lambda row: str(row["voice"])).items()}
    by_topic = {name.strip("`"): share(some, m.topic_right) for name, some in m.by(pairs, topic).items()}
    bars(by_voice, GOALS["voice"], "Topic questions by voice, report set", PICTURES / "by_voice.png")
    bars(by_topic, GOALS["topic"], "Topic questions by topic, report set", PICTURES / "by_topic.png")


def _cpu() -> float:
    """Seconds of computing, the ended workers among them."""
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)


if __name__ == "__main__":
    sys.exit(main())

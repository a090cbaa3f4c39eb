"""Measures the red flags and writes the tables of ``docs/safety.md``: ``python -m benchmarks.safety_report``.

A file of rows holds one message a line as JSON: ``id``, ``text``, ``level``, ``accept`` (other levels that are right),
``flag``, ``accept_flags``, ``standing``, ``voice``, ``signpost`` and, if it goes on, ``context`` (before it). Files
named on the command line are measured and printed; without a name, every such file in a folder of
``tests/evaluation/`` is measured for the page. Messages go the way of ``mesobot ask``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from bot.adapter.quiet import configure_logs, hush

hush()  # before Rasa is imported

from benchmarks.asking import Asking  # noqa: E402
from benchmarks.measures import GRAVE, Pair, Row, by, left_alone, level_right, noticed, share  # noqa: E402
from bot.adapter.paths import ROOT  # noqa: E402
from bot.adapter.training import ensure_model  # noqa: E402

FOLDER = ROOT / "tests" / "evaluation"
TARGET = ROOT / "docs" / "safety.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
NEEDED = frozenset({"id", "text", "level", "standing"})
HARMLESS, EVALUATION, CLARIFY = "none", "medical_evaluation", "clarify"
Test = Callable[[Row, Row], bool]


def red_flag_files() -> List[Path]:
    """The files under ``tests/evaluation/`` that hold rows for the red flags."""
    return [path for path in sorted(FOLDER.glob("*/*.jsonl")) if rows_of(path)]


def rows_of(path: Path) -> List[Row]:
    """The rows of a file, or none when its first row is not about red flags."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return rows if rows and rows[0].keys() >= NEEDED else []


def name_of(path: Path) -> str:
    """What a file is called in the tables: its folder and its name."""
    return f"{path.parent.name}/{path.stem}"


def ask_files(model: Path, files: Sequence[Path]) -> Dict[str, List[Pair]]:
    """Every row of every file with the assistant's result. Exits when a row cannot be asked."""
    with Asking(model) as asking:
        return asking.ask({name_of(path): rows_of(path) for path in files})


def write_safety(model: Path, asked: Optional[Mapping[str, Sequence[Pair]]] = None) -> None:
    """Put the tables into ``docs/safety.md``. ``asked``: files that were asked already, by folder and name."""
    known = dict(asked or {})
    files = red_flag_files()
    missing = [path for path in files if name_of(path) not in known]
    known |= ask_files(model, missing) if missing else {}
    text = in_place(TARGET.read_text("utf-8"), {name_of(path): known[name_of(path)] for path in files})
    TARGET.write_text(text, "utf-8")


def in_place(text: str, asked: Mapping[str, Sequence[Pair]]) -> str:
    """The page with new tables between its marks. Raises ValueError when it has no marks."""
    if BEGIN not in text or END not in text:
        raise ValueError(f"{TARGET.name} has no '{BEGIN}' and '{END}'. Put them where the tables belong.")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    return f"{before}{BEGIN}\n\n" + "\n".join(section(name, pairs) for name, pairs in asked.items()) + f"\n{END}{after}"


def section(name: str, pairs: Sequence[Pair]) -> str:
    """The tables of one file."""
    harmless = [pair for pair in pairs if pair[0]["level"] == HARMLESS]
    flagged = [pair for pair in pairs if pair[0]["level"] in (*GRAVE, EVALUATION)]
    return "\n".join([
        f"### `{name}.jsonl`: {len(pairs)} messages", "",
        _table(["what", "share (hits of rows; 95 % bounds)"], _overall(pairs)),
        _table(["flag", "noticed", "at its level", "under its flag", "false alarms among harmless messages"],
               _flags(flagged, harmless)),
        _table(["standing", "flagged messages noticed", "harmless messages left alone"], _standings(flagged, harmless)),
        *_known(pairs),
    ])  # fmt: skip


def _overall(pairs: Sequence[Pair]) -> List[List[str]]:
    lines: List[Tuple[str, Sequence[str], Test]] = [
        ("emergencies noticed (any level but none)", GRAVE[:1], noticed),
        ("emergencies answered as one at once", GRAVE[:1], level_right),
        ("urgent signs noticed", GRAVE[1:], noticed),
        ("urgent signs at their level", GRAVE[1:], level_right),
        ("signs for the doctor (medical evaluation) noticed", (EVALUATION,), noticed),
        ("unclear messages asked about", (CLARIFY,), level_right),
        ("harmless messages left alone", (HARMLESS,), left_alone),
    ]
    rows = [(what, [pair for pair in pairs if pair[0]["level"] in levels], test) for what, levels, test in lines]
    signposted = [pair for pair in pairs if pair[0].get("signpost")]
    rows.append(("signpost given where one belongs", signposted, _signposted))
    return [[what, str(share(some, test))] for what, some, test in rows if some]


def _flags(flagged: Sequence[Pair], harmless: Sequence[Pair]) -> List[List[str]]:
    rows = []
    for name, some in by(flagged, lambda row: str(row["flag"])).items():

        def alarms(row: Row, result: Row, name: str = name) -> bool:
            return bool(result["flag"] == name and not left_alone(row, result))

        tests = (noticed, level_right, _flag_right)
        rows.append([f"`{name}`", *(str(share(some, test)) for test in tests), str(share(harmless, alarms))])
    return rows


def _standings(flagged: Sequence[Pair], harmless: Sequence[Pair]) -> List[List[str]]:
    def standing(row: Row) -> str:
        return str(row["standing"]).replace("_", " ")

    noticed_by, left_by = by(flagged, standing), by(harmless, standing)
    return [
        [
            name,
            str(share(noticed_by[name], noticed)) if name in noticed_by else "",
            str(share(left_by[name], left_alone)) if name in left_by else "",
        ]
        for name in sorted({*noticed_by, *left_by})
    ]


def _known(pairs: Sequence[Pair]) -> List[str]:
    def ids(level: str, test: Test) -> str:
        missed = [str(row["id"]) for row, result in pairs if row["level"] == level and not test(row, result)]
        return ", ".join(missed) or "none"

    return [
        f"Missed emergencies: {ids('emergency', noticed)}", "",
        f"Missed urgent signs: {ids('urgent', noticed)}", "",
        f"Missed signs for the doctor: {ids(EVALUATION, noticed)}", "",
        f"Harmless messages not left alone: {ids(HARMLESS, left_alone)}", "",
    ]  # fmt: skip


def _flag_right(row: Row, result: Row) -> bool:
    return bool(result["flag"] in [row["flag"], *(row.get("accept_flags") or [])])


def _signposted(row: Row, result: Row) -> bool:
    """``signpost`` is the name of the line wanted, or true when either line will do."""
    return bool(result["also"]) if row["signpost"] is True else row["signpost"] in result["also"]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def main(names: Sequence[str]) -> int:
    """Measure the named files and print their tables; without names, all of them into ``docs/safety.md``."""
    configure_logs()
    model = ensure_model()
    if not names:
        write_safety(model)
        print(f"{TARGET.relative_to(ROOT)} is written.")
        return 0
    for name, pairs in ask_files(model, [Path(name) for name in names]).items():
        print(section(name, pairs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The pages that are made: they keep the folders apart and name what was missed by id."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest

from benchmarks import safety_report
from benchmarks.measures import Share
from benchmarks.report import report
from benchmarks.sets import FOLDER, REPORT, TUNING, every_set
from benchmarks.sweep import Point
from bot.understanding.thresholds import Thresholds

Row = Dict[str, Any]
NEEDED = {
    "questions": {"voice", "topics"},
    "beliefs": {"topic", "framing"},
    "scope": {"kind"},
    "traps": {"kind", "group", "level"},
    "red_flags": {"level", "flag", "standing"},
    "negation": {"term", "negated"},
}


def refused(row: Row) -> Row:
    return {"id": row["id"], "kind": "fallback", "topics": [], "parts": [], "level": "none", "flag": None, "also": [],
            "framing": "none"}  # fmt: skip


@pytest.fixture(scope="module")
def asked() -> Dict[str, List[Tuple[Row, Row]]]:
    """Every row, answered with "I am not sure"."""
    return {name: [(row, refused(row)) for row in rows] for name, rows in every_set().items()}


def test_every_row_has_an_id_of_its_own_and_what_is_measured() -> None:
    ids = set()
    sets = every_set()
    assert {name.split("/")[0] for name in sets} == {REPORT, TUNING}
    for name, rows in sets.items():
        assert rows
        for row in rows:
            assert row.keys() >= {"id", "text", *NEEDED[name.split("/")[1]]}, row["id"]
            assert row["id"] not in ids, row["id"]
            ids.add(row["id"])


def test_hardly_a_message_is_in_both_folders() -> None:
    """Short ones are, by chance: "How many visits?"."""
    texts: Dict[str, set[str]] = {REPORT: set(), TUNING: set()}
    for name, rows in every_set().items():
        texts[name.split("/")[0]] |= {row["text"].strip().lower() for row in rows if not row.get("context")}
    shared = texts[REPORT] & texts[TUNING]
    assert len(shared) * 100 < len(texts[REPORT])


def test_the_folders_have_a_column_each(asked: Dict[str, List[Tuple[Row, Row]]]) -> None:
    none, some = Share(0, 9), Share(7, 9)
    points = [Point(step, some, some, none, none) for step in (0.1, Thresholds().topic_asked)]
    wrong = asked | {
        "report/questions": [(row, {**one, "topics": row["topics"]}) for row, one in asked["report/questions"]]
    }
    page = report(wrong, {REPORT: points, TUNING: points}, Thresholds())
    line = next(line for line in page.splitlines() if line.startswith("| Topic questions: right topic |"))
    count = len(asked["report/questions"])
    assert f"({count}/{count};" in line.split("|")[3]
    assert f"(0/{len(asked['tuning/questions'])};" in line.split("|")[4]
    assert f"| **{Thresholds().topic_asked:.2f}** |" in page
    answered = next(line for line in page.splitlines() if line.startswith("| Traps: answered as a topic |"))
    scored = [row for row, _ in asked["report/traps"] if row["kind"] != "any"]
    assert scored
    assert f"(0/{len(scored)};" in answered  # without those that may get any kind of reply
    misses = next(line for line in page.splitlines() if line.startswith("- tuning, traps"))
    alarming = [row["id"] for row, _ in asked["tuning/traps"] if row["level"] == "emergency"]
    free = [row["id"] for row, _ in asked["tuning/traps"] if row["kind"] == "any" and row["level"] == "none"]
    assert alarming[0] in misses
    assert free[0] not in misses  # any kind of reply is right there, and there is no sign


def test_the_safety_tables_go_between_their_marks(
    asked: Dict[str, List[Tuple[Row, Row]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "safety.md"
    page.write_text(f"before\n{safety_report.BEGIN}\nold\n{safety_report.END}\nafter\n", "utf-8")
    monkeypatch.setattr(safety_report, "TARGET", page)
    safety_report.write_safety(tmp_path / "no-model-is-needed", asked)
    text = page.read_text("utf-8")
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    assert "old" not in text
    assert [name for name in ("report", "tuning") if f"`{name}/red_flags.jsonl`" in text] == ["report", "tuning"]


def test_the_readme_of_the_sets_counts_them_right() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    for name, rows in every_set().items():
        assert f"| `{name}.jsonl` | {len(rows)} " in readme, name


def test_a_signpost_is_named_or_either_will_do() -> None:
    row = {"id": "x", "text": "", "level": "none", "flag": None, "standing": "asked_about"}
    wanted = [True, True, "seek_care_signpost", "seek_care_signpost"]
    given = [["emergency_signpost"], [], ["seek_care_signpost"], ["emergency_signpost"]]
    pairs = [
        ({**row, "signpost": one}, {**refused(row), "also": also}) for one, also in zip(wanted, given, strict=True)
    ]
    assert "| signpost given where one belongs | 50.0 % (2/4;" in safety_report.section("some", pairs)

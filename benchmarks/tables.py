"""The tables of the evaluation report. Each column is one folder: the report sets, then the tuning sets."""

from __future__ import annotations

from statistics import mean
from typing import Callable, Dict, List, Mapping, Sequence, Tuple

from benchmarks import measures as m
from benchmarks.measures import Pair, Row, share
from benchmarks.sets import REPORT, TUNING
from benchmarks.sweep import Point

GOALS = {"topic": 0.95, "wrong": 0.02, "voice": 0.88, "belief": 0.93, "scope": 0.93, "mistake": 0.02,
         "emergency": 1.0, "urgent": 0.96, "harmless": 0.95}  # fmt: skip
TRAPS = {
    "a": "a: everyday questions in words like ours (insurance, ingredients)",
    "b": "b: letters about other illnesses",
    "c": "c: research questions about other treatments",
    "d": "d: clinical notes with denials",
}
Test = Callable[[Row, Row], bool]
Asked = Mapping[str, Sequence[Pair]]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with an empty line after it."""
    lines = [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]
    return "\n".join([*lines, ""])


def pairs_of(asked: Asked, folder: str, name: str, level: str = "") -> List[Pair]:
    """The pairs of a set, of one red-flag level if one is named; none when there is no such set."""
    return [pair for pair in asked.get(f"{folder}/{name}", ()) if not level or pair[0]["level"] == level]


def _of_a_kind(pairs: Sequence[Pair]) -> List[Pair]:
    """Without the traps that may get any kind of reply."""
    return [pair for pair in pairs if pair[0].get("kind") != m.ANY]


def results(asked: Asked) -> str:
    """What was aimed at and what came of it."""
    lines: List[Tuple[str, str, str, Test, str]] = [
        ("Topic questions: right topic", f">= {GOALS['topic']:.0%}", "questions", m.topic_right, ""),
        ("Topic questions: wrong topic", f"<= {GOALS['wrong']:.0%}", "questions", m.topic_wrong, ""),
        ("Topic questions: right topic, strictly", "", "questions", m.strictly_right, ""),
        ("Beliefs: topic and framing", f">= {GOALS['belief']:.0%}", "beliefs", m.belief_right, ""),
        ("Out of scope: right kind", f">= {GOALS['scope']:.0%}", "scope", m.scope_right, ""),
        ("Out of scope: answered as a topic", f"<= {GOALS['mistake']:.0%}", "scope", m.answered_by_mistake, ""),
        ("Traps: kind and level right", "", "traps", m.trap_right, ""),
        ("Traps: answered as a topic", f"<= {GOALS['mistake']:.0%}", "traps of a kind", m.trap_answered, ""),
        ("Emergencies noticed", f"{GOALS['emergency']:.0%}", "red_flags", m.noticed, "emergency"),
        ("Emergencies answered as one at once", "", "red_flags", m.level_right, "emergency"),
        ("Urgent signs noticed", f">= {GOALS['urgent']:.0%}", "red_flags", m.noticed, "urgent"),
        ("Signs for the doctor noticed", "", "red_flags", m.noticed, "medical_evaluation"),
        ("Harmless messages left alone", f">= {GOALS['harmless']:.0%}", "red_flags", m.left_alone, "none"),
    ]
    sets = {**asked, f"{REPORT}/traps of a kind": _of_a_kind(pairs_of(asked, REPORT, "traps"))}
    rows = [
        [what, goal, *(str(share(pairs_of(sets, folder, name, level), test)) for folder in (REPORT, TUNING))]
        for what, goal, name, test, level in lines
    ]
    return table(["", "goal", "report sets", "tuning sets"], rows)


def grouped(asked: Asked, name: str, head: Sequence[str], key: Callable[[Row], str], tests: Sequence[Test]) -> str:
    """A row a group; the columns of the tests for the report set, then for the tuning set if there is one."""
    folders = [folder for folder in (REPORT, TUNING) if pairs_of(asked, folder, name)]
    groups = {folder: m.by(pairs_of(asked, folder, name), key) for folder in folders}
    rows = [
        [group, *(str(share(groups[folder].get(group, []), test)) for folder in folders for test in tests)]
        for group in sorted({group for found in groups.values() for group in found})
    ]
    titles = [f"{title}, {folder}" for folder in folders for title in head[1:]]
    return table([head[0], *titles], rows)


def two_questions(asked: Asked) -> str:
    """How often both topics of a double message were answered."""
    parts = []
    for folder in (REPORT, TUNING):
        two = [pair for pair in pairs_of(asked, folder, "questions") if len(pair[0]["topics"]) > 1]
        parts.append(f"{share(two, m.both_topics)} of the {folder} set")
    return f"Both questions of a double message were answered in {parts[0]}, {parts[1]}."


def voices_alike(asked: Asked) -> str:
    """The questions once more, with every voice counting alike: some voices have more messages than others."""
    parts = []
    for folder in (REPORT, TUNING):
        voices = m.by(pairs_of(asked, folder, "questions"), lambda row: str(row["voice"])).values()
        right, wrong = (
            100 * mean(share(voice, test).value for voice in voices) for test in (m.topic_right, m.topic_wrong)
        )
        parts.append(f"right in {right:.1f} % and wrong in {wrong:.1f} % of the {folder} set")
    return f"With every voice counting alike, the topic is {parts[0]}, {parts[1]}."


def confusions(asked: Asked) -> str:
    """Wanted and answered topics of both sets, most frequent first."""
    counts: Dict[Tuple[str, str], List[int]] = {}
    for place, folder in enumerate((REPORT, TUNING)):
        for wanted, given, count in m.confusions(pairs_of(asked, folder, "questions")):
            counts.setdefault((wanted, given), [0, 0])[place] = count
    ordered = sorted(counts.items(), key=lambda item: (-item[1][0], -item[1][1], item[0]))
    rows = [[f"`{wanted}`", f"`{given}`", *map(str, both)] for (wanted, given), both in ordered]
    return table(["asked", "answered", "report", "tuning"], rows)


def threshold(points: Sequence[Point], chosen: float, folder: str) -> str:
    """What comes of each threshold in one folder, the one in use in bold."""
    rows = []
    for one in points:
        step = f"**{one.threshold:.2f}**" if one.threshold == chosen else f"{one.threshold:.2f}"
        rows.append([step, *map(str, (one.answered, one.right, one.wrong, one.mistaken))])
    return table([f"{folder} set", "answered", "right topic", "wrong topic", "out of scope answered"], rows)


def belief_group(row: Row) -> str:
    """How a belief stands to the article."""
    false = f"false, {str(row['direction']).replace('_', ' ')}"
    return {"myth": false, "fact": "true"}.get(row["framing"], "neutral question")


def traps(asked: Asked) -> str:
    """Traps by group. Rows of the kind ``any`` count only for their level."""
    rows = []
    for group, some in m.by(pairs_of(asked, REPORT, "traps"), lambda row: str(row["group"])).items():
        meant = _of_a_kind(some)
        signs = [pair for pair in some if pair[0]["level"] in m.GRAVE]
        tests = ((meant, m.trap_kind_right), (meant, m.trap_answered), (some, m.trap_level_right), (signs, m.noticed))
        rows.append([TRAPS.get(group, group), *(str(share(pairs, test)) for pairs, test in tests)])
    return table(["trap", "right kind", "answered as a topic", "right level", "emergency or urgent noticed"], rows)


def flags(asked: Asked, folder: str) -> str:
    """Emergency and urgent messages by flag, and the harmless messages that were taken for that flag."""
    pairs = pairs_of(asked, folder, "red_flags")
    grave = [pair for pair in pairs if pair[0]["level"] in m.GRAVE]
    rows = []
    for name, some in m.by(grave, lambda row: str(row["flag"])).items():
        alarms = sum(
            row["level"] == "none" and result["flag"] == name and not m.left_alone(row, result) for row, result in pairs
        )
        rows.append([f"`{name}`", str(share(some, m.noticed)), str(share(some, m.level_right)), str(alarms)])
    return table([f"flag, {folder} set", "noticed", "at the right level", "false alarms"], rows)


def harmless(asked: Asked) -> str:
    """Harmless messages by the standing of what they mention."""
    only = {f"{folder}/red_flags": pairs_of(asked, folder, "red_flags", "none") for folder in (REPORT, TUNING)}
    return grouped(only, "red_flags", ["standing", "left alone"], _standing, [m.left_alone])


def _standing(row: Row) -> str:
    return str(row["standing"]).replace("_", " ")


def negation(asked: Asked) -> str:
    """Short sentences that deny something."""
    pairs = pairs_of(asked, TUNING, "negation")
    denied = share([pair for pair in pairs if pair[0]["negated"]], m.no_alarm)
    signs = share([pair for pair in pairs if m.says_no_of_itself(pair[0])], m.noticed)
    return "\n".join([
        "Short sentences that deny something (tuning; some hold another sign as well) raise no emergency or urgent",
        f"answer in {denied}.",
        f"Signs that are themselves put as a denial (\"can't pee\") are noticed in {signs}.", "",
    ])  # fmt: skip


def misses(asked: Asked) -> str:
    """What was not right, by id, set by set."""
    tests: Dict[str, Test] = {
        "questions": m.topic_right, "beliefs": m.belief_right, "scope": m.scope_right, "traps": m.trap_right,
        "red_flags": m.level_right,
    }  # fmt: skip
    lines = []
    for folder in (REPORT, TUNING):
        for name, test in tests.items():
            pairs = pairs_of(asked, folder, name)
            missed = [str(row["id"]) for row, result in pairs if not test(row, result)]
            if pairs:
                lines.append(f"- {folder}, {name.replace('_', ' ')} ({len(missed)}): {', '.join(missed) or 'none'}")
    return "\n".join([*lines, ""])

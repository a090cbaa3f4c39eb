"""What counts as right, and how sure a share is: pure functions over evaluation rows and their results."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import Any, Callable, Dict, Iterable, List, Sequence, Tuple

Row = Dict[str, Any]
Pair = Tuple[Row, Row]
"""An evaluation row and the assistant's result for it."""

RIGHT, WRONG, OFFERED, NOT_SURE = "right", "wrong topic", "right topic offered", "not sure or another reply"
NOTICED = ("emergency", "urgent", "medical_evaluation", "clarify")
GRAVE = ("emergency", "urgent")
ANY = "any"
DENIAL = re.compile(r"\b(?:no|not)\b|n't\b")
Z = 1.96


@dataclass(frozen=True)
class Share:
    """So many out of so many."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 when there is nothing to count."""
        return self.hits / self.total if self.total else 0.0

    @property
    def bounds(self) -> Tuple[float, float]:
        """The 95 % confidence interval after Wilson (1927)."""
        if not self.total:
            return 0.0, 1.0
        p, n = self.value, self.total
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        if not self.total:
            return ""
        low, high = self.bounds
        return f"{100 * self.value:.1f} % ({self.hits}/{self.total}; {100 * low:.1f}-{100 * high:.1f})"


def share(pairs: Iterable[Pair], test: Callable[[Row, Row], bool]) -> Share:
    """The share of pairs that pass a test."""
    passed = [test(row, result) for row, result in pairs]
    return Share(sum(passed), len(passed))


def topic_outcome(row: Row, result: Row) -> str:
    """How a topic question was dealt with. A flagged message that was also answered counts by its topic."""
    wanted = [*row["topics"][:1], *row.get("accept", [])]
    if result["topics"]:
        return RIGHT if result["topics"][0] in wanted else WRONG
    return OFFERED if row["topics"][0] in offered(result) else NOT_SURE


def answered(row: Row, result: Row) -> bool:
    """Whether a question got a topic's answer, right or wrong."""
    return bool(result["topics"])


def topic_right(row: Row, result: Row) -> bool:
    """Whether the first topic answered is the one asked about, or one that the row's author accepts."""
    return topic_outcome(row, result) == RIGHT


def topic_wrong(row: Row, result: Row) -> bool:
    """Whether another topic was answered."""
    return topic_outcome(row, result) == WRONG


def strictly_right(row: Row, result: Row) -> bool:
    """Right without the other acceptable topics."""
    return bool(result["topics"][:1] == row["topics"][:1])


def both_topics(row: Row, result: Row) -> bool:
    """Whether every topic asked about was answered."""
    return set(row["topics"]) <= set(result["topics"])


def offered(result: Row) -> List[str]:
    """The topics offered as choices by a reply that asks which one is meant."""
    if result["kind"] != "clarify":
        return []
    options = [option["id"] for part in result["parts"] for option in part.get("options", [])]
    return [option.split("/", 1)[1] for option in options if option.startswith("faq/")]


def belief_topic(row: Row, result: Row) -> bool:
    """Whether a belief was answered under its topic."""
    return result["topics"][:1] != [] and result["topics"][0] in [row["topic"], *row.get("accept", [])]


def belief_right(row: Row, result: Row) -> bool:
    """Whether topic and framing are both right."""
    return belief_topic(row, result) and result["framing"] == row["framing"]


def scope_right(row: Row, result: Row) -> bool:
    """Whether the kind of reply is right, or a topic that says what the article leaves out was answered."""
    kinds = [row["kind"], *row.get("accept", [])]
    answered = result["kind"] == "faq" and result["topics"][:1] and result["topics"][0] in row.get("accept_topics", [])
    return result["kind"] in kinds or bool(answered)


def answered_by_mistake(row: Row, result: Row) -> bool:
    """Whether something out of scope got a topic's answer."""
    return result["kind"] == "faq" and not scope_right(row, result)


def level_right(row: Row, result: Row) -> bool:
    """Whether a message got its red-flag level, or one that its author accepts."""
    return result["level"] in [row["level"], *row.get("accept", [])]


def noticed(row: Row, result: Row) -> bool:
    """Whether a message with a red flag was noticed at all."""
    return result["level"] in NOTICED


def left_alone(row: Row, result: Row) -> bool:
    """Whether a harmless message was left alone, or treated in a way its author accepts."""
    return level_right(row, result)


def trap_kind_right(row: Row, result: Row) -> bool:
    """Whether a trap got the kind of reply that its author wants or accepts. Rows of the kind ``any`` take all."""
    return row["kind"] == ANY or result["kind"] in [row["kind"], *row.get("accept", [])]


def trap_level_right(row: Row, result: Row) -> bool:
    """Whether a trap got its red-flag level, or one that its author accepts."""
    return result["level"] in [row["level"], *row.get("accept_levels", [])]


def trap_right(row: Row, result: Row) -> bool:
    """Whether kind and level are both right."""
    return trap_kind_right(row, result) and trap_level_right(row, result)


def trap_answered(row: Row, result: Row) -> bool:
    """Whether a trap that is no question for us got a topic's answer."""
    return result["kind"] == "faq" and not trap_kind_right(row, result)


def no_alarm(row: Row, result: Row) -> bool:
    """Whether a denied sign raised neither an emergency nor an urgent answer."""
    return result["level"] not in GRAVE


def says_no_of_itself(row: Row) -> bool:
    """Whether a sign that is there is put in words of denial: "can't pee"."""
    return not row["negated"] and bool(DENIAL.search(row["term"]))


def by(pairs: Sequence[Pair], key: Callable[[Row], str]) -> Dict[str, List[Pair]]:
    """Pairs in groups, in order of the group's name."""
    groups: Dict[str, List[Pair]] = {}
    for pair in pairs:
        groups.setdefault(key(pair[0]), []).append(pair)
    return dict(sorted(groups.items()))


def confusions(pairs: Sequence[Pair]) -> List[Tuple[str, str, int]]:
    """Wanted topic, topic answered instead, how often; most frequent first."""
    counts = Counter(
        (row["topics"][0], result["topics"][0]) for row, result in pairs if topic_outcome(row, result) == WRONG
    )
    return [(wanted, answered, count) for (wanted, answered), count in counts.most_common()]

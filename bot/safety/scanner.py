"""The scan: every message, in every state and on every channel, goes through here first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Collection, Dict, FrozenSet, Iterator, List, Optional, Sequence, Set, Tuple, Union

from bot.content.red_flags import RedFlag, RedFlags
from bot.safety.combinations import LIVE, SPOKEN_OF, Combined, Part, combine
from bot.safety.findings import Finding, Scan, Sign
from bot.safety.levels import Level, Standing
from bot.safety.matching import Match
from bot.safety.reading import NAME, SIGN, SPOKEN, UNSURE, Reader, Reading, Target
from bot.safety.standing import Judgement, Mention, judge
from bot.safety.verdict import verdict

# A name of an illness in so few words is asked about, not passed over: "heart attack?"
_ALONE = 4
_TURNS_BACK = 8
# The wide signs of a net, further apart than this in characters, are words of different stories.
_NET_SPAN = 300

Earlier = Union[str, Sequence[Sign]]
"""A message as it was written, or the signs that its own scan found in it."""


class Scanner:
    """Compiles the rules once; ``scan`` is pure and keeps nothing of what patients write.

    Raises ValueError, naming the phrase, when a phrase of the rules cannot be compiled.
    """

    def __init__(self, rules: RedFlags) -> None:
        self._rules: Dict[str, RedFlag] = {rule.id: rule for rule in rules.rules}
        self._past_counts = frozenset(name for name, sign in rules.signs.items() if sign.past_counts)
        self._reader = Reader(rules)

    def scan(self, text: str, earlier: Sequence[Earlier] = ()) -> Scan:
        """The red flags of ``text``. ``earlier``: the patient's messages before it, or their signs, oldest first.

        The earlier ones only complete combinations ("I have a fever", then "my back hurts so much"). Of a sign
        that is happening, further mentions are left out.
        """
        reading = self._reader.read(text)
        if reading is None:
            return verdict((), self._rules)
        findings: List[Finding] = []
        parts: Dict[str, List[Part]] = defaultdict(list)
        for match, judgement, about_other in self._judged(reading):
            start, end = reading.words[match.start].start, reading.words[match.end - 1].end
            kind, name = match.key
            if kind == SIGN:
                parts[name].append(Part(name, judgement, about_other, True, start, end))
            elif kind == SPOKEN:
                if judgement.standing in SPOKEN_OF:
                    findings.append(Finding(name, self._rules[name].flag, Level.NONE, judgement.standing, start, end))
            else:
                findings.append(_finding(self._rules[name], judgement, start, end))
        signs = tuple(_sign(part) for several in parts.values() for part in several)
        if parts:
            self._remember(earlier, parts)
            findings += self._combined(parts, {finding.rule for finding in findings if finding.level is Level.NONE})
        return replace(verdict(findings, self._rules), signs=signs)

    def says_over(self, text: str) -> bool:
        """Whether an answer says of something spoken of before that it is over: "years ago", "it cleared up".

        False when in doubt: a word for now beside it ("gone for years, back today") or a sign of its own.
        """
        reading = self._reader.read(text)
        if reading is None:
            return False
        if any(match.key[0] != SPOKEN and judged.standing in LIVE for match, judged, _ in self._judged(reading)):
            return False
        cues = reading.cues.heard()
        over = any(cue.standing == Standing.PAST.value and not cue.ask_back for cue in cues)
        return over and not any(Standing.PAST.value in cue.beats for cue in cues)

    def _judged(self, reading: Reading) -> Iterator[Tuple[Match[Target], Judgement, bool]]:
        certain: Set[Target] = set()
        for match, held in zip(reading.targets, reading.held, strict=True):
            if match.key in certain:
                continue
            mention = self._mention(match, held, reading)
            cues = reading.cues.around(match.start, match.end)
            judgement = judge(mention, cues, reading.places, reading.shown, reading.spoken_up)
            if judgement.standing is Standing.NOW and not judgement.ask_back:
                certain.add(match.key)
            yield match, judgement, mention.about_other

    def _mention(self, match: Match[Target], held: bool, reading: Reading) -> Mention:
        kind, name = match.key
        rule = None if kind == SIGN else self._rules[name]
        return Mention(
            match.start,
            match.end,
            is_name=kind == NAME,
            is_crisis=rule is not None and rule.crisis,
            about_other=reading.people.is_other(match.start, match.end),
            anyone=reading.people.anyone(match.start),
            alone=reading.shown[-1] <= _ALONE,
            is_unsure=kind == UNSURE,
            counting=_counting(rule),
            is_held=held,
            in_question=reading.places[match.start].sentence in reading.questions,
        )

    def _remember(self, earlier: Sequence[Earlier], parts: Dict[str, List[Part]]) -> None:
        for message in earlier[-_TURNS_BACK:]:
            for sign in self.scan(message).signs if isinstance(message, str) else message:
                judgement = Judgement(sign.standing, sign.ask_back)
                parts[sign.name].append(Part(sign.name, judgement, sign.about_other, False, 0, 0))

    def _combine(self, names: Sequence[str], parts: Dict[str, List[Part]], wide: bool) -> Optional[Combined]:
        return combine(names, parts, self._past_counts, wide) if all(name in parts for name in names) else None

    def _combined(self, parts: Dict[str, List[Part]], settled: Collection[str]) -> Iterator[Finding]:
        """What combinations and nets find. A net adds nothing to a rule that was ``settled`` as not happening."""
        for rule in self._rules.values():
            groups = [(names, False) for names in rule.combinations] + [(names, True) for names in rule.nets]
            for names, wide in groups:
                combined = self._combine(names, parts, wide)
                scattered = wide and combined is not None and combined.end - combined.start > _NET_SPAN
                if combined and not scattered and not (wide and rule.id in settled):
                    judgement = combined.judgement
                    if wide:
                        judgement = Judgement(judgement.standing, judgement.standing in LIVE)
                    yield _finding(rule, judgement, combined.start, combined.end)
            for names_of, standing in ((rule.expected, Standing.EXPECTED), (rule.hints, Standing.HINTED)):
                for name in names_of:
                    for part in parts.get(name, ()):
                        if part.now_said and part.judgement.standing in LIVE:
                            yield _finding(rule, Judgement(standing, False), part.start, part.end)


def _counting(rule: Optional[RedFlag]) -> FrozenSet[Standing]:
    """What takes nothing away from a rule's signs: a transplant that is over, a medicine taken for years."""
    if rule is None or not (rule.past_counts or rule.long_counts):
        return frozenset()
    return frozenset({Standing.PAST, Standing.CHRONIC} if rule.past_counts else {Standing.CHRONIC})


def _sign(part: Part) -> Sign:
    return Sign(part.name, part.judgement.standing, part.judgement.ask_back, part.about_other)


def _finding(rule: RedFlag, judgement: Judgement, start: int, end: int) -> Finding:
    return Finding(rule.id, rule.flag, _weight(rule, judgement), judgement.standing, start, end)


def _weight(rule: RedFlag, judgement: Judgement) -> Level:
    """What a mention weighs: the rule's level when happening, a question back when in doubt, else nothing."""
    level = Level(rule.level)
    if judgement.ask_back and level >= Level.URGENT:
        return Level.CLARIFY
    return level if judgement.standing in LIVE else Level.NONE

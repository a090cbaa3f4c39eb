"""The scan: every message, in every state and on every channel, goes through here first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Dict, List, Sequence, Tuple

from bot.content.red_flags import Cue, RedFlag, RedFlags
from bot.safety.clauses import ClauseReader, PersonReader, Place
from bot.safety.combinations import LIVE, Part, combine
from bot.safety.findings import Finding, Scan
from bot.safety.levels import Level, Standing
from bot.safety.matching import Match, PhraseFinder
from bot.safety.normalise import Word, plain, words_of
from bot.safety.phrases import Notation
from bot.safety.spelling import Speller
from bot.safety.standing import Judgement, Mention, heeded, judge
from bot.safety.verdict import verdict

_RULE, _NAME, _UNSURE, _SIGN = "rule", "name", "unsure", "sign"
_HOLDERS = frozenset({"my", "this", "these"})
_ALONE = 4
_TURNS_BACK = 8


@dataclass(frozen=True)
class _Reading:
    """One message, read."""

    words: Sequence[Word]
    places: Sequence[Place]
    shown: Sequence[int]
    targets: Sequence[Match[Tuple[str, str]]]
    cues: Sequence[Match[Cue]]


class Scanner:
    """Compiles the rules once; ``scan`` is pure and may be called from several threads.

    Raises ValueError, naming the phrase, when a phrase of the rules cannot be compiled.
    """

    def __init__(self, rules: RedFlags) -> None:
        self._rules: Dict[str, RedFlag] = {rule.id: rule for rule in rules.rules}
        self._past_counts = frozenset(name for name, sign in rules.signs.items() if sign.past_counts)
        notation = Notation(rules.words, rules.fillers, rules.gap, rules.near)
        targets = [((_RULE, rule.id), phrase) for rule in rules.rules for phrase in rule.phrases]
        targets += [((_NAME, rule.id), phrase) for rule in rules.rules for phrase in rule.names]
        targets += [((_UNSURE, rule.id), phrase) for rule in rules.rules for phrase in rule.unsure]
        targets += [((_SIGN, name), phrase) for name, sign in rules.signs.items() for phrase in sign.phrases]
        patterns = [(key, notation.compile(phrase)) for key, phrase in targets]
        cue_notation = Notation(rules.words, rules.light_fillers, rules.gap, rules.near)
        cues = [(index, cue_notation.compile(phrase)) for index, cue in enumerate(rules.cues) for phrase in cue.words]
        pseudo_notation = Notation(rules.words, rules.light_fillers, rules.gap, rules.near)
        pseudo = [(phrase, pseudo_notation.compile(phrase)) for phrase in rules.pseudo]
        self._cues = rules.cues
        self._targets = PhraseFinder(patterns, notation)
        self._cue_finder = PhraseFinder(cues, cue_notation)
        self._pseudo = PhraseFinder(pseudo, pseudo_notation)
        self._fillers = notation.fillers
        self._symptoms = frozenset(plain(word) for word in rules.words["symptom"])
        self._barriers = frozenset(plain(word) for word in rules.barriers)
        self._clauses = ClauseReader(rules.clauses)
        self._people = PersonReader(rules.people.me, rules.people.others)
        spellings = {
            written: meant.split() for meant, forms in rules.spellings.items() for written in map(plain, forms)
        }
        vocabulary = notation.vocabulary() | cue_notation.vocabulary() | pseudo_notation.vocabulary()
        people = {plain(word) for word in (*rules.people.me, *rules.people.others)}
        self._speller = Speller(vocabulary | people, rules.mended, spellings, rules.real_words.split())

    def scan(self, text: str, earlier: Sequence[str] = ()) -> Scan:
        """The red flags of ``text``. ``earlier``: the patient's messages before it, oldest first."""
        reading = self._read(text)
        findings = [
            self._finding(self._rules[match.key[1]], judgement, reading.words, match.start, match.end)
            for match in reading.targets
            if match.key[0] != _SIGN
            for judgement in (self._judge(match, reading),)
        ]
        findings += self._combined(reading, earlier)
        return verdict(findings, self._rules)

    def _read(self, text: str) -> _Reading:
        words = words_of(text, self._speller)
        if not words:
            return _Reading((), (), (), (), ())
        covered = {index for match in self._pseudo.find(words) for index in range(match.start, match.end)}
        walls = {index for index, word in enumerate(words) if word.text in self._barriers and index not in covered}
        targets = _without_unsure(self._targets.find(words, walls))
        cues = [Match(self._cues[match.key], match.start, match.end) for match in self._cue_finder.find(words)]
        shown: List[int] = []
        for word in words:
            shown.append((shown[-1] if shown else 0) + (word.text not in self._fillers))
        places = self._clauses.places(words)
        return _Reading(words, places, shown, targets, heeded(cues, targets, covered, places))

    def _judge(self, match: Match[Tuple[str, str]], reading: _Reading) -> Judgement:
        kind, name = match.key
        mention = Mention(
            match.start,
            match.end,
            is_name=kind == _NAME,
            is_crisis=kind != _SIGN and self._rules[name].crisis,
            about_other=self._is_other(match, reading),
            anyone=self._people.names_someone(reading.words, reading.places, match.start),
            alone=reading.shown[-1] <= _ALONE,
            is_unsure=kind == _UNSURE,
            past_counts=kind != _SIGN and self._rules[name].past_counts,
            is_held=self._is_held(match, reading.words),
        )
        return judge(mention, reading.cues, reading.places, reading.shown)

    def _is_held(self, match: Match[Tuple[str, str]], words: Sequence[Word]) -> bool:
        before = words[match.start - 1].text if match.start else ""
        return before in _HOLDERS and words[match.end - 1].text in self._symptoms

    def _is_other(self, match: Match[Tuple[str, str]], reading: _Reading) -> bool:
        return self._people.is_other(reading.words, reading.places, match.start, match.end)

    def _finding(self, rule: RedFlag, judgement: Judgement, words: Sequence[Word], start: int, end: int) -> Finding:
        return Finding(
            rule.id, rule.flag, _weight(rule, judgement), judgement.standing, words[start].start, words[end - 1].end
        )

    def _combined(self, reading: _Reading, earlier: Sequence[str]) -> List[Finding]:
        parts: Dict[str, List[Part]] = defaultdict(list)
        self._collect(reading, True, parts)
        if not parts:
            return []
        for text in list(earlier)[-_TURNS_BACK:]:
            self._collect(self._read(text), False, parts)
        findings = []
        for rule in self._rules.values():
            for names in rule.combinations:
                combined = combine(names, parts, self._past_counts)
                if combined:
                    level = _weight(rule, combined.judgement)
                    standing = combined.judgement.standing
                    findings.append(Finding(rule.id, rule.flag, level, standing, combined.start, combined.end))
            for name in rule.expected:
                findings += [
                    Finding(rule.id, rule.flag, Level.NONE, Standing.EXPECTED, part.start, part.end)
                    for part in parts.get(name, ())
                    if part.now_said and part.judgement.standing in LIVE
                ]
        return findings

    def _collect(self, reading: _Reading, now_said: bool, parts: Dict[str, List[Part]]) -> None:
        for match in reading.targets:
            if match.key[0] == _SIGN:
                start, end = reading.words[match.start].start, reading.words[match.end - 1].end
                judgement = self._judge(match, reading)
                other = self._is_other(match, reading)
                parts[match.key[1]].append(Part(match.key[1], judgement, other, now_said, start, end))


def _weight(rule: RedFlag, judgement: Judgement) -> Level:
    """What a mention weighs: the rule's level when happening, a question back when in doubt, else nothing."""
    level = Level(rule.level)
    if judgement.ask_back and level >= Level.URGENT:
        return Level.CLARIFY
    return level if judgement.standing in LIVE else Level.NONE


def _without_unsure(matches: Sequence[Match[Tuple[str, str]]]) -> List[Match[Tuple[str, str]]]:
    """Without the certain matches of a rule that lie under an unsure one of the same rule."""
    unsure = [match for match in matches if match.key[0] == _UNSURE]
    return [
        match
        for match in matches
        if match.key[0] != _RULE
        or not any(one.key[1] == match.key[1] and one.start < match.end and match.start < one.end for one in unsure)
    ]

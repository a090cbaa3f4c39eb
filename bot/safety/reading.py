"""A message, read: its words, clauses, people, the signs in it and the cues around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import FrozenSet, Iterator, List, Optional, Sequence, Tuple

from spacy.vocab import Vocab

from bot.content.red_flags import Cue, RedFlags
from bot.safety.clauses import ClauseReader, Place
from bot.safety.cues import Cues
from bot.safety.matching import Match, PhraseFinder, tightest
from bot.safety.normalise import Word, plain, quoted_spans, words_of
from bot.safety.people import People, PersonReader
from bot.safety.phrases import Notation
from bot.safety.spelling import Speller

RULE, NAME, UNSURE, SPOKEN, SIGN = "rule", "name", "unsure", "spoken", "sign"
_I = frozenset({"i", "im", "ive"})
_SUPPOSING = frozenset(
    {
        "if",
        "case",
        "unless",
        "suppose",
        "supposing",
        "say",
        "can",
        "could",
        "will",
        "would",
        "should",
        "do",
        "might",
        "that",
        "worried",
        "afraid",
        "scared",
        "ever",
    }
)
_QUOTATION = Cue(standing="quoted", direction="over", words=("quotation",))
_HOLDERS = frozenset({"my", "this", "these"})

Target = Tuple[str, str]
"""What a phrase stands for: its kind, and the id of its rule or the name of its sign."""


@dataclass(frozen=True)
class Reading:
    """One message. ``shown[i]`` counts the words up to word i that are not fillers; ``questions`` are sentences."""

    words: Sequence[Word]
    places: Sequence[Place]
    shown: Sequence[int]
    targets: Sequence[Match[Target]]
    cues: Cues
    people: People
    held: Sequence[bool]
    questions: FrozenSet[int]
    spoken_up: Sequence[int]


class Reader:
    """Compiles the phrases of all rules once. Raises ValueError naming a phrase that cannot be compiled."""

    def __init__(self, rules: RedFlags) -> None:
        signs = Notation(rules.words, rules.fillers, rules.gap, rules.near)
        cues = Notation(rules.words, rules.light_fillers, rules.gap, rules.near)
        pseudo = Notation(rules.words, rules.light_fillers, rules.gap, rules.near)
        vocab = Vocab()
        self._targets = PhraseFinder(
            [(target, signs.compile(phrase)) for target, phrase in _targets(rules)], signs, vocab, longest=False
        )
        self._cue_list = rules.cues
        self._cues = PhraseFinder(
            [(index, cues.compile(phrase)) for index, cue in enumerate(rules.cues) for phrase in cue.words], cues, vocab
        )
        self._pseudo = PhraseFinder([(phrase, pseudo.compile(phrase)) for phrase in rules.pseudo], pseudo, vocab)
        self._fillers = signs.fillers
        self._symptoms = frozenset(plain(word) for word in rules.words["symptom"])
        self._barriers = frozenset(plain(word) for word in rules.barriers)
        self._clauses = ClauseReader(rules.clauses)
        self._people = PersonReader(rules.people.me, rules.people.others)
        persons = {plain(word) for word in (*rules.people.me, *rules.people.others)}
        known = signs.vocabulary() | cues.vocabulary() | pseudo.vocabulary() | persons
        spellings = {plain(form): meant.split() for meant, forms in rules.spellings.items() for form in forms}
        self._speller = Speller(known, rules.mended, spellings, rules.real_words.split())

    def read(self, text: str) -> Optional[Reading]:
        """The reading of ``text``, or None when it holds no word."""
        words = words_of(text, self._speller)
        if not words:
            return None
        covered = {index for match in self._pseudo.find(words) for index in range(match.start, match.end)}
        walls = {index for index, word in enumerate(words) if word.text in self._barriers and index not in covered}
        targets = _without_unsure(tightest(self._targets.find(words, walls)))
        negative = {
            match.start for match in targets if match.key[0] == RULE and words[match.start].text in self._barriers
        }
        places = self._clauses.places(words)
        found = [Match(self._cue_list[match.key], match.start, match.end) for match in self._cues.find(words)]
        found = [match for match in found if _in_one_part(match, places)]
        cues = Cues([*found, *_quotations(text, words)], targets, covered, negative, places)
        held = [self._is_held(match, words) for match in targets]
        people = self._people.read(words, places)
        asked = _questions(text, words, places)
        return Reading(words, places, self._shown(words), targets, cues, people, held, asked, _spoken_up(words))

    def _shown(self, words: Sequence[Word]) -> List[int]:
        shown: List[int] = []
        for word in words:
            shown.append((shown[-1] if shown else 0) + (word.text not in self._fillers))
        return shown

    def _is_held(self, match: Match[Target], words: Sequence[Word]) -> bool:
        before = words[match.start - 1].text if match.start else ""
        return before in _HOLDERS and words[match.end - 1].text in self._symptoms


def _quotations(text: str, words: Sequence[Word]) -> Iterator[Match[Cue]]:
    """Words between quotation marks are somebody's words, which a cue says as well as any."""
    for start, end in quoted_spans(text):
        inside = [index for index, word in enumerate(words) if start <= word.start and word.end <= end]
        if len(inside) > 1:
            yield Match(_QUOTATION, inside[0], inside[-1] + 1)


def _spoken_up(words: Sequence[Word]) -> List[int]:
    """Where the patient says "I" of what is, not of what might be ("if I")."""
    return [
        index
        for index, word in enumerate(words)
        if word.text in _I and index and words[index - 1].text not in _SUPPOSING
    ]


def _in_one_part(match: Match[Cue], places: Sequence[Place]) -> bool:
    return match.key.direction == "over" or places[match.start].part == places[match.end - 1].part


def _questions(text: str, words: Sequence[Word], places: Sequence[Place]) -> FrozenSet[int]:
    """The numbers of the sentences that end with a question mark."""
    ended = {places[index - 1].sentence for index, word in enumerate(words) if word.asked and index}
    if text.rstrip().endswith("?"):
        ended.add(places[-1].sentence)
    return frozenset(ended)


def _targets(rules: RedFlags) -> Iterator[Tuple[Target, str]]:
    for rule in rules.rules:
        phrases_of = {RULE: rule.phrases, NAME: rule.names, UNSURE: rule.unsure, SPOKEN: rule.spoken}
        for kind, phrases in phrases_of.items():
            for phrase in phrases:
                yield (kind, rule.id), phrase
    for name, sign in rules.signs.items():
        for phrase in sign.phrases:
            yield (SIGN, name), phrase


def _without_unsure(matches: Sequence[Match[Target]]) -> List[Match[Target]]:
    """Without the certain matches of a rule that lie under an unsure one of the same rule."""
    unsure = [match for match in matches if match.key[0] == UNSURE]

    def covered(match: Match[Target]) -> bool:
        return any(one.key[1] == match.key[1] and one.start < match.end and match.start < one.end for one in unsure)

    return [match for match in matches if match.key[0] != RULE or not covered(match)]

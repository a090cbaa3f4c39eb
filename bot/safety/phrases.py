"""The editors' notation, compiled: ``{cant} pee``, ``{sat|stood} up``, ``leg ... swollen``, ``calf & hot``."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import Dict, FrozenSet, Iterable, List, Mapping, Sequence, Tuple

from bot.content.red_flags import GROUP, OR
from bot.safety.normalise import plain

Literal = Tuple[str, ...]
_PART = re.compile(r"\{[^{}]*\}|\.\.\.|&|[^\s{}&]+")
_MOST_FORMS = 5_000


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of labels. ``gaps[i]`` is how many other words may stand between label i and i + 1."""

    labels: Tuple[str, ...]
    gaps: Tuple[int, ...]


class Notation:
    """Compiles phrases against the word groups and remembers every literal they are made of.

    ``gap`` and ``near``: how many words ``...`` and ``&`` may bridge. Raises ValueError, naming the phrase,
    when a phrase is empty, uses an unknown group or grows beyond 5,000 forms.
    """

    def __init__(self, groups: Mapping[str, Sequence[str]], fillers: Iterable[str], gap: int, near: int) -> None:
        self._groups = groups
        self._fillers = frozenset(plain(word) for word in fillers)
        self._gap = gap
        self._near = near
        self._forms: Dict[str, FrozenSet[Literal]] = {}
        self.literals: Dict[Literal, List[str]] = {}

    @property
    def fillers(self) -> FrozenSet[str]:
        """Words that are passed over between any two words of a phrase."""
        return self._fillers

    def compile(self, phrase: str) -> List[Pattern]:
        """The patterns of one phrase: one, or one for each order where ``&`` stands."""
        sides = [side.strip() for side in phrase.split("&")]
        if len(sides) == 1:
            return [self._sequence(phrase, phrase)]
        parts = [self._sequence(side, phrase) for side in sides]
        return [self._join(order) for order in itertools.permutations(parts)]

    def vocabulary(self) -> FrozenSet[str]:
        """Every word of every literal compiled so far, and the fillers."""
        return frozenset(word for literal in self.literals for word in literal) | self._fillers

    def _sequence(self, text: str, phrase: str) -> Pattern:
        labels: List[str] = []
        gaps: List[int] = []
        run: List[str] = []
        gap = 0

        def end_run() -> None:
            if run:
                add(self._note(tuple(run), " ".join(run)))
                run.clear()

        def add(label: str) -> None:
            nonlocal gap
            gaps.extend([gap] * bool(labels))
            labels.append(label)
            gap = 0

        for part in _PART.findall(text):
            group = GROUP.fullmatch(part)
            if part == "..." or group:
                end_run()
            if part == "...":
                gap = self._gap
            elif group:
                for literal in self._group(group.group(1), phrase, ()):
                    self._note(literal, part)
                add(part)
            else:
                run.extend(self._plain_words(part))
        end_run()
        if not labels:
            raise ValueError(f"'{phrase}' holds no word that can be looked for; fillers do not count")
        if phrase == text and len(labels) == 1 and " " not in labels[0] and len(phrase.split()) > 1:
            raise ValueError(f"'{phrase}' is no more than '{labels[0]}' once fillers are passed over; write more of it")
        return Pattern(tuple(labels), tuple(gaps))

    def _note(self, literal: Literal, label: str) -> str:
        labels = self.literals.setdefault(literal, [])
        if label not in labels:
            labels.append(label)
        return label

    def _plain_words(self, text: str) -> List[str]:
        words = [plain(word) for word in re.split(r"[\s\-]+", text) if plain(word)]
        return [word for word in words if word not in self._fillers]

    def _group(self, name: str, phrase: str, inside: Tuple[str, ...]) -> FrozenSet[Literal]:
        """Every form of a group, or of the words between the braces. Groups may use others, never themselves."""
        if OR in name:
            forms = {tuple(self._plain_words(member)) for member in name.split(OR)}
            return frozenset(forms - {()})
        if name in inside:
            raise ValueError(f"the word group '{name}' is made of itself")
        if name not in self._groups:
            raise ValueError(f"'{phrase}' uses the unknown word group '{name}'")
        if name not in self._forms:
            forms = set()
            for member in self._groups[name]:
                choices: List[Iterable[Literal]] = []
                for part in _PART.findall(member):
                    found = GROUP.fullmatch(part)
                    if found:
                        choices.append(self._group(found.group(1), member, (*inside, name)))
                    else:
                        choices.append([tuple(self._plain_words(part))])
                forms.update(tuple(itertools.chain(*chosen)) for chosen in itertools.product(*choices))
                if len(forms) > _MOST_FORMS:
                    raise ValueError(f"the word group '{name}' grows beyond {_MOST_FORMS} forms; split it")
            forms.discard(())
            self._forms[name] = frozenset(forms)
        return self._forms[name]

    def _join(self, parts: Sequence[Pattern]) -> Pattern:
        labels = tuple(itertools.chain(*(part.labels for part in parts)))
        gaps: List[int] = []
        for index, part in enumerate(parts):
            gaps.extend([self._near] * bool(index))
            gaps.extend(part.gaps)
        return Pattern(labels, tuple(gaps))

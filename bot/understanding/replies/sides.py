"""Left, right, both sides or the middle: alone, or place by place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.content.models import Option, Question
from bot.understanding.replies.mentions import Mention, exact, mentions, words_of
from bot.understanding.replies.positions import positions
from bot.understanding.replies.reading import ALL_SITES, Reading, found, unclear
from bot.understanding.replies.tokens import BREAKS, Tokens
from bot.understanding.replies.words import word_set

LATERAL_QUESTION = "pain_sites"

LEFT, RIGHT, BOTH, MIDDLE = "left", "right", "both", "middle"
_NAMES = {
    LEFT: "left l lt lefthand",
    RIGHT: "right r rt righthand rite",
    BOTH: "both bilateral bilaterally",
    MIDDLE: "middle center centre central midline",
}
_SIDES = {name: side for side, names in _NAMES.items() for name in names.split()}
_NOT_A_SIDE = word_set(
    "now in above below behind where down up there here through across after away at under when "
    "beside next before by near"
)
_REST = word_set("rest others other everything")
_SIDE_NAMES = frozenset((LEFT, RIGHT, BOTH, MIDDLE))
_BETWEEN = word_set(
    "side sides of on in at hand it is are hurts hurt pain painful sore mostly mainly only one part "
    "lower upper inner outer front "
    "whole really big little mid middle area region"
)
"""Words that may stand between a side and its place."""


class _Item(NamedTuple):
    """A side or a site, and the words it takes in the reply."""

    what: str
    start: int
    end: int


def read_sides(question: Question, text: str, sites: Sequence[Option]) -> Reading:
    """{site: side}. A side without a place holds for every site of ``sites`` (or ``ALL_SITES`` when none is given)."""
    ids = [option.id for option in question.options]
    named = exact(question.options, text) or _SIDES.get(text.strip(" .!").lower())
    if named:
        return found(_everywhere(named, sites))
    places = positions(text, len(ids))
    if places:
        clear = len(places) == 1 and places[0] >= 0
        return (
            found(_everywhere(ids[places[0]], sites))
            if clear
            else unclear("several" if min(places) >= 0 else "no_match")
        )
    words = words_of(sites, text)
    by_site = sides_of(words, mentions(sites, words))
    free = _free_sides(words)
    rest = _REST & set(words)
    if by_site:
        others = [site.id for site in sites if site.id not in by_site]
        return found({**by_site, **(dict.fromkeys(others, free[-1]) if rest and free else {})})
    if len(set(free)) == 1 and not {"not", "no", "neither"} & set(words):
        return found(_everywhere(free[0], sites))
    return unclear("several" if free else "no_match")


def sides_of(words: Tokens, heard: Sequence[Mention]) -> dict[str, str]:
    """{site: side} for the places of ``heard`` that have a side of their own in the reply."""
    result: dict[str, str] = {}
    for clause in _clauses(words, heard):
        step = 1 if clause and clause[0].what in _SIDE_NAMES else -1
        for index, item in enumerate(clause):
            site = _beside(clause, index, step, words) if item.what in _SIDE_NAMES else None
            if site:
                result[site] = item.what if result.get(site, item.what) == item.what else BOTH
    return result


def _beside(clause: list[_Item], index: int, step: int, words: Tokens) -> str | None:
    """The place next to the side at ``index``: the nearer one, or that in the clause's usual direction."""
    near: list[tuple[int, str]] = []
    for move in (step, -step):
        neighbour = index + move
        if 0 <= neighbour < len(clause) and clause[neighbour].what not in _SIDE_NAMES:
            one, other = (clause[index], clause[neighbour]) if move > 0 else (clause[neighbour], clause[index])
            between = words[one.end : other.start]
            if set(between) <= _BETWEEN:
                near.append((len(between), clause[neighbour].what))
    return min(near, key=lambda item: item[0])[1] if near else None


def _clauses(words: Tokens, heard: Sequence[Mention]) -> list[list[_Item]]:
    said = _paired(words)
    sites = {item.start: item for item in heard}
    inside = {place for item in heard for place in range(item.start, item.end)}
    clauses: list[list[_Item]] = [[]]
    for place, word in enumerate(said):
        if place in sites:
            clauses[-1].append(_Item(sites[place].option, place, sites[place].end))
        elif place in inside:
            continue
        elif word in (*BREAKS, "and", "plus", "but", "also", "then"):
            clauses.append([])
        elif _is_side(said, place, inside):
            clauses[-1].append(_Item(_SIDES[word], place, place + 1))
    return clauses


def _paired(words: Tokens) -> Tokens:
    """The words with "left and right" as "both", and "left hand side" as "left", every word in its place."""
    said = list(words)
    for place in range(len(said) - 2):
        one, middle, other = said[place : place + 3]
        if middle in ("and", "or", "plus") and {_SIDES.get(one), _SIDES.get(other)} == {LEFT, RIGHT}:
            said[place : place + 3] = ["", "", "both"]
    return tuple(said)


def _is_side(words: Tokens, place: int, inside: set[int]) -> bool:
    word = words[place]
    if word not in _SIDES:
        return False
    after = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place else ""
    if len(word) == 1:  # "L knee", but not "I'm 5 l".
        return place + 1 in inside or (place - 1 in inside and after in ("", "and", *BREAKS))
    if word == "right":
        return after not in _NOT_A_SIDE and before not in ("all", "alright", "thats")
    return not (word == "left" and before in ("i", "ive", "he", "she", "have", "had"))


def _free_sides(words: Tokens) -> list[str]:
    said = _paired(words)
    return [_SIDES[word] for place, word in enumerate(said) if _is_side(said, place, set())]


def _everywhere(side: str, sites: Sequence[Option]) -> dict[str, str]:
    return {site.id: side for site in sites} if sites else {ALL_SITES: side}

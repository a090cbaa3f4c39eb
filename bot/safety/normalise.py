"""A patient's text as plain lower-case words that remember where they stood."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Dict, Iterator, List, Tuple

from bot.safety.spelling import Speller

NO_BREAK, COMMA, STOP = 0, 1, 2

_APOSTROPHES = "'’‘ʼ`´′"
# Dictated: "lumps comma no fever". "In a comma" is a coma, misspelt.
_SPOKEN_MARKS: Dict[str, str] = {"comma": ",", "question mark": "?", "exclamation mark": "!"}
_PIECE = re.compile(
    r"(?<!\ba )(?<![^\W_])(?i:comma|question mark|exclamation mark)(?![^\W_])"
    r"|\d+(?:[./:,]\d+)+"  # 10/10, 39.5, 24/7
    rf"|[^\W_](?:[^\W_]|[{_APOSTROPHES}*](?=[^\W_]))*"  # words, with an apostrophe or a star inside
    r"|[^\w\s]|\n"
)
_DOTS = re.compile(r"\.{2,}")
_STOPS = frozenset(".!?;\n")
_COMMAS = frozenset(",:()[]{}/|–—")
_PICTURES: Dict[str, str] = {"🚑": "ambulance", "🆘": "help", "🩸": "bleeding", "🤮": "vomiting", "🥵": "hot"}
_CUT_CONTRACTIONS = frozenset(
    ("can", "don", "won", "isn", "didn", "doesn", "haven", "hasn", "couldn", "wouldn", "wasn", "aren", "weren", "ain")
)
_LONGEST_WORD = 40
_SHORT_YEAR = re.compile(r"[3-9]\d|[012]\d")
_ABOUT_YEAR = re.compile(r"(19|20)\d\dish")
_SHORTEST_FOLDED = 4
_QUOTED = re.compile(r'"[^"\n]{3,300}"|“[^“”\n]{3,300}”')


@dataclass(frozen=True)
class Word:
    """One word. ``start`` and ``end`` are character offsets.

    ``pause`` says how strongly the punctuation before the word parts it from the one before; ``asked`` that a
    question mark is part of it.
    """

    text: str
    start: int
    end: int
    pause: int
    asked: bool


def words_of(text: str, speller: Speller) -> List[Word]:
    """The words of ``text``, spelling mended. One written word may become several ("cantbreathe")."""
    words: List[Word] = []
    for raw, start, end, mark in _raw_words(text):
        pause = _pause(mark)
        for part in speller.mend(raw):
            words.append(Word(part, start, end, pause, "?" in mark))
            mark, pause = "", NO_BREAK
    return words


def _pause(mark: str) -> int:
    if not mark:
        return NO_BREAK
    # Dots in a row are a pause for breath, one dot ends a sentence.
    return STOP if _STOPS.intersection(_DOTS.sub("…", mark)) else COMMA


def quoted_spans(text: str) -> List[Tuple[int, int]]:
    """Where the text holds words between quotation marks, as character offsets. All of a text is no quotation."""
    spans = [match.span() for match in _QUOTED.finditer(text)]
    return [(start, end) for start, end in spans if end - start < len(text.strip())]


def _year(text: str, start: int, piece: str) -> str:
    """ "'98" as "1998": two figures behind an apostrophe are a year, and "2015ish" is one."""
    if _ABOUT_YEAR.fullmatch(piece):
        return piece[:4]
    if start and text[start - 1] in _APOSTROPHES and _SHORT_YEAR.fullmatch(piece):
        return ("20" if piece[0] in "012" else "19") + piece
    return piece


def plain(text: str) -> str:
    """Lower case, without accents and apostrophes."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    folded = unicodedata.normalize("NFKD", text).lower()
    return "".join(char for char in folded if char not in _APOSTROPHES and not unicodedata.combining(char))


def _folded(piece: str) -> str:
    """As ``plain``; a short word keeps its accents, for without them it may be an abbreviation ("tía", an aunt)."""
    word = plain(piece)
    if len(word) >= _SHORTEST_FOLDED:
        return word
    accented = unicodedata.normalize("NFC", piece.lower())
    return accented if accented.isalpha() and not accented.isascii() else word


def _raw_words(text: str) -> Iterator[Tuple[str, int, int, str]]:
    mark = ""
    held: Tuple[str, int, int, str] | None = None
    for match in _PIECE.finditer(text):
        piece = match.group()
        spoken = _SPOKEN_MARKS.get(piece.lower())
        if spoken:
            mark += spoken
            continue
        if not (piece[0].isalnum() or piece in _PICTURES):
            if piece in _STOPS or piece in _COMMAS:
                mark += piece
            elif piece == "-":
                # A dash between blanks parts; a hyphen joins ("short-of-breath").
                around = text[max(0, match.start() - 1) : match.end() + 1]
                mark += "," if " " in around else ""
            elif piece == "…":
                mark += "…"
            continue
        word = _PICTURES.get(piece) or _folded(_year(text, match.start(), piece))[:_LONGEST_WORD]
        if not word:
            continue
        if held is not None and word == "t" and not mark and held[0] in _CUT_CONTRACTIONS:
            held = (held[0] + "t", held[1], match.end(), held[3])
            continue
        if held is not None:
            yield held
        held = (word, match.start(), match.end(), mark)
        mark = ""
    if held is not None:
        yield held[0], held[1], held[2], held[3]

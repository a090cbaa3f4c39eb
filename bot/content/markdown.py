"""Answer and outcome files: front matter, then sections under headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from bot.content.models import Answer, Myth, Outcome, Paragraph, Review
from bot.content.problems import ContentError, Problem
from bot.content.sentences import read_paragraphs
from bot.content.validate import build
from bot.content.yaml_lines import Lines, read_yaml

_HEADING = re.compile(r"^(#{1,3})\s+(.*?)\s*$")
_ROW = re.compile(r"^(Because|Say)\s+(R\d{2})$")
_MYTH_TITLES = {"myth (too good)": "too_good", "myth (too bad)": "too_bad"}


@dataclass
class Section:
    """A heading, where it stands and what is under it. Lines keep their numbers in the file."""

    title: str
    level: int
    line: int
    lines: List[Tuple[int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(words.strip() for _, words in self.lines if words.strip())

    @property
    def bullets(self) -> Tuple[str, ...]:
        return tuple(words.strip()[2:].strip() for _, words in self.lines if words.strip().startswith("- "))

    @property
    def paragraphs(self) -> Tuple[Paragraph, ...]:
        return read_paragraphs(self.lines)


def read_answer(text: str, path: Path) -> Answer:
    """An answer file as a model. Raises ContentError with file, line and remedy."""
    head, lines, sections = _split(text, path)
    page = _Page(path, sections)
    values: Dict[str, Any] = {
        **head,
        "id": path.stem,
        "review": _review(head),
        "question": page.title(),
        "fact": page.one("Fact"),
        "body": page.section("More").paragraphs,
        "asked_as": page.section("Patients ask").bullets,
        "truths": page.optional("Patients rightly say").bullets,
        "myths": page.myths(),
    }
    page.refuse_unknown({"fact", "more", "patients ask", "patients rightly say", *_MYTH_TITLES})
    return build(Answer, values, path, lines)


def read_outcome(text: str, path: Path) -> Outcome:
    """An outcome file as a model. Raises ContentError with file, line and remedy."""
    head, lines, sections = _split(text, path)
    page = _Page(path, sections)
    because = page.optional("Because").paragraphs
    values: Dict[str, Any] = {
        "id": path.stem,
        "title": page.title(),
        "review": _review(head),
        "action": page.one("Action"),
        "because": because[0] if because else None,
        "say": page.optional("Say").paragraphs,
        "row_because": {row: group[0] for row, group in page.rows("Because").items()},
        "row_say": page.rows("Say"),
    }
    page.refuse_unknown({"action", "because", "say"}, rows=True)
    return build(Outcome, values, path, lines)


class _Page:
    """Looks sections up by title and says what is missing or not known."""

    def __init__(self, path: Path, sections: List[Section]) -> None:
        self._path = path
        self._sections = sections

    def title(self) -> str:
        for section in self._sections:
            if section.level == 1:
                return section.title
        raise ContentError([Problem(self._path, 1, "has no title. Add a line that begins with '# '.")])

    def optional(self, title: str) -> Section:
        for section in self._sections:
            if section.level == 2 and section.title.lower() == title.lower():
                return section
        return Section(title, 2, 1)

    def section(self, title: str) -> Section:
        found = self.optional(title)
        if not found.text:
            raise ContentError([Problem(self._path, found.line, f"has no text under '## {title}'. Add it.")])
        return found

    def one(self, title: str) -> Paragraph:
        section = self.section(title)
        if len(section.paragraphs) != 1:
            problem = Problem(self._path, section.line, f"'{title}' must be one paragraph. Join or move the others.")
            raise ContentError([problem])
        return section.paragraphs[0]

    def rows(self, title: str) -> Dict[str, Tuple[Paragraph, ...]]:
        matches = [(section, _ROW.match(section.title)) for section in self._sections]
        return {
            match.group(2): section.paragraphs
            for section, match in matches
            if match and match.group(1) == title and section.paragraphs
        }

    def myths(self) -> Tuple[Myth, ...]:
        found: List[Myth] = []
        for index, section in enumerate(self._sections):
            direction = _MYTH_TITLES.get(section.title.lower())
            if section.level == 2 and direction:
                found.append(self._myth(section, direction, self._sections[index + 1 : index + 3]))
        return tuple(found)

    def _myth(self, section: Section, direction: str, after: List[Section]) -> Myth:
        under = {part.title.lower(): part for part in after if part.level == 3}
        why: Optional[Section] = under.get("why it misleads")
        if why is None or len(why.paragraphs) != 1:
            sentence = "this myth needs '### Why it misleads' under it, with one paragraph. Add it."
            raise ContentError([Problem(self._path, section.line, sentence)])
        heard = under.get("heard as")
        return Myth(
            belief=section.text,
            direction=direction,
            why=why.paragraphs[0],
            heard_as=heard.bullets if heard else (),
        )

    def refuse_unknown(self, known: set[str], rows: bool = False) -> None:
        problems = [
            Problem(self._path, section.line, f"'## {section.title}' is not a known section. Use one of: {_names(known)}.")
            for section in self._sections
            if section.level == 2
            and section.title.lower() not in known
            and not (rows and _ROW.match(section.title))
        ]
        if problems:
            raise ContentError(problems)


def _names(known: set[str]) -> str:
    return ", ".join(f"'## {name[0].upper()}{name[1:]}'" for name in sorted(known))


def _review(head: Dict[str, Any]) -> Review:
    state = head.pop("review", "awaiting_clinician")
    return Review(state=state, by=head.pop("reviewed_by", None), on=head.pop("reviewed_on", None))


def _split(text: str, path: Path) -> Tuple[Dict[str, Any], Lines, List[Section]]:
    rows = text.split("\n")
    if rows[0].strip() != "---" or "---" not in [row.strip() for row in rows[1:]]:
        raise ContentError([Problem(path, 1, "must begin with a block between two '---' lines. Copy it from another file.")])
    end = next(index for index, row in enumerate(rows[1:], start=1) if row.strip() == "---")
    head, lines = read_yaml("\n".join(rows[1:end]), path, first_line=2)
    sections: List[Section] = []
    for number, row in enumerate(rows[end + 1 :], start=end + 2):
        match = _HEADING.match(row)
        if match:
            sections.append(Section(match.group(2), len(match.group(1)), number))
        elif sections:
            sections[-1].lines.append((number, row))
        elif row.strip():
            raise ContentError([Problem(path, number, "stands before the title. Move it under a heading.")])
    return dict(head or {}), lines, sections

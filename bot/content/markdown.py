"""Answer and outcome files: front matter, then sections under headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from bot.content.models import Answer, Direction, Myth, Outcome, Paragraph, Review
from bot.content.problems import ContentError, Problem
from bot.content.sentences import read_paragraphs
from bot.content.validate import build
from bot.content.yaml_lines import Lines, line_of, read_yaml

_HEADING = re.compile(r"^(#{1,3})\s+(.*?)\s*$")
_ROW = re.compile(r"^(Because|Say)\s+(R\d{2})$")
_MYTH_TITLES: Dict[str, Direction] = {"myth (too good)": "too_good", "myth (too bad)": "too_bad"}
_UNDER_A_MYTH = {"why it misleads", "heard as"}


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
    page.refuse_unknown({"fact", "more", "patients ask", "patients rightly say", *_MYTH_TITLES})
    review = _review(head, path, lines)
    values: Dict[str, Any] = {
        **head,
        "id": path.stem,
        "review": review,
        "question": page.title(),
        "fact": page.one("Fact"),
        "body": page.section("More").paragraphs,
        "asked_as": page.section("Patients ask").bullets,
        "truths": page.optional("Patients rightly say").bullets,
        "myths": page.myths(),
    }
    return build(Answer, values, path, lines)


def read_outcome(text: str, path: Path) -> Outcome:
    """An outcome file as a model. Raises ContentError with file, line and remedy."""
    head, lines, sections = _split(text, path)
    page = _Page(path, sections)
    page.refuse_unknown({"action", "because", "say"}, rows=True)
    because = page.optional("Because").paragraphs
    values: Dict[str, Any] = {
        "id": path.stem,
        "title": page.title(),
        "review": _review(head, path, lines),
        "action": page.one("Action"),
        "because": because[0] if because else None,
        "say": page.optional("Say").paragraphs,
        "row_because": {row: group[0] for row, group in page.rows("Because").items()},
        "row_say": page.rows("Say"),
    }
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

    def _myth(self, section: Section, direction: Direction, after: List[Section]) -> Myth:
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
        """A heading nobody reads, or one that stands twice, would lose its text without a word."""
        problems: List[Problem] = []
        seen: set[str] = set()
        for section in self._sections:
            title = section.title.lower()
            allowed, marks = (known, "##") if section.level == 2 else (_UNDER_A_MYTH, "###")
            if section.level == 1 or (rows and _ROW.match(section.title)):
                continue
            if title not in allowed:
                sentence = f"'{marks} {section.title}' is not a known section. Use one of: {_names(allowed, marks)}."
                problems.append(Problem(self._path, section.line, sentence))
            elif title in seen and title not in _MYTH_TITLES and section.level == 2:
                sentence = f"'## {section.title}' stands here twice. Join the two."
                problems.append(Problem(self._path, section.line, sentence))
            seen.add(title)
        if problems:
            raise ContentError(problems)


def _names(known: set[str], marks: str) -> str:
    return ", ".join(f"'{marks} {name[0].upper()}{name[1:]}'" for name in sorted(known))


def _review(head: Dict[str, Any], path: Path, lines: Lines) -> Review:
    """Takes the review out of the head: what is left there is checked for unknown keys."""
    keys = {"state": "review", "by": "reviewed_by", "on": "reviewed_on"}
    values = {name: head.pop(key) for name, key in keys.items() if key in head}
    return build(Review, values, path, {(name,): line_of(lines, (key,)) for name, key in keys.items()})


def _split(text: str, path: Path) -> Tuple[Dict[str, Any], Lines, List[Section]]:
    rows = text.split("\n")
    if rows[0].strip() != "---" or "---" not in [row.strip() for row in rows[1:]]:
        sentence = "must begin with a block between two '---' lines. Copy it from another file."
        raise ContentError([Problem(path, 1, sentence)])
    end = next(index for index, row in enumerate(rows[1:], start=1) if row.strip() == "---")
    head, lines = read_yaml("\n".join(rows[1:end]), path, first_line=2)
    if head is not None and not isinstance(head, dict):
        raise ContentError([Problem(path, 2, "must hold 'key: value' lines between the two '---' lines.")])
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

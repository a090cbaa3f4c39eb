"""A content folder as one frozen pack."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, TypeVar

from bot.content.markdown import read_answer, read_outcome
from bot.content.models import Answer, Clinic, Fact, Outcome, Pack, Questionnaire, Term
from bot.content.problems import ContentError, Problem
from bot.content.red_flags import RedFlags
from bot.content.validate import build
from bot.content.yaml_lines import Lines, line_of, read_yaml

Item = TypeVar("Item", Answer, Outcome)
Loaded = TypeVar("Loaded")


def load_pack(folder: Path) -> Pack:
    """Everything in a content folder. Raises ContentError that lists every problem found in it."""
    problems: List[Problem] = []

    def attempt(read: Callable[[], Loaded], otherwise: Any = None) -> Loaded:
        try:
            return read()
        except ContentError as error:
            problems.extend(error.problems)
            return otherwise  # type: ignore[no-any-return]  # never used: problems are raised below

    values: Dict[str, Any] = {
        "facts": attempt(lambda: _facts(folder / "facts.yml"), {}),
        "answers": attempt(lambda: _pages(folder / "answers", read_answer), {}),
        "outcomes": attempt(lambda: _pages(folder / "outcomes", read_outcome), {}),
        "questionnaire": attempt(lambda: _whole(folder / "questionnaire.yml", Questionnaire)),
        "clinic": attempt(lambda: _whole(folder / "clinic.yml", Clinic)),
        "red_flags": attempt(lambda: _whole(folder / "red_flags.yml", RedFlags)),
        "phrases": attempt(lambda: _phrases(folder / "phrases.yml"), {}),
        "glossary": attempt(lambda: _glossary(folder / "glossary.yml"), ()),
    }
    if problems:
        raise ContentError(problems)
    return Pack(**values, digest=folder_digest(folder))


def folder_digest(folder: Path) -> str:
    """A sha256 over the names and bytes of every content file."""
    digest = hashlib.sha256()
    for path in content_files(folder):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def content_files(folder: Path) -> List[Path]:
    """The files the pack is made of, in a fixed order."""
    pages = [path for sub in ("answers", "outcomes") for path in sorted((folder / sub).glob("*.md"))]
    return [*sorted(folder.glob("*.yml")), *pages]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ContentError([Problem(path, 1, "does not exist. Bring it back from an earlier version.")]) from error
    except UnicodeDecodeError as error:
        raise ContentError([Problem(path, 1, "is not UTF-8 text. Save it again with the encoding UTF-8.")]) from error


def _whole(path: Path, model: Any) -> Any:
    values, lines = _mapping(path)
    return build(model, values, path, lines)


def _mapping(path: Path) -> tuple[Mapping[str, Any], Lines]:
    values, lines = read_yaml(_read(path), path)
    if not isinstance(values, dict):
        raise ContentError([Problem(path, 1, "must hold 'key: value' lines.")])
    return values, lines


def _facts(path: Path) -> Dict[str, Fact]:
    values, lines = _mapping(path)
    facts: Dict[str, Fact] = {}
    problems: List[Problem] = []
    items = values.get("facts")
    if not isinstance(items, list):
        raise ContentError([Problem(path, line_of(lines, ("facts",)), "must hold a list of facts under 'facts:'.")])
    places: Dict[Any, Lines] = {}
    for loc, line in lines.items():
        if len(loc) > 1:
            places.setdefault(loc[1], {})[loc[2:]] = line
    for index, item in enumerate(items):
        at = places[index]
        try:
            fact = build(Fact, item, path, at)
        except ContentError as error:
            problems.extend(error.problems)
            continue
        if fact.id in facts:
            problems.append(Problem(path, line_of(at, ("id",)), f"'{fact.id}' is used twice. Give this one a new id."))
        facts[fact.id] = fact
    if problems:
        raise ContentError(problems)
    return facts


def _pages(folder: Path, read: Callable[[str, Path], Item]) -> Dict[str, Item]:
    pages: Dict[str, Item] = {}
    problems: List[Problem] = []
    for path in sorted(folder.glob("*.md")):
        try:
            page = read(_read(path), path)
            pages[page.id] = page
        except ContentError as error:
            problems.extend(error.problems)
    if not pages and not problems:
        problems.append(Problem(folder, 1, "holds no pages. Bring them back from an earlier version."))
    if problems:
        raise ContentError(problems)
    return pages


def _phrases(path: Path) -> Dict[str, str]:
    values, lines = _mapping(path)
    flat: Dict[str, str] = {}
    _flatten(values, (), flat)
    problems = [
        Problem(path, line_of(lines, tuple(key.split("."))), f"'{key}' must be text. Put it between quotes.")
        for key, value in flat.items()
        if not isinstance(value, str)
    ]
    if problems:
        raise ContentError(problems)
    return {key: value.strip() for key, value in flat.items()}


def _flatten(values: Mapping[str, Any], above: tuple[str, ...], flat: Dict[str, str]) -> None:
    for key, value in values.items():
        if isinstance(value, dict):
            _flatten(value, (*above, key), flat)
        else:
            flat[".".join((*above, key))] = value


def _glossary(path: Path) -> tuple[Term, ...]:
    values, lines = _mapping(path)
    return tuple(
        build(Term, {"term": term, "gloss": gloss}, path, {("gloss",): line_of(lines, (term,))})
        for term, gloss in values.items()
    )

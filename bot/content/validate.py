"""Values to models, with each mistake told at its file and line, and what to do about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Mapping, Type, TypeVar

from pydantic import BaseModel, ValidationError

from bot.content.problems import ContentError, Problem
from bot.content.yaml_lines import Lines, line_of

Model = TypeVar("Model", bound=BaseModel)

_REMEDIES: Dict[str, str] = {
    "value_error.missing": "is missing. Add it.",
    "value_error.extra": "is not a known key. Check its spelling or take it out.",
    "type_error.none.not_allowed": "is empty. Give it a value.",
    "type_error.str": "must be text. Put it between quotes.",
    "type_error.integer": "must be a whole number.",
    "type_error.tuple": "must be a list: one item a line, each after '- '.",
    "type_error.dict": "must hold 'key: value' lines.",
}


def build(model: Type[Model], values: Mapping[str, Any], path: Path, lines: Lines) -> Model:
    """The model of ``values``. Raises ContentError naming file, line and remedy of each mistake."""
    if not isinstance(values, Mapping):
        raise ContentError([Problem(path, line_of(lines, ()), "must hold 'key: value' lines.")])
    try:
        return model(**values)
    except ValidationError as error:
        raise ContentError(
            Problem(path, line_of(lines, tuple(item["loc"])), _sentence(item)) for item in error.errors()
        ) from error


def _sentence(item: Mapping[str, Any]) -> str:
    place = ".".join(str(part) for part in item["loc"])
    remedy = _REMEDIES.get(str(item["type"]))
    if remedy:
        return f"'{place}' {remedy}"
    if item["type"] == "value_error.const":
        allowed = ", ".join(str(value) for value in item["ctx"]["permitted"])
        return f"'{place}' must be one of: {allowed}."
    return f"'{place}': {item['msg']}."

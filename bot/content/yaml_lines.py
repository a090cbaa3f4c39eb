"""YAML read with the line of every value, so that an error can point at it.

Only ``true``/``false``, ``null`` and whole numbers are converted. ``no``, ``yes`` and dates stay the
words the editor typed: "no" is an answer here, not a truth value.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, Tuple, Union

import yaml

from bot.content.problems import ContentError, Problem

Key = Union[str, int]
Loc = Tuple[Key, ...]
Lines = Dict[Loc, int]

_WHOLE_NUMBER = re.compile(r"[-+]?\d+")
_WORDS: Dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_yaml(text: str, path: Path, first_line: int = 1) -> Tuple[Any, Lines]:
    """Return the document and the line of each value, keyed by its place in the document.

    ``first_line`` is where ``text`` begins in ``path`` (front matter does not begin at line 1).
    Raises ContentError with the place of the mistake when the text is not YAML.
    """
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        reason = getattr(error, "problem", None) or "it is not valid YAML"
        raise ContentError(
            [Problem(path, line, f"cannot be read: {reason}. Check the indentation, quotes and colons here.")]
        ) from error
    lines: Lines = {}
    return (None if node is None else _value(node, (), lines, path, first_line)), lines


def line_of(lines: Lines, loc: Loc) -> int:
    """The line of the value at ``loc``, or of the nearest value around it that has one."""
    for end in range(len(loc), -1, -1):
        if loc[:end] in lines:
            return lines[loc[:end]]
    return 1


def _value(node: yaml.Node, loc: Loc, lines: Lines, path: Path, first_line: int) -> Any:
    lines[loc] = node.start_mark.line + first_line
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, loc, lines, path, first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*loc, index), lines, path, first_line) for index, item in enumerate(node.value)]
    text = str(node.value)
    if isinstance(node, yaml.ScalarNode) and node.style:  # quoted or folded; plain is "" in the C parser, else None
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


def _mapping(node: yaml.MappingNode, loc: Loc, lines: Lines, path: Path, first_line: int) -> Dict[str, Any]:
    result: Dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in result:
            line = key_node.start_mark.line + first_line
            raise ContentError([Problem(path, line, f"'{key}' stands here twice. Keep one of the two.")])
        result[key] = _value(value_node, (*loc, key), lines, path, first_line)
    return result

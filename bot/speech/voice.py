"""Content words to spoken words: sandboxed Jinja2, where an unknown name is an error and not a blank."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Sequence

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.exceptions import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.content.models import Pack, Paragraph

_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
TEMPLATES = Path(__file__).parent / "templates"


class Unspeakable(Exception):
    """Words that cannot be rendered: a placeholder is misspelled or not given here."""


class Voice:
    """Speaks with one content pack. A new pack gets a new voice, so an edit is heard at once."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(str(TEMPLATES)),
            undefined=StrictUndefined,
            autoescape=False,  # channels show text, not markup
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["clinic"] = pack.clinic.dict()
        self._environment.globals["labels"] = {
            key.split(".", 1)[1]: words for key, words in pack.phrases.items() if key.startswith("labels.")
        }
        self._compiled = lru_cache(maxsize=2048)(self._compile)

    def say(self, words: str, **values: Any) -> str:
        """Words with their placeholders filled. Raises Unspeakable with the words that failed."""
        if "{" not in words:
            return words
        try:
            return self._compiled(words).render(**values).strip()
        except TemplateError as error:
            raise Unspeakable(f"{error} in: {words}") from error

    def phrase(self, key: str, **values: Any) -> str:
        """A phrase of ``content/phrases.yml`` by its dotted key. Raises KeyError when it is missing."""
        return self.say(self.pack.phrase(key), **values)

    def paragraphs(self, paragraphs: Sequence[Paragraph], **values: Any) -> str:
        """Paragraphs as text: list items one a line, other paragraphs apart by a blank line."""
        text = ""
        for index, paragraph in enumerate(paragraphs):
            together = index and paragraph.bullet and paragraphs[index - 1].bullet
            text += ("\n" if together else "\n\n") + ("- " if paragraph.bullet else "") + paragraph.text
        return self.say(text.strip(), **values)

    def speakable(self, paragraph: Paragraph, **values: Any) -> bool:
        """False when a paragraph leans on a value that is empty this time, such as a list with nothing in it."""
        names = _PLACEHOLDER.findall(paragraph.text)
        return all(values.get(name, True) for name in names)

    def template(self, name: str, **values: Any) -> str:
        """One of ``bot/speech/templates``, filled."""
        return self._environment.get_template(name).render(**values).strip()

    def _compile(self, words: str) -> Template:
        return self._environment.from_string(words)

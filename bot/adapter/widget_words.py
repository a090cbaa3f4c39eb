"""The widget's own words; ``python -m bot.adapter.widget_words`` (in ``make widget``) puts them into its source."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Dict

from bot.adapter.paths import ROOT
from bot.content import Pack, load_pack

SECTION = "widget."
WORDS = ROOT / "bot" / "widget" / "src" / "model" / "words.json"
"""Generated. Shown only until the server has answered; from then on the live words are."""

_PLACEHOLDER = re.compile(r"\{\{\s*(?:clinic\.)?(\w+)\s*\}\}")


def widget_words(pack: Pack) -> Dict[str, str]:
    """The section ``widget`` of the phrases, by key. Placeholders become ``{name}``, which the widget fills itself."""
    return {
        key[len(SECTION) :]: _PLACEHOLDER.sub(r"{\1}", words)
        for key, words in pack.phrases.items()
        if key.startswith(SECTION)
    }


def write_words(path: Path = WORDS) -> None:
    """Write the words that are built in."""
    words = widget_words(load_pack(ROOT / "content"))
    path.write_text(json.dumps(words, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_words()

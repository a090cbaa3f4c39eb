"""The built chat is what its sources give, and its words are those of the content."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from support.server import PROJECT

from bot.adapter.widget_words import WORDS, widget_words

WIDGET = PROJECT / "bot" / "widget"
SOURCES = sorted((WIDGET / "src").rglob("*.js"))
LONGEST_FILE = 280
"""Lines of one source file."""


def test_built_file_is_byte_for_byte_what_the_sources_give(tmp_path: Path) -> None:
    if not (shutil.which("node") and (WIDGET / "node_modules" / "esbuild").is_dir()):
        reason = "no Node.js or no build tools: run 'make widget' once"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=WIDGET, check=True, capture_output=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    shipped = {path.name: path.read_bytes() for path in (WIDGET / "dist").iterdir()}
    assert len(made) == 1
    assert made == shipped, "run 'make widget' and commit bot/widget/dist/"


def test_words_built_in_have_the_keys_and_places_of_the_content(pack: Any) -> None:
    """Their wording may lag behind an editor's: it is shown only until the server has answered."""

    def places(words: dict[str, str]) -> dict[str, list[str]]:
        return {key: sorted(re.findall(r"\{\w+\}", text)) for key, text in words.items()}

    built_in = json.loads(WORDS.read_text(encoding="utf-8"))
    assert places(built_in) == places(widget_words(pack)), "run 'make widget'"


def test_every_word_the_chat_uses_is_in_the_content_and_every_one_there_is_used(pack: Any) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    named = set(re.findall(r"""(?:words|label)\(\s*(?:\w+ \? )?"([a-z_]+)\"""", code))
    keys = {key.partition(".")[0] for key in widget_words(pack)}
    assert len(named) > 40
    labels = {"fact", "myth", "myth_note", "why", "sources"}  # these come with each answer
    assert named - labels - keys == set()
    spelled_out = {key for key in keys if f'"{key}"' in code}
    built = {"you_said", "assistant_said", "staff_said", "chart_before", "chart_now"}  # put together from a name
    assert keys - spelled_out - built == set()


def test_no_source_holds_markup_from_a_text_or_grows_without_end() -> None:
    assert len(SOURCES) > 20
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= LONGEST_FILE, path.name
        for banned in ("innerHTML", "unsafeHTML", "eval(", "document.cookie", " style="):
            assert banned not in text, f"{path.name}: {banned}"


def test_lock_pins_every_package_and_names_no_registry() -> None:
    lock = json.loads((WIDGET / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: one for name, one in lock["packages"].items() if name}
    assert len(packages) > 5
    assert all(one["integrity"] and "resolved" not in one for one in packages.values())

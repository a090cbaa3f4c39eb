"""An edit is live at once; a broken edit never is."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.content import live
from bot.content.live import LivePack
from bot.content.problems import ContentError

GREETING, CHANGED = "Hello. Ask me about wax.", "Good day. Ask me about wax."


def test_edit_is_live_without_a_restart(editor):
    following = LivePack(editor.folder)
    before = following.pack
    editor.edit("phrases.yml", GREETING, CHANGED)
    assert following.reload_if_changed() is True
    assert following.pack.phrase("greeting.text") == CHANGED
    assert before.phrase("greeting.text") == GREETING, "a turn that has begun keeps the pack it has"
    assert following.pack.digest != before.digest


def test_untouched_content_is_not_read_again(editor):
    following = LivePack(editor.folder)
    before = following.pack
    assert following.reload_if_changed() is None
    assert following.pack is before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("answers/what_is.md", "## More", "## Mehr"),
        ("clinic.yml", "name: Wax House", "name: 'Wax House"),
        ("answers/safety.md", "review: awaiting_clinician", "review: done"),
        ("glossary.yml", "a soft wax", ""),
        ("facts.yml", "facts:\n", "facts:\n  - wax\n"),
    ],
)
def test_broken_edit_keeps_the_last_good_content_and_tells_the_editor(editor, caplog, file, old, new):
    following = LivePack(editor.folder)
    before = following.pack
    editor.edit(file, old, new)
    with caplog.at_level(logging.ERROR):
        assert following.reload_if_changed() is False
    assert following.pack is before
    assert f"{editor.folder / file}:" in caplog.text
    assert following.reload_if_changed() is None, "the same problem is told once"
    editor.edit(file, new, old) if new else editor.edit(file, "paraffin: ", f"paraffin: {old}")
    assert following.reload_if_changed() is True
    assert following.pack.digest == before.digest


def test_new_page_and_deleted_page_are_live(editor):
    following = LivePack(editor.folder)
    page = editor.folder / "answers/safety.md"
    text = page.read_text(encoding="utf-8")
    (editor.folder / "answers/cost.md").write_text(text.replace("What are the risks?", "Cost"), encoding="utf-8")
    page.unlink()
    assert following.reload_if_changed() is True
    assert sorted(following.pack.answers) == ["cost", "what_is"]


def test_broken_content_is_refused_at_the_start(editor):
    editor.edit("clinic.yml", "name:", "nom:")
    with pytest.raises(ContentError):
        LivePack(editor.folder)


def test_folder_comes_from_the_environment_or_from_the_project(monkeypatch, editor, shipped):
    monkeypatch.setenv("MESOBOT_CONTENT", str(editor.folder))
    assert live.content_folder() == editor.folder
    assert live.current_pack().clinic.name == "Wax House"
    assert live.live_pack() is live.live_pack()
    monkeypatch.setenv("MESOBOT_CONTENT", "")
    assert live.content_folder() == Path(shipped)

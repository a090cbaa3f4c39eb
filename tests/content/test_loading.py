"""Files that cannot be used: the editor is told the file, the line and what to do."""

from __future__ import annotations

import pytest

from bot.content.checks import check
from bot.content.load import folder_digest, load_pack
from bot.content.problems import ContentError

WHAT_IS, SAFETY, OUTCOME = "answers/what_is.md", "answers/safety.md", "outcomes/see_doctor.md"
MORE = "A bath lasts 10 to 20 minutes. [F002] The article does not say who should not have one. [S001]"

# Name, file, what is replaced, by what, words in the line of the problem (a number: the line itself), words of it.
# fmt: off
BROKEN = [
    ("unknown key", WHAT_IS, "title: What it is", "titel: What it is", "titel:", "'titel' is not a known key"),
    ("missing key", WHAT_IS, "title: What it is\n", "", 2, "'title' is missing"),
    ("unknown section", WHAT_IS, "## More", "## Mehr", "## Mehr", "'## Mehr' is not a known section"),
    ("outcome section twice", OUTCOME, "## Action\n\nShow", "## Because\n\nShow", 10, "stands here twice"),
    ("empty section", WHAT_IS, MORE, "", "## More", "no text under '## More'"),
    ("missing examples", SAFETY, "## Patients ask\n- any risks with wax\n", "", 1, "no text under '## Patients ask'"),
    ("no title", WHAT_IS, "# What is a wax bath?", "What is it?", 7, "stands before the title"),
    ("no head", WHAT_IS, "---\ntitle", "title", 1, "must begin with a block between two '---'"),
    ("two paragraphs as fact", WHAT_IS, "hand. [F001]", "hand. [F001]\n\nWarm. [F003]", "## Fact", "one paragraph"),
    ("myth without why", SAFETY, "### Why it misleads\n", "", "## Myth", "needs '### Why it misleads'"),
    ("section twice", WHAT_IS, "## Patients rightly", "## More\nMore.\n## Patients rightly", 28, "here twice"),
    ("unknown part of a myth", WHAT_IS, "### Heard as", "### Heard", "### Heard", "'### Heard' is not a known section"),
    ("unknown state of review", SAFETY, "awaiting_clinician", "done", "review:", "awaiting_clinician, signed_off"),
    ("unknown evidence", SAFETY, "evidence: limited", "evidence: good", "evidence:", "none, hypothesis, limited"),
    ("list for a head", OUTCOME, "review: awaiting_clinician", "- review", 2, "'key: value' lines"),
    ("bad YAML", "facts.yml", "claim: The hand may", "claim: The hand: may", "The hand: may", "Check the indentation"),
    ("bad YAML in a head", WHAT_IS, "next: [safety]", "next: [safety", 5, "cannot be read"),
    ("fact id twice", "facts.yml", "id: F002", "id: F001", 8, "'F001' is used twice"),
    ("bad fact id", "facts.yml", "id: F002", "id: F2", "id: F2", "F, S, G or C and three digits"),
    ("wrong kind", "facts.yml", "kind: silence", "kind: quiet", "kind: quiet", "'kind' must be one of"),
    ("fact without keys", "facts.yml", "facts:\n", "facts:\n  - wax is warm\n", 2, "'key: value' lines"),
    ("no list of facts", "facts.yml", "facts:", "fakten:", 1, "must hold a list of facts"),
    ("text for a number", "clinic.yml", "retention_days: 30", "retention_days: a month", "days:", "a whole number"),
    ("kept too long", "clinic.yml", "retention_days: 30", "retention_days: 90", "days:", "between 1 and 30 days"),
    ("no phone number", "clinic.yml", "phone: 202 123 4567", "phone: ask", "phone:", "must hold a phone number"),
    ("key twice", "clinic.yml", "hours: all day", "name: Wax Home", "name: Wax Home", "'name' stands here twice"),
    ("no mapping", "glossary.yml", "paraffin: a soft wax", "- paraffin", 1, "must hold 'key: value' lines"),
    ("word without gloss", "glossary.yml", "paraffin: a soft wax", "paraffin:", 1, "'gloss' is empty"),
    ("number for a phrase", "phrases.yml", "Hello. Ask me about wax.", "7", "text: 7", "'greeting.text' must be text"),
    ("empty phrase", "phrases.yml", "Hello. Ask me about wax.", "", "text:", "'greeting.text' must be text"),
    ("option too long", "questionnaire.yml", "title: No,", "title: No thank you not today,", 10, "at most 20"),
    ("unknown kind of question", "questionnaire.yml", "kind: consent", "kind: quiz", "kind:", "one of: consent"),
]
# fmt: on


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "says"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_editor_is_told_why_a_file_cannot_be_used(editor, file, old, new, at, says):
    editor.edit(file, old, new)
    found = check(editor.folder)
    matching = [problem for problem in found if says in problem.sentence]
    assert matching, f"not found; found instead: {[str(problem) for problem in found]}"
    assert matching[0].must_fix
    line = at if isinstance(at, int) else editor.line(file, at)
    assert (matching[0].path, matching[0].line) == (editor.folder / file, line)


@pytest.mark.parametrize("file", ["facts.yml", "clinic.yml", "phrases.yml", "glossary.yml", "questionnaire.yml"])
def test_missing_file_is_named(editor, file):
    (editor.folder / file).unlink()
    (problem,) = check(editor.folder)
    assert str(problem) == f"{editor.folder / file}:1 does not exist. Bring it back from an earlier version."


@pytest.mark.parametrize("file", [WHAT_IS, OUTCOME, "facts.yml"])
def test_file_that_is_not_utf_8_is_named(editor, file):
    path = editor.folder / file
    path.write_bytes(path.read_bytes() + "\n# caf\u00e9\n".encode("latin-1"))
    (problem,) = check(editor.folder)
    assert problem.path == path
    assert "is not UTF-8 text" in problem.sentence


def test_folder_without_pages_is_named(editor):
    for page in (editor.folder / "answers").glob("*.md"):
        page.unlink()
    (problem,) = check(editor.folder)
    assert "holds no pages" in problem.sentence


def test_every_mistake_is_told_and_not_only_the_first(editor):
    editor.edit(WHAT_IS, "## More", "## Mehr")
    editor.edit("clinic.yml", "name:", "nom:")
    editor.edit("facts.yml", "id: F002", "id: F001")
    with pytest.raises(ContentError) as error:
        load_pack(editor.folder)
    assert {problem.path.name for problem in error.value.problems} == {"what_is.md", "clinic.yml", "facts.yml"}
    assert str(error.value).count("\n") == len(error.value.problems) - 1


def test_page_that_a_clinician_signed_can_be_used(editor):
    editor.edit(SAFETY, "awaiting_clinician", "signed_off\nreviewed_by: A. B., RN\nreviewed_on: 2026-01-31")
    review = load_pack(editor.folder).answers["safety"].review
    assert (review.state, review.by, review.on) == ("signed_off", "A. B., RN", "2026-01-31")


def test_unknown_phrase_is_a_key_error(editor):
    pack = load_pack(editor.folder)
    assert pack.phrase("greeting.text") == "Hello. Ask me about wax."
    with pytest.raises(KeyError):
        pack.phrase("greeting.txt")


def test_pack_cannot_be_changed_by_accident(editor):
    pack = load_pack(editor.folder)
    with pytest.raises(TypeError):
        pack.clinic.name = "Another House"


@pytest.mark.parametrize("file", [WHAT_IS, OUTCOME, "facts.yml", "red_flags.yml"])
def test_digest_changes_with_one_byte(editor, file):
    before = folder_digest(editor.folder)
    assert before == load_pack(editor.folder).digest
    path = editor.folder / file
    path.write_bytes(path.read_bytes() + b"\n")
    assert folder_digest(editor.folder) != before


def test_digest_changes_with_a_name_and_not_with_a_guide(editor):
    before = folder_digest(editor.folder)
    (editor.folder / "README.md").write_text("Notes for editors.", encoding="utf-8")
    assert folder_digest(editor.folder) == before
    (editor.folder / SAFETY).rename(editor.folder / "answers/risks.md")
    assert folder_digest(editor.folder) != before

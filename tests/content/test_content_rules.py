"""Each rule: one small edit to the made-up pack, and the finding it must bring, with its file and line."""

from __future__ import annotations

import pytest

from bot.content.checks import check
from bot.content.checks.names import GIVEN_TOPICS

WHAT_IS, SAFETY, OUTCOME = "answers/what_is.md", "answers/safety.md", "outcomes/see_doctor.md"
FACTS, PHRASES = "facts.yml", "phrases.yml"
FACT = "A wax bath is warm wax on a sore hand. [F001]"
MORE = "A bath lasts 10 to 20 minutes. [F002] The"
LONG_SENTENCE = "Put the hand in the wax " + "and then out of it " * 5 + "today. [F001]"
LONG_BUBBLE = "Warm wax is on the hand. [F001] " * 11
HARD = "Therapeutic paraffinotherapy necessitates considerable physiological familiarity."

# Name of the edit, file, what is replaced, by what, words in the line of the finding, words of the finding.
# fmt: off
MUST_FIX = [
    # grounding
    ("a sentence without a fact", WHAT_IS, MORE, MORE.replace(" [F002]", ""), "10 to 20 minutes", "names no fact"),
    ("a fact that does not exist", WHAT_IS, "[F003]", "[F099]", "for a time. [F099]", "'F099' is not in facts.yml"),
    ("an unknown fact in an outcome", OUTCOME, "[S001]", "[C001]", "Show your hand", "'C001' is not in facts.yml"),
    ("a misspelled citation", WHAT_IS, "[F001]", "[F1] [F001]", "[F1]", "'[F1]' is not a fact id"),
    ("a number its fact lacks", WHAT_IS, "10 to 20", "10 to 25", "10 to 25", "'10 to 25' is not a figure of F002"),
    ("numbers in the wrong order", WHAT_IS, "10 to 20", "20 to 10", "20 to 10", "'20 to 10' is not a figure"),
    ("a number in letters", WHAT_IS, FACT, "Three baths help. [F001]", "Three baths", "'3' is not a figure of F001"),
    ("a percent out of minutes", WHAT_IS, "20 minutes", "20%", "20%. [F002]", "'20%' is not a figure of F002"),
    ("a number in an outcome", OUTCOME, "your hand", "all 5 fingers", "all 5", "'5' is not a figure of S001"),
    ("a claim without its figure", FACTS, "a sore hand", "2 sore hands", "2 sore", "'2' is in the claim of F001"),
    ("a fact of another kind", FACTS, "kind: silence", "kind: clinic", "does not say who", "kind 'silence'"),
    # names
    ("next to nowhere", WHAT_IS, "[safety]", "[danger]", "next:", "'danger', and there is no such page"),
    ("next to itself", WHAT_IS, "[safety]", "[what_is]", "next:", "names this page itself"),
    ("a phrase that leads nowhere", PHRASES, "next: what_is", "next: wick", "next: wick", "names 'wick'"),
    ("one title twice", SAFETY, "What are the risks?", "What it is", "title:", "used by another page"),
    ("a title too long", SAFETY, "are the risks?", "could be the risks?", "title:", "a button holds 20"),
    ("a section without a name", FACTS, "section: not_said", "section: unsaid", "section: unsaid", "'unsaid'"),
    # placeholders
    ("a misspelled placeholder", PHRASES, "about wax", "at {{ clinic.fone }}", "fone", "clinic.fone"),
    ("a placeholder of elsewhere", WHAT_IS, FACT, "Take {{ because }}. [F001]", "because", "cannot be filled in"),
    ("a lost brace", PHRASES, "emergency_number }}", "emergency_number }", "emergency:", "two braces"),
    ("a template rule", PHRASES, "about wax", "{% if x %}", "{% if", "is not a placeholder"),
    ("a long emergency text", PHRASES, "now.", "now." + " Go." * 40, "emergency:", "one text message holds 160"),
    ("a curly quote in it", PHRASES, "now.", "now, don’t wait.", "emergency:", "'’'"),
    # wording
    ("a cure", WHAT_IS, FACT, "Wax will cure pain. [F001]", "will cure", "'cure' promises"),
    ("a proof", WHAT_IS, FACT, "Wax is proven. [F001]", "is proven", "'proven' claims proof"),
    ("a guarantee", WHAT_IS, FACT, "Relief is guaranteed. [F001]", "guaranteed", "promises too much"),
    ("a best", WHAT_IS, FACT, "It is the best bath. [F001]", "the best", "ranks without proof"),
    ("no risk", WHAT_IS, FACT, "There is no risk. [F001]", "no risk", "hides the risks"),
    ("an always", WHAT_IS, FACT, "It always helps. [F001]", "always", "leaves no room"),
    ("a never", WHAT_IS, FACT, "It never hurts. [F001]", "never", "leaves no room"),
    ("a bare safe", WHAT_IS, FACT, "Wax is safe. [F001]", "is safe", "without conditions"),
    ("a diagnosis", PHRASES, "Ask me", "I think you have a rash. Ask me", "a rash", "like a diagnosis"),
    ("an eligibility", OUTCOME, "Show", "You qualify for wax. Show", "qualify", "who may have it"),
    ("a medicine stopped", OUTCOME, "Show", "Stop taking your pain pills. Show", "Stop", "advises on a medicine"),
    ("a dose", PHRASES, "about wax", "for 50 mg of wax", "50 mg", "'50 mg' is a dose"),
    ("pills by number", OUTCOME, "Show", "Take 2 pills. Show", "2 pills", "'2 pills' is a dose"),
    ("a bare percent", PHRASES, "Ask me", "It helps 12%. Ask me", "12%", "'12%' is hard to picture"),
    ("a promise in a fact", FACTS, "may feel warm for a time", "is cured", "is cured", "'cured'"),
    ("a promise in a tail", "red_flags.yml", "with water", "to cure it", "tail:", "'cure'"),
    # readability
    ("a long sentence", WHAT_IS, FACT, LONG_SENTENCE, "Put the hand", "32 words; 25 is the limit"),
    ("a long bubble", WHAT_IS, FACT, LONG_BUBBLE, "Warm wax is", "66 words; 60 is the limit"),
    ("hard words", WHAT_IS, FACT, f"{HARD} [F001] " * 6, "# What is", "above the limit of 8"),
    ("a hard phrase", PHRASES, "Ask me about wax.", f"{HARD} " * 6, "text:", "this text reads at grade"),
    # truth sandwich
    ("a myth of two sentences", WHAT_IS, "of the bones.", "of bones. It does.", "of bones. It", "one sentence"),
    ("a myth with a source", WHAT_IS, "the bones.", "the bones [F001].", "the bones [F001]", "must not name a fact"),
    ("a myth as the title", SAFETY, "What are the risks?", "Hot wax eats your", "title:", "states the myth"),
    ("a myth as the question", SAFETY, "# What are the risks of a wax", "# Hot wax eats your skin", "# Hot", "states"),
    ("a myth said twice", SAFETY, "The hand may feel warm.", "Hot wax eats your skin.", "Hot wax", "repeats the myth"),
    ("nothing unknown", SAFETY, "does not say who should not have one", "is short", "## More", "not known"),
    # examples
    ("an example on two pages", WHAT_IS, "- tell me about the wax", "- Any risks with wax?", "- Any", "too. Keep it"),
    # review
    ("no name", SAFETY, "awaiting_clinician", "signed_off\nreviewed_on: 2026-01-31", "review:", "without a name"),
    ("no date", SAFETY, "awaiting_clinician", "signed_off\nreviewed_by: A. B., RN", "review:", "without a date"),
    ("a name too early", SAFETY, "_clinician", "_clinician\nreviewed_by: A. B.", "reviewed_by", "still awaits"),
]
SUGGESTIONS = [
    ("blame", "questionnaire.yml", "I need a", "You just need a", "You just", "sound like blame"),
    ("much passive", SAFETY, "The hand may feel warm", "The hand is warmed", "is warmed", "passive"),
    ("a story as example", SAFETY, "- any", "- so " + "well " * 80 + "any", "- so well", "characters; keep"),
    ("a hard word", WHAT_IS, FACT, "It is paraffin on a hand. [F001]", "paraffin", "(a soft wax)"),
    ("an example number", "clinic.yml", "202 123 4567", "(555) 555-0100", "phone:", "'phone' is an example"),
]
# fmt: on


def rows(table):
    names = [row[0] for row in table]
    return pytest.mark.parametrize(("file", "old", "new", "at", "says"), [row[1:] for row in table], ids=names)


@rows(MUST_FIX)
def test_editor_is_told_what_must_be_fixed_and_where(editor, file, old, new, at, says):
    finding = the_finding(editor, file, old, new, says)
    assert (finding.path, finding.line) == (editor.folder / file, editor.line(file, at))
    assert finding.must_fix


@rows(SUGGESTIONS)
def test_editor_is_told_what_could_be_better_and_where(editor, file, old, new, at, says):
    finding = the_finding(editor, file, old, new, says)
    assert (finding.path, finding.line) == (editor.folder / file, editor.line(file, at))
    assert not finding.must_fix


def the_finding(editor, file, old, new, says):
    editor.edit(file, old, new)
    found = editor.new_findings()
    matching = [problem for problem in found if says in problem.sentence]
    assert matching, f"not found; found instead: {[str(problem) for problem in found]}"
    return matching[0]


def test_pack_that_nobody_broke_lacks_nothing_but_topics_and_sign_off(editor):
    must_fix = [problem for problem in check(editor.folder) if problem.must_fix]
    assert len(must_fix) == len(GIVEN_TOPICS) - 2
    assert all("which every clinic must have" in problem.sentence for problem in must_fix)


def test_given_topic_that_was_deleted_is_missed(editor):
    (editor.folder / "answers/safety.md").unlink()
    editor.edit("answers/what_is.md", "[safety]", "[]")
    (finding,) = [problem for problem in editor.new_findings() if "safety" in problem.sentence]
    assert finding.must_fix
    assert finding.path == editor.folder / "answers"


def test_page_without_a_myth_is_refused(editor):
    path = editor.folder / "answers/safety.md"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("## Myth"), text.index("## More")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    assert ["has no myth" in problem.sentence for problem in editor.new_findings() if problem.must_fix] == [True]


def test_each_kind_of_page_has_one_note_on_sign_off(editor):
    notes = [problem for problem in check(editor.folder) if "sign-off" in problem.sentence]
    assert [(problem.path.name, problem.sentence) for problem in notes] == [
        ("answers", "2 pages await a clinician's sign-off."),
        ("outcomes", "1 page awaits a clinician's sign-off."),
    ]
    assert not any(problem.must_fix for problem in notes)


def test_signed_page_is_not_waiting_any_more(editor):
    signed = "signed_off\nreviewed_by: A. B., RN\nreviewed_on: 2026-01-31"
    editor.edit("answers/safety.md", "awaiting_clinician", signed)
    assert [problem.sentence for problem in editor.new_findings()] == ["1 page awaits a clinician's sign-off."]


def test_must_fix_findings_come_first_and_none_comes_twice(editor):
    editor.edit("answers/what_is.md", "[F001]", "[F099]")
    found = check(editor.folder)
    assert len(found) == len(set(found)) > 2
    assert [problem.must_fix for problem in found] == sorted((problem.must_fix for problem in found), reverse=True)


def test_check_prints_nothing(editor, capsys):
    check(editor.folder)
    assert capsys.readouterr() == ("", "")

"""Each rule: one small edit to the made-up pack, and the finding it must bring, with its file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bot.content.checks import check
from bot.content.checks.names import GIVEN_TOPICS
from bot.content.checks.run import RULES

MUST_FIX, SUGGESTION = True, False
WHAT_IS, SAFETY, OUTCOME = "answers/what_is.md", "answers/safety.md", "outcomes/see_doctor.md"
FACT = "A wax bath is warm wax on a sore hand. [F001]"
MORE = "A bath lasts 10 to 20 minutes. [F002] The"
LONG_SENTENCE = "Put the hand in the wax " + "and then out of it " * 5 + "today. [F001]"
LONG_BUBBLE = "Warm wax is on the hand. [F001] " * 11
HARD_WORDS = "Therapeutic paraffinotherapy necessitates considerable physiological familiarity. [F001] "

CASES = [
    # grounding
    ("a sentence without a fact", WHAT_IS, MORE, MORE.replace(" [F002]", ""), "10 to 20 minutes", "names no fact", MUST_FIX),
    ("a fact that does not exist", WHAT_IS, "[F003]", "[F099]", "for a time. [F099]", "'F099' is not in facts.yml", MUST_FIX),
    ("an unknown fact in an outcome", OUTCOME, "[S001]", "[C001]", "Show your hand", "'C001' is not in facts.yml", MUST_FIX),
    ("a misspelled citation", WHAT_IS, "[F001]", "[F1] [F001]", "[F1]", "'[F1]' is not a fact id", MUST_FIX),
    ("a number its fact lacks", WHAT_IS, "10 to 20", "10 to 25", "10 to 25", "'10 to 25' is not a figure of F002", MUST_FIX),
    ("numbers in the wrong order", WHAT_IS, "10 to 20", "20 to 10", "20 to 10", "'20 to 10' is not a figure", MUST_FIX),
    ("a number in letters", WHAT_IS, FACT, "Three baths help. [F001]", "Three baths", "'3' is not a figure of F001", MUST_FIX),
    ("a percent out of minutes", WHAT_IS, "20 minutes", "20%", "20%. [F002]", "'20%' is not a figure of F002", MUST_FIX),
    ("a number in an outcome", OUTCOME, "your hand", "all 5 fingers", "all 5", "'5' is not a figure of S001", MUST_FIX),
    ("a claim without its figure", "facts.yml", "a sore hand", "2 sore hands", "2 sore", "'2' is in the claim of F001", MUST_FIX),
    ("a fact of another kind", "facts.yml", "kind: silence", "kind: clinic", "does not say who", "kind 'silence'", MUST_FIX),
    # names
    ("next to nowhere", WHAT_IS, "[safety]", "[danger]", "next:", "'danger', and there is no such page", MUST_FIX),
    ("next to itself", WHAT_IS, "[safety]", "[what_is]", "next:", "names this page itself", MUST_FIX),
    ("a phrase that leads nowhere", "phrases.yml", "next: what_is", "next: wick", "next: wick", "names 'wick'", MUST_FIX),
    ("one title twice", SAFETY, "What are the risks?", "What it is", "title:", "used by another page", MUST_FIX),
    ("a title too long", SAFETY, "are the risks?", "could be the risks?", "title:", "a button holds 20", MUST_FIX),
    ("a section without a name", "facts.yml", "section: not_said", "section: unsaid", "section: unsaid", "'unsaid'", MUST_FIX),
    # placeholders
    ("a misspelled placeholder", "phrases.yml", "about wax", "at {{ clinic.fone }}", "fone", "clinic.fone", MUST_FIX),
    ("a placeholder of elsewhere", WHAT_IS, FACT, "Take {{ because }}. [F001]", "because", "cannot be filled in", MUST_FIX),
    ("a lost brace", "phrases.yml", "emergency_number }}", "emergency_number }", "emergency:", "two braces", MUST_FIX),
    ("a template rule", "phrases.yml", "about wax", "{% if x %}", "{% if", "is not a placeholder", MUST_FIX),
    ("a long emergency text", "phrases.yml", "now.", "now." + " Go." * 40, "emergency:", "one text message holds 160", MUST_FIX),
    ("a curly quote in it", "phrases.yml", "now.", "now, don’t wait.", "emergency:", "'’'", MUST_FIX),
    # wording
    ("a cure", WHAT_IS, FACT, "Wax will cure pain. [F001]", "will cure", "'cure' promises", MUST_FIX),
    ("a proof", WHAT_IS, FACT, "Wax is proven. [F001]", "is proven", "'proven' claims proof", MUST_FIX),
    ("a guarantee", WHAT_IS, FACT, "Relief is guaranteed. [F001]", "guaranteed", "promises too much", MUST_FIX),
    ("a best", WHAT_IS, FACT, "It is the best bath. [F001]", "the best", "ranks without proof", MUST_FIX),
    ("no risk", WHAT_IS, FACT, "There is no risk. [F001]", "no risk", "hides the risks", MUST_FIX),
    ("an always", WHAT_IS, FACT, "It always helps. [F001]", "always", "leaves no room", MUST_FIX),
    ("a never", WHAT_IS, FACT, "It never hurts. [F001]", "never", "leaves no room", MUST_FIX),
    ("a bare safe", WHAT_IS, FACT, "Wax is safe. [F001]", "is safe", "without conditions", MUST_FIX),
    ("a diagnosis", "phrases.yml", "Ask me", "I think you have a rash. Ask me", "a rash", "like a diagnosis", MUST_FIX),
    ("an eligibility", OUTCOME, "Show", "You qualify for wax. Show", "qualify", "who may have it", MUST_FIX),
    ("a medicine stopped", OUTCOME, "Show", "Stop taking your pain pills. Show", "Stop", "advises on a medicine", MUST_FIX),
    ("blame", "questionnaire.yml", "I need a", "You just need a", "You just", "sound like blame", SUGGESTION),
    ("a dose", "phrases.yml", "about wax", "for 50 mg of wax", "50 mg", "'50 mg' is a dose", MUST_FIX),
    ("pills by number", OUTCOME, "Show", "Take 2 pills. Show", "2 pills", "'2 pills' is a dose", MUST_FIX),
    ("a bare percent", "phrases.yml", "Ask me", "It helps 12%. Ask me", "12%", "'12%' is hard to picture", MUST_FIX),
    ("a promise in a fact", "facts.yml", "may feel warm for a time", "is cured", "is cured", "'cured'", MUST_FIX),
    ("a promise in a tail", "red_flags.yml", "with water", "to cure it", "tail:", "'cure'", MUST_FIX),
    ("much passive", SAFETY, "The hand may feel warm", "The hand is warmed", "is warmed", "passive", SUGGESTION),
    # readability
    ("a long sentence", WHAT_IS, FACT, LONG_SENTENCE, "Put the hand", "32 words; 25 is the limit", MUST_FIX),
    ("a long bubble", WHAT_IS, FACT, LONG_BUBBLE, "Warm wax is", "66 words; 60 is the limit", MUST_FIX),
    ("hard words", WHAT_IS, FACT, HARD_WORDS * 6, "# What is", "above the limit of 8", MUST_FIX),
    ("a hard phrase", "phrases.yml", "Ask me about wax.", HARD_WORDS[:-8] * 6, "text:", "this text reads at grade", MUST_FIX),
    # truth sandwich
    ("a myth of two sentences", WHAT_IS, "of the bones.", "of bones. It does.", "of bones. It", "one sentence", MUST_FIX),
    ("a myth with a source", WHAT_IS, "the bones.", "the bones [F001].", "the bones [F001]", "must not name a fact", MUST_FIX),
    ("a myth as the title", SAFETY, "What are the risks?", "Hot wax eats skin", "", "", None),
    ("a myth as the question", SAFETY, "# What are the risks of a wax bath?", "# Hot wax eats your skin", "# Hot", "states", MUST_FIX),
    ("a myth said twice", SAFETY, "The hand may feel warm.", "Hot wax eats your skin.", "Hot wax", "repeats the myth", MUST_FIX),
    ("nothing unknown", SAFETY, "does not say who should not have one", "is short", "## More", "not known", MUST_FIX),
    # examples
    ("an example on two pages", SAFETY, "- any risks with wax", "- What is a wax bath?", "- What is", "too. Keep it", MUST_FIX),
    ("a story as example", SAFETY, "- any", "- so " + "well " * 80 + "any", "- so well", "characters; keep", SUGGESTION),
    # glossary
    ("a hard word", WHAT_IS, FACT, "It is paraffin on a hand. [F001]", "paraffin", "(a soft wax)", SUGGESTION),
    # review
    ("no name", SAFETY, "awaiting_clinician", "signed_off\nreviewed_on: 2026-01-31", "review:", "without a name", MUST_FIX),
    ("no date", SAFETY, "awaiting_clinician", "signed_off\nreviewed_by: A. B., RN", "review:", "without a date", MUST_FIX),
    ("a name too early", SAFETY, "_clinician", "_clinician\nreviewed_by: A. B.", "reviewed_by", "still awaits", MUST_FIX),
    # clinic
    ("an example number", "clinic.yml", "202 123 4567", "(555) 555-0100", "phone:", "'phone' is an example", SUGGESTION),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "at", "says", "must_fix"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_editor_is_told_where_and_what(editor, file, old, new, at, says, must_fix):
    editor.edit(file, old, new)
    found = [problem for problem in editor.new_findings() if says in problem.sentence]
    if must_fix is None:
        assert not [problem for problem in found if "myth" in problem.sentence]
        return
    assert found, f"nothing found: {[str(problem) for problem in editor.new_findings()]}"
    assert (found[0].path, found[0].line) == (editor.folder / file, editor.line(file, at))
    assert found[0].must_fix is must_fix

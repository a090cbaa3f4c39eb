"""The content that ships: no must-fix finding, every topic, every figure of the article, every known fault noted."""

from __future__ import annotations

import re

import pytest

from bot.content.checks import check
from bot.content.checks.folder import Folder, answer_passages
from bot.content.checks.names import GIVEN_TOPICS
from bot.content.checks.placeholders import GIVEN_IN_OUTCOMES
from bot.content.checks.readability import grade, word_count
from bot.content.load import load_pack


@pytest.fixture(scope="module")
def pack(shipped):
    return load_pack(shipped)


def test_nothing_must_be_fixed(shipped):
    assert [str(problem) for problem in check(shipped) if problem.must_fix] == []


def test_every_topic_that_programs_read_by_name_has_a_page(pack):
    assert len(set(GIVEN_TOPICS)) == 28
    assert set(GIVEN_TOPICS) <= set(pack.answers)


def test_every_answer_reads_at_grade_six_or_lower(shipped, pack):
    at = Folder(shipped, pack)
    measured = {}
    for answer in pack.answers.values():
        words = at.spoken(" ".join(passage.words for passage in answer_passages(answer)))
        assert word_count(words) >= 30
        measured[answer.id] = grade(words)
    assert len(measured) >= 28
    assert {topic: value for topic, value in measured.items() if value > 6} == {}


def test_every_page_has_a_myth_and_enough_examples(pack):
    assert [answer.id for answer in pack.answers.values() if not answer.myths or len(answer.asked_as) < 20] == []


# Value, unit and section of every figure of the article, as it stands there.
FIGURES = [
    ("0.1-0.3", "mL", "what_is"),
    ("0.1-0.3", "mL", "procedure"),
    ("B12", "vitamin", "what_is"),
    ("1958", "year", "what_is"),
    ("30G", "needle gauge", "what_is"),
    ("30G", "needle gauge", "procedure"),
    ("dozens", "points", "what_is"),
    ("dozens", "points", "procedure"),
    ("4", "ideas", "mechanism"),
    ("30-40", "%", "mechanism"),
    ("30-40", "%", "evidence"),
    ("2008", "year", "evidence"),
    ("2011", "year", "evidence"),
    ("100", "people", "evidence"),
    ("decades", "years", "evidence"),
    ("3", "situations", "indications"),
    ("15-30", "minutes", "procedure"),
    ("4-6", "weekly sessions", "procedure"),
    ("4-6", "sessions", "procedure"),
    ("24-48", "hours", "procedure"),
    ("30", "%", "procedure"),
    ("1", "visit", "procedure"),
    ("1", "step number", "procedure"),
    ("2", "step number", "procedure"),
    ("3", "step number", "procedure"),
    ("4", "step number", "procedure"),
    ("4", "steps", "procedure"),
    ("5-10", "%", "risks"),
    ("24-72", "hours", "risks"),
    ("5-10", "%", "faq"),
    ("4-6", "weekly sessions", "faq"),
    ("30", "%", "faq"),
    ("5", "questions", "faq"),
]


@pytest.mark.parametrize(("value", "unit", "section"), FIGURES)
def test_figure_of_the_article_is_in_a_fact(pack, value, unit, section):
    facts = [fact for fact in pack.facts.values() if fact.kind == "article" and fact.section == section]
    assert (value, unit) in {(figure.value, figure.unit) for fact in facts for figure in fact.figures}


def test_no_fact_of_the_article_has_a_figure_that_the_article_lacks(pack):
    values = {value for value, _, _ in FIGURES} | {"2"}  # the FAQ names two signs of improvement
    facts = [fact for fact in pack.facts.values() if fact.kind == "article" and fact.figures]
    assert len(facts) > 20
    assert {figure.value for fact in facts for figure in fact.figures} - values == set()


# Words of the claim, and words the editor's note beside it must hold.
KNOWN_FAULTS = [
    ("2011 publication by Costantino", r"KNOWN FAULT.*randomized trial of 84\s+patients in another journal"),
    ("2011 publication compared", r"KNOWN FAULT"),
    ("2011 publication found", r"KNOWN FAULT"),
    ("no specific Cochrane review", r'Never widen it to "no systematic\s+review".*2019 review, 2021 meta-analysis'),
    ("blocks robust meta-analyses", r'Never "there is no meta-analysis"'),
    ("do not formally endorse", r'"the guidelines named in the article".*Never "no guideline exists"'),
    ("first 24-48 hours", r"CONTRADICTION.*5-10%.*24-72 hours"),
    ("24-72 hours", r"CONTRADICTION.*24-48 hours"),
    ("Common side effects occur in 5-10%", r'CONTRADICTION.*"frequent and expected"'),
    ("mild side effects occur in 5-10%", r'CONTRADICTION.*"frequent and expected"'),
    ("check for contraindications", r"KNOWN FAULT.*none is listed.*Never give a list"),
    ("no list of contraindications", r"Never supply a list"),
    ("placebo effect is estimated at 30-40%", r"Must stay a percent.*Never \"30-40 people out of 100\""),
    ("recommend acupuncture", r'Never "NICE recommends\s+acupuncture for back pain"'),
]


@pytest.mark.parametrize(("claim", "note"), KNOWN_FAULTS)
def test_known_fault_of_the_article_has_a_note_for_editors(pack, claim, note):
    facts = [fact for fact in pack.facts.values() if claim in fact.claim]
    assert facts
    assert any(re.search(note, fact.note, re.DOTALL) for fact in facts)


def test_answers_keep_both_statements_where_the_article_contradicts_itself(pack):
    said = " ".join(sentence.text for sentence in pack.answers["after_effects"].sentences)
    for words in ("frequent and expected", "24 to 48 hours", "24 to 72 hours", "5 to 10 out of 100 cases"):
        assert words in said


def test_answer_never_repeats_the_faulty_citation_or_widens_a_claim(pack):
    said = [sentence.text for answer in pack.answers.values() for sentence in answer.sentences]
    assert len(said) > 300
    wrong = re.compile(r"Costantino|Rheumatology|84 patients|no systematic review|no guidelines? exist", re.IGNORECASE)
    assert [sentence for sentence in said if wrong.search(sentence)] == []


def test_every_outcome_placeholder_the_check_allows_is_in_use(pack):
    words = " ".join(paragraph.text for outcome in pack.outcomes.values() for paragraph in outcome.paragraphs)
    assert {name for name in GIVEN_IN_OUTCOMES if re.search(rf"{{{{\s*{name}\s*}}}}", words)} == GIVEN_IN_OUTCOMES


def test_nobody_is_named_as_reviewer_before_signing(pack):
    pages = [*pack.answers.values(), *pack.outcomes.values()]
    assert len(pages) > 40
    for page in pages:
        assert (page.review.state == "signed_off") == bool(page.review.by and page.review.on), page.id


def test_template_of_the_editors_guide_is_a_page_that_loads(shipped, editor):
    guide = (shipped / "README.md").read_text(encoding="utf-8")
    template = guide.split("```")[1].strip() + "\n"
    page = template.replace("[<two or three other pages, by file name>]", "[safety]")
    page = page.replace("<none, hypothesis, limited or strong>", "none")
    (editor.folder / "answers/how_it_feels.md").write_text(page, encoding="utf-8")
    answer = load_pack(editor.folder).answers["how_it_feels"]
    assert [len(answer.myths), len(answer.truths), len(answer.asked_as)] == [1, 1, 1]
    assert {source for sentence in answer.sentences for source in sentence.sources} == {
        "F001", "F002", "F003", "S001", "C006"
    }  # fmt: skip


def test_editors_guide_names_every_file_of_the_folder_and_quotes_a_real_page(shipped):
    guide = (shipped / "README.md").read_text(encoding="utf-8")
    names = [path.name for path in shipped.glob("*.yml")]
    assert len(names) > 5
    assert [name for name in (*names, "answers/*.md", "outcomes/*.md") if f"`{name}`" not in guide] == []
    page = (shipped / "answers/first_line.md").read_text(encoding="utf-8")
    quoted = [line for line in guide.split("```")[3].strip().split("\n") if line]
    assert len(quoted) > 4
    assert [line for line in quoted if line not in page] == []

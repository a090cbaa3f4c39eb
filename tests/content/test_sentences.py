"""Sentences, citations and lines."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.checks.locate import Places
from bot.content.sentences import read_paragraph, read_paragraphs, split_sentences
from bot.content.yaml_lines import line_of, read_yaml

words = st.lists(st.text(string.ascii_lowercase + "'-,", min_size=1, max_size=8), min_size=1, max_size=8)
ends = st.sampled_from([".", "!", "?", '."', ".)"])
plain = st.builds(lambda parts, end: "A" + " ".join(parts) + end, words, ends)
ids = st.lists(st.from_regex(r"[FSGC]\d{3}", fullmatch=True), min_size=1, max_size=3)
joiner = st.sampled_from([" ", ", ", ","])


@given(st.lists(st.tuples(plain, ids, joiner), min_size=1, max_size=6))
def test_each_sentence_keeps_its_words_and_its_facts(rows):
    text = " ".join(f"{sentence} [{joiner.join(sources)}]" for sentence, sources, joiner in rows)
    sentences = read_paragraph(text).sentences
    assert [(one.text, list(one.sources)) for one in sentences] == [(text, sources) for text, sources, _ in rows]


@given(st.lists(plain, min_size=1, max_size=6))
def test_splitting_loses_no_word_and_no_mark(sentences):
    assert split_sentences("  " + "  ".join(sentences) + " ") == sentences


@given(st.text())
def test_any_text_can_be_read(text):
    paragraph = read_paragraph(text)
    assert all(sentence.text or sentence.sources for sentence in paragraph.sentences)


@given(st.lists(plain, min_size=1, max_size=6), st.booleans())
def test_list_items_and_blank_lines_part_paragraphs(sentences, bullets):
    lines = [f"- {one}" if bullets else one for one in sentences]
    spread = [line for one in lines for line in ((one,) if bullets else (one, ""))]
    paragraphs = read_paragraphs(list(enumerate(spread, start=1)))
    assert [paragraph.text for paragraph in paragraphs] == sentences
    assert {paragraph.bullet for paragraph in paragraphs} == {bullets}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is warm. [F001] It is wet.", [("It is warm.", ("F001",)), ("It is wet.", ())]),
        ("It is warm. It is wet. [F001]", [("It is warm.", ()), ("It is wet.", ("F001",))]),
        ("It takes 0.1 to 0.3 mL. [F001 S002]", [("It takes 0.1 to 0.3 mL.", ("F001", "S002"))]),
        ("It is warm. [F01]", [("It is warm. [F01]", ())]),
        ('He said "Stop." Then he left. [F001]', [('He said "Stop."', ()), ("Then he left.", ("F001",))]),
        ("Call {{ clinic.phone }} now. [C001]", [("Call {{ clinic.phone }} now.", ("C001",))]),
    ],
)
def test_citation_belongs_to_the_sentence_before_it(text, expected):
    assert [(one.text, one.sources) for one in read_paragraph(text).sentences] == expected


@given(st.lists(st.sampled_from(["yes", "no", "on", "off", "2026-01-31", "1.5", "Yes"]), min_size=1))
def test_yaml_words_stay_the_words_the_editor_typed(values):
    text = "\n".join(f"- {value}" for value in values)
    assert read_yaml(text, Path("x.yml"))[0] == values


def test_yaml_keeps_truth_numbers_and_nothing():
    values, _ = read_yaml('a: true\nb: 30\nc:\nd: "30"\nno: no', Path("x.yml"))
    assert values == {"a": True, "b": 30, "c": None, "d": "30", "no": "no"}


@given(st.lists(st.text(string.ascii_lowercase, min_size=1), min_size=1, unique=True), st.integers(1, 50))
def test_yaml_value_knows_its_line(keys, first):
    _, lines = read_yaml("\n".join(f'"{key}": x' for key in keys), Path("x.yml"), first_line=first)
    assert [line_of(lines, (key,)) for key in keys] == list(range(first, first + len(keys)))


def test_line_of_a_missing_value_is_the_line_of_what_holds_it():
    _, lines = read_yaml("a: 1\nb:\n  c: 2", Path("x.yml"))
    assert line_of(lines, ("b", "d")) == 3
    assert line_of(lines, ("b", "c", 0)) == 3
    assert line_of({}, ("b",)) == 1


@given(
    st.lists(st.text(string.ascii_letters + " ", max_size=20), max_size=20), st.text(string.ascii_letters, min_size=30)
)
def test_words_are_found_on_their_line_also_when_they_are_wrapped(lines, marker):
    text = "\n".join([*lines, f"Behold {marker}", "and more."])
    assert Places(text).line_of(f"behold  {marker} and more.") == len(lines) + 1


def test_words_are_searched_behind_what_stands_before_them():
    places = Places("## Fact\nIt is warm.\n## More\nIt is warm.")
    assert [places.line_of("It is warm."), places.line_of("It is warm.", "## More")] == [2, 4]
    assert places.line_of("It is not there at all.", "## More") == 3
    assert Places("").line_of("words") == 1
    assert Places("ask: 'what''s up'").line_of("what's up") == 1

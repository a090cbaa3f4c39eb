"""What the trained understanding makes of whole messages."""

from __future__ import annotations

import random

import pytest

from bot.understanding.meaning import OTHER_LANGUAGE, UNSURE
from bot.understanding.understand import Reader

TOPICS = [
    ("How many sessions will I have to come for?", "session_count"),
    ("Could I catch an infection from the needles?", "infection_risk"),
    ("Does my health insurance cover the shots?", "cost_insurance"),
    ("Who invented mesotherapy?", "origin_history"),
    ("Does a Cochrane review of it exist?", "cochrane"),
    ("What medicines are in the syringe?", "substances_formula"),
    ("Is acupuncture better than mesotherapy?", "vs_acupuncture"),
    ("Must a doctor do it, or may a beautician?", "who_may_perform"),
]
OTHERS = [
    ("Should I stop taking my warfarin?", "refuse_advice"),
    ("I want to talk to a real person", "human_handoff"),
    ("what's the capital of Portugal", "out_of_scope"),
    ("Can I have a bath after the injections?", "near_scope"),
    ("mesotherapy for my cellulite please", "near_scope"),
    ("good morning", "smalltalk"),
    ("Please erase everything I wrote here", "delete_my_data"),
    ("what do you store about me", "privacy"),
    ("you useless piece of junk", "deescalate"),
]


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_a_plain_question_finds_its_topic(reader: Reader, text: str, topic: str) -> None:
    assert reader.read(text).topics == (topic,)


@pytest.mark.parametrize(("text", "family"), OTHERS)
def test_a_message_about_something_else_is_no_topic(reader: Reader, text: str, family: str) -> None:
    meaning = reader.read(text)
    assert (meaning.intent.split("/")[0], meaning.topics) == (family, ())


@pytest.mark.parametrize(
    "text", ["you lot only want my money. show me one decent study", "liars, all of you. name one trial that was good"]
)
def test_a_demand_after_an_insult_is_a_question(reader: Reader, text: str) -> None:
    assert reader.read(text).topics == ("evidence_quality",)


def test_a_short_message_leans_on_the_one_before_it(reader: Reader) -> None:
    alone, leaning = (
        reader.read("which are the usual ones"),
        reader.read("which are the usual ones", "what is in the mix?"),
    )
    assert (alone.topics, leaning.topics) == ((), ("substances_formula",))


@pytest.mark.parametrize(
    ("before", "text", "topic"),
    [
        ("can I catch an infection from the needles", "and in a proper clinic?", "infection_risk"),
        ("will I get bruises", "how long till that's gone?", "after_effects"),
    ],
)
def test_a_few_words_stay_with_the_topic_before(reader: Reader, before: str, text: str, topic: str) -> None:
    assert reader.read(text, before).topics == (topic,)


@pytest.mark.parametrize("text", ["my house", "sorry, my knee hurts as well"])
def test_an_answer_to_the_form_does_not_lean_on_what_was_said_before(reader: Reader, text: str) -> None:
    assert reader.read(text, "how many sessions do I need").topics == ()


@pytest.mark.parametrize(("text", "intent"), [*TOPICS, *OTHERS])
def test_a_message_that_is_clear_by_itself_does_not_lean(reader: Reader, text: str, intent: str) -> None:
    assert reader.read(text, "could I get a rash from it?").topics == reader.read(text).topics


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_capitals_change_nothing(reader: Reader, text: str, topic: str) -> None:
    assert reader.read(text.upper()).topics == (topic,)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hw many sesions do i ned", "session_count"),
        ("can i get an infecton from teh nedles", "infection_risk"),
        ("dose my insurence pay 4 it", "cost_insurance"),
        ("wat is mesotheraphy", "what_is"),
        ("is acupunture beter then mezotherapy", "vs_acupuncture"),
        ("wots in da needle, wat medicins", "substances_formula"),
    ],
)
def test_misspelled_and_sms_questions_find_their_topic(reader: Reader, text: str, topic: str) -> None:
    assert reader.read(text).topics == (topic,)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("How much does it cost, and how many sessions do I need?", ("cost_insurance", "session_count")),
        ("Is there a Cochrane review? Also, who invented it?", ("cochrane", "origin_history")),
        ("What is in the shots and can I get an infection from them?", ("substances_formula", "infection_risk")),
        ("What does a course cost, oh and how many visits is it?", ("cost_insurance", "session_count")),
        ("Who thought it up, or is it safe at all is what I ask", ("origin_history", "safety")),
    ],
)
def test_two_questions_are_two_topics_in_the_order_of_asking(
    reader: Reader, text: str, topics: tuple[str, ...]
) -> None:
    assert reader.read(text).topics == topics


def test_a_patient_who_rambles_is_answered_on_what_she_asks(reader: Reader) -> None:
    text = (
        "I grew up on a farm and we never went to doctors. My brother moved to Ohio in 1990 and I took over the cows. "
        "These days my hip aches when I get up in the morning. The grandchildren laugh at how I walk. "
        "So tell me, will my insurance pay for these shots?"
    )
    assert reader.read(text).topics == ("cost_insurance",)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "...", "?!", "🙂🙂", "\u200b", "\x00"])
def test_a_message_without_words_is_unsure(reader: Reader, text: str) -> None:
    assert reader.read(text).intent == UNSURE


@pytest.mark.parametrize(
    "text", ["Где болит спина?", "我背痛", "ظهري يؤلمني", "पीठ में दर्द है", "¿Cuánto cuesta el tratamiento?"]
)
def test_other_languages_are_told_apart(reader: Reader, text: str) -> None:
    meaning = reader.read(text)
    assert meaning.intent == OTHER_LANGUAGE
    assert meaning.language


def test_gibberish_is_no_topic(reader: Reader) -> None:
    noise = random.Random(7)
    texts = [
        " ".join(
            "".join(noise.choices("bcdfghjklmnpqrstvwxz", k=noise.randint(3, 9))) for _ in range(noise.randint(1, 6))
        )
        for _ in range(60)
    ]
    answered = [text for text in texts if reader.read(text).topics]
    assert len(texts) == 60
    assert answered == []


def test_six_thousand_characters_are_read_to_the_end(reader: Reader) -> None:
    filler = "The bus was late again and the bakery was shut. "
    text = (filler * 130)[:5_900] + ". How many sessions does a series have?"
    assert len(text) > 5_900
    assert reader.read(text).topics == ("session_count",)


@pytest.mark.parametrize(
    "text",
    [
        "how long does the varnish take to dry and will there be marks on the floor",
        "who is allowed to fit a boiler, and must they have a certificate",
        "are envelopes the same standard size everywhere",
    ],
)
def test_everyday_requests_in_words_like_ours_are_no_topic(reader: Reader, text: str) -> None:
    assert reader.read(text).topics == ()


def test_reading_twice_gives_the_same(reader: Reader) -> None:
    text = "My mother asks whether the relief lasts, and what it costs."
    assert reader.read(text) == reader.read(text)


def test_confidence_is_a_share_and_the_ranking_falls(reader: Reader) -> None:
    meaning = reader.read("is it safe")
    confidences = [one.probability for one in meaning.ranking]
    assert 0.0 <= meaning.confidence <= 1.0
    assert len(confidences) > 1
    assert confidences == sorted(confidences, reverse=True)

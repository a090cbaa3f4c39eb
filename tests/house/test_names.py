"""One id travels: file, intent, response, slot and phrase name the same things."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.care.disposition import Disposition
from bot.care.fields import ALTERNATIVES, ASKED
from bot.care.reassess import State
from bot.content import Pack, load_pack
from bot.content.yaml_lines import read_yaml
from bot.speech.choices import CHOOSE, INTENT_CHOICES
from bot.speech.parts import KINDS
from bot.speech.speak import SPEAKERS
from bot.understanding.examples import content_examples
from bot.understanding.meaning import OTHER_LANGUAGE, UNSURE
from bot.understanding.replies.own_answers import OWN_ANSWERS
from bot.understanding.replies.progress import CHECK_PROGRESS

ROOT = Path(__file__).resolve().parents[2]
GIVEN_TOPICS = {
    "what_is",
    "technique_differences",
    "origin_history",
    "substances_formula",
    "standardization",
    "mechanism",
    "placebo",
    "evidence_quality",
    "cochrane",
    "guideline_status",
    "permanence",
    "first_line",
    "when_considered",
    "adjunctive_use",
    "alternatives",
    "procedure",
    "after_effects",
    "session_count",
    "when_to_stop",
    "safety",
    "infection_risk",
    "who_may_perform",
    "contraindications_screening",
    "cost_insurance",
    "regulation_offlabel",
    "vs_acupuncture",
    "combine_acupuncture",
    "see_doctor",
}


def read(name: str) -> dict:
    return read_yaml((ROOT / name).read_text(encoding="utf-8"), ROOT / name)[0]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(ROOT / "content")


@pytest.fixture(scope="module")
def domain() -> dict:
    return read("domain.yml")


def trained_intents() -> set[str]:
    files = [path.name for path in (ROOT / "data").glob("*.yml")]
    return {item["intent"] for name in files for item in read(f"data/{name}").get("nlu", [])}


def test_an_intent_stands_in_one_file_which_has_its_name_or_is_nlu() -> None:
    homes: dict[str, set[str]] = {}
    for name in sorted(path.name for path in (ROOT / "data").glob("*.yml")):
        for item in read(f"data/{name}").get("nlu", []):
            homes.setdefault(item["intent"].split("/")[0], set()).add(name)
    assert len(homes) > 10
    assert {family: names for family, names in homes.items() if names not in ({"nlu.yml"}, {f"{family}.yml"})} == {}


def test_every_given_topic_has_an_answer(pack: Pack) -> None:
    assert set(pack.answers) >= GIVEN_TOPICS
    assert len(GIVEN_TOPICS) == 28


def test_every_answer_can_be_asked_for(pack: Pack) -> None:
    labels = {example.label for example in content_examples(pack)}
    assert labels == {f"faq/{topic}" for topic in pack.answers}


def test_intents_of_the_data_and_of_the_domain_are_the_same(domain: dict) -> None:
    from_data = {name.split("/")[0] for name in trained_intents()} | {"faq"}
    from_code = {UNSURE, OTHER_LANGUAGE, CHOOSE, CHECK_PROGRESS, OWN_ANSWERS, *INTENT_CHOICES}
    assert from_data | from_code == set(domain["intents"])


def test_every_intent_has_a_rule(domain: dict) -> None:
    rules = read("data/stories.yml")["rules"]
    ruled = {step["intent"] for rule in rules for step in rule["steps"] if "intent" in step}
    assert ruled == set(domain["intents"])


def test_every_response_of_a_rule_is_spoken(domain: dict) -> None:
    rules = read("data/stories.yml")["rules"]
    used = {step["action"] for rule in rules for step in rule["steps"] if "action" in step}
    utterances = {name.removeprefix("utter_") for name in used if name.startswith("utter_")}
    assert utterances
    assert utterances <= set(SPEAKERS)


@pytest.mark.parametrize("group", ["near_scope", "refuse_advice", "smalltalk", "privacy", "out_of_scope"])
def test_every_sub_id_has_its_words(group: str, pack: Pack) -> None:
    subs = [name.split("/")[1] for name in trained_intents() if name.startswith(f"{group}/")]
    assert subs
    for sub in subs:
        assert f"{group}.{sub}" in pack.phrases or f"{group}.{sub}.text" in pack.phrases


def test_next_topics_of_phrases_exist(pack: Pack) -> None:
    lists = {key: words.split() for key, words in pack.phrases.items() if key.endswith(".next")}
    assert lists
    for key, topics in lists.items():
        assert set(topics) <= set(pack.answers), key


def test_questions_fields_and_order_are_the_same(pack: Pack) -> None:
    assert [question.id for question in pack.questionnaire.questions] == list(ASKED)


def test_alternatives_are_options_and_questions(pack: Pack) -> None:
    options = {option.id for option in pack.questionnaire.question("alternatives_tried").options}
    assert set(ALTERNATIVES) <= options


def test_every_disposition_and_every_check_has_its_page(pack: Pack) -> None:
    pages = {disposition.value for disposition in Disposition} | {f"reassess_{state.value}" for state in State}
    assert pages | set(ALTERNATIVES) == set(pack.outcomes)


def test_phrases_named_in_python_exist_and_all_are_used(pack: Pack) -> None:
    """A phrase nobody says is dead; one that is missing would be a silent patient."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "bot").rglob("*.py")))
    code += "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "actions").rglob("*.py")))
    named = set(re.findall(r"""phrase\(\s*['"]([a-z_.]+)['"]""", code))
    assert named
    assert named <= set(pack.phrases)
    built = re.findall(r'phrase\(\s*f"([a-z_]+\.)\{', code)
    by_intent = [f"{group}." for group in ("near_scope", "refuse_advice", "smalltalk", "privacy", "out_of_scope")]
    whole = (*built, *by_intent, "labels.", "language_notice.", "widget.")
    unused = {key for key in pack.phrases if key not in named and not key.startswith(whole) and f'"{key}"' not in code}
    assert not unused


def test_kinds_are_the_contract() -> None:
    assert len(KINDS) == 12
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "bot" / "speech").glob("*.py")))
    spoken = set(re.findall(r'Reply\(\s*"([a-z_]+)"', code))
    assert spoken
    assert spoken <= set(KINDS)

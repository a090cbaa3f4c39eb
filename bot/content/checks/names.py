"""Names: what points to another page, section or topic points to one that is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.content.checks.folder import Folder, Rule, answer_file
from bot.content.models import MAX_TITLE
from bot.content.problems import Problem

GIVEN_TOPICS: tuple[str, ...] = (
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
)
"""Topics that programs outside the project read by name. More may be added, none taken away."""


def given_topic_has_a_page(at: Folder) -> Iterator[Problem]:
    for topic in GIVEN_TOPICS:
        if topic not in at.pack.answers:
            yield at.problem("answers", "", f"holds no page '{topic}.md', which every clinic must have. Bring it back.")


def next_topic_is_another_page(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        for topic in answer.next:
            if topic == answer.id:
                remedy = f"'next' names this page itself ('{topic}'). Name another page."
            elif topic not in at.pack.answers:
                remedy = (
                    f"'next' names '{topic}', and there is no such page. Use the file name of a page, without '.md'."
                )
            else:
                continue
            yield at.problem(answer_file(answer.id), "next:", remedy)


def next_topic_of_a_phrase_is_a_page(at: Folder) -> Iterator[Problem]:
    for key, words in at.pack.phrases.items():
        if key.endswith(".next"):
            for topic in words.split():
                if topic not in at.pack.answers:
                    remedy = f"'{key}' names '{topic}', and there is no such page. Use the file name of a page."
                    yield at.problem("phrases.yml", words, remedy, after=key.split(".")[-2] + ":")


def title_is_unique_and_fits_a_button(at: Folder) -> Iterator[Problem]:
    used = Counter(answer.title.strip().lower() for answer in at.pack.answers.values())
    for answer in at.pack.answers.values():
        if len(answer.title) > MAX_TITLE:
            remedy = f"the title has {len(answer.title)} characters; a button holds {MAX_TITLE}. Shorten it."
            yield at.problem(answer_file(answer.id), "title:", remedy)
        if used[answer.title.strip().lower()] > 1:
            remedy = f"the title '{answer.title}' is used by another page too. Give each page its own."
            yield at.problem(answer_file(answer.id), "title:", remedy)


def fact_section_has_a_name(at: Folder) -> Iterator[Problem]:
    """A patient who asks for the source sees the section's name, which is a phrase."""
    for fact in at.pack.facts.values():
        if f"sections.{fact.section}" not in at.pack.phrases:
            remedy = f"the section '{fact.section}' of {fact.id} has no name under 'sections' in phrases.yml."
            yield at.problem("facts.yml", "section:", remedy, after=f"id: {fact.id}")


RULES: tuple[Rule, ...] = (
    given_topic_has_a_page,
    next_topic_is_another_page,
    next_topic_of_a_phrase_is_a_page,
    title_is_unique_and_fits_a_button,
    fact_section_has_a_name,
)

"""The words of a patient who fills in the questionnaire, from its first question to where they are pointed to."""

from __future__ import annotations

from support.patients import Talk
from support.said import Said

START = "I want to check my symptoms"
MOST_QUESTIONS = 45

WORDS: dict[str, str] = {
    "consent_health": "yes, I agree",
    "respondent": "about me",
    "age_band": "34",
    "redflag_check": "none of these",
    "pain_sites": "my lower back",
    "pain_sides": "left",
    "pain_duration": "5 years",
    "pain_onset": "slowly, bit by bit",
    "injury_severe": "no",
    "peg_pain": "6",
    "peg_enjoyment": "5",
    "peg_activity": "7",
    "function_goal": "walk my dog",
    "alternatives_tried": "none of these",
    "alt_barrier": "too expensive",
    "analgesic_days": "3",
    "meds_flags": "none of these",
    "allergy_flags": "none of these",
    "pregnancy": "no",
    "immune_flags": "none of these",
    "skin_problem_site": "no",
    "bleeding_problem": "no",
    "context_flags": "none of these",
    "meso_prior": "no, never",
    "meso_setting": "a doctor",
    "meso_sessions": "5",
    "meso_last": "last week",
    "meso_reaction": "none of these",
    "meso_baseline_nrs": "8",
    "meso_now_nrs": "4",
    "meso_function": "more",
    "meso_analgesic": "less",
    "handoff_ok": "no, thanks",
    "contact_name": "Anna",
    "contact_channel": "by phone",
    "contact_value": "555 555 0199",
    "contact_best_time": "in the evening",
}
"""What a patient with a long, steady pain in the lower back answers, who has tried nothing so far."""


def answer_until(talk: Talk, said: Said, words: dict[str, str], until: str | None = None) -> Said:
    """Answers each question in words until ``until`` is asked or nothing is asked any more."""
    for _ in range(MOST_QUESTIONS):
        question = said.asking
        if question is None or question == until:
            return said
        assert question in words, f"no words for {question}"
        said = talk.says(words[question])
    raise AssertionError(f"still asking {said.asking} after {MOST_QUESTIONS} answers\n" + "\n".join(talk.lines))

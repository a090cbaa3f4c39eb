"""Names of the questionnaire's fields and the values that rules look at.

The words of each question stand in ``content/questionnaire.yml`` under the same ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Answers = Mapping[str, Any]
"""Question id to value: a string, a whole number, a list of option ids, or a mapping of site to side."""

DECLINED = "prefer_not_to_say"
"""The value of a question the patient would rather not answer. It counts as answered."""

NONE_OPTIONS = frozenset({"none", "none_tried", "none_of_these"})
"""Options of a multiple choice that say: nothing of this list."""

MIN_SCORE, MAX_SCORE = 0, 10
"""Ends of the numeric rating scale (PEG, Krebs 2009)."""

CONSENT = "consent_health"
RESPONDENT = "respondent"
AGE = "age_band"
RED_FLAGS = "redflag_check"
SITES = "pain_sites"
SIDES = "pain_sides"
MAIN_SITE = "pain_main_site"
DURATION = "pain_duration"
ONSET = "pain_onset"
INJURY_SEVERE = "injury_severe"
PEG_PAIN = "peg_pain"
PEG_ENJOYMENT = "peg_enjoyment"
PEG_ACTIVITY = "peg_activity"
GOAL = "function_goal"
ALTERNATIVES_TRIED = "alternatives_tried"
BARRIER = "alt_barrier"
ANALGESIC_DAYS = "analgesic_days"
MEDICINES = "meds_flags"
ALLERGIES = "allergy_flags"
PREGNANCY = "pregnancy"
IMMUNE = "immune_flags"
SKIN = "skin_problem_site"
BLEEDING = "bleeding_problem"
CONTEXT = "context_flags"
MESO_PRIOR = "meso_prior"
MESO_SETTING = "meso_setting"
MESO_SESSIONS = "meso_sessions"
MESO_LAST = "meso_last"
MESO_REACTION = "meso_reaction"
MESO_BASELINE = "meso_baseline_nrs"
MESO_NOW = "meso_now_nrs"
MESO_FUNCTION = "meso_function"
MESO_ANALGESIC = "meso_analgesic"
HANDOFF = "handoff_ok"
CONTACT_NAME = "contact_name"
CONTACT_CHANNEL = "contact_channel"
CONTACT_VALUE = "contact_value"
CONTACT_TIME = "contact_best_time"

EXERCISE = "alt_exercise"
PHYSIO = "alt_physio"
NEEDLING_DRY = "alt_needling_dry"
NEEDLING_WET = "alt_needling_wet"
ACUPUNCTURE = "alt_acupuncture"
MEDICINE_SHORT = "alt_medicine_short"
CBT = "alt_cbt"

ALTERNATIVES = (EXERCISE, PHYSIO, NEEDLING_DRY, NEEDLING_WET, ACUPUNCTURE, MEDICINE_SHORT, CBT)
"""The article's list of better-supported options. Each id is a question and an option of ALTERNATIVES_TRIED."""

PEG_ITEMS = (PEG_PAIN, PEG_ENJOYMENT, PEG_ACTIVITY)

AFTER_FIRST_SESSION = (MESO_BASELINE, MESO_NOW, MESO_FUNCTION, MESO_ANALGESIC)
MESO_BLOCK = (MESO_SETTING, MESO_SESSIONS, MESO_LAST, MESO_REACTION, *AFTER_FIRST_SESSION)

ORDER = (
    CONSENT,
    RESPONDENT,
    AGE,
    RED_FLAGS,
    SITES,
    SIDES,
    MAIN_SITE,
    DURATION,
    ONSET,
    INJURY_SEVERE,
    *PEG_ITEMS,
    GOAL,
    ALTERNATIVES_TRIED,
    *ALTERNATIVES,
    BARRIER,
    ANALGESIC_DAYS,
    MEDICINES,
    ALLERGIES,
    PREGNANCY,
    IMMUNE,
    SKIN,
    BLEEDING,
    CONTEXT,
    MESO_PRIOR,
    *MESO_BLOCK,
    HANDOFF,
)
"""Every field about the patient's health and wishes, in asking order."""

CONTACT = (CONTACT_NAME, CONTACT_CHANNEL, CONTACT_VALUE, CONTACT_TIME)
"""How to reach the patient, asked only after a yes to HANDOFF. Kept apart from the answers: never in a summary."""

ASKED = (*ORDER, *CONTACT)
"""Every question there is, in asking order."""

CONSENTS = frozenset({CONSENT, HANDOFF})
"""Questions answered by a truth value: True only after a clear yes."""

MINOR_AGES = frozenset({"under_16", "16_17"})
ADULT_AGES = frozenset({"18_49", "50_64", "65_plus"})
CHRONIC = frozenset({"m3_12", "gt_12m"})
HAD_MESO = frozenset({"in_series", "done", "stopped_early"})
NO_MESO = frozenset({"never", "thinking"})

LIMB_SITES = (
    "shoulder",
    "upper_arm",
    "forearm",
    "wrist_hand",
    "hip_buttock",
    "thigh",
    "knee",
    "shin_calf",
    "ankle_foot",
)
"""Sites that have a left and a right."""

SPINE_SITES = frozenset({"neck", "upper_back", "lower_back"})

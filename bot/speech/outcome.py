"""Speaking of where the answers lead: why, what to do, what to discuss, and the summary to take along."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Sequence, Tuple

from bot.care.fields import HANDOFF
from bot.content.models import Outcome, Paragraph
from bot.speech.choices import CONTACT_ME, DROP_SCORE, KEEP_SCORE, NO_CONTACT, START, topic_choices
from bot.speech.parts import Part, Reply, choice, choices, status, text
from bot.speech.red_flags import CRISIS, EMERGENCY, SAME_DAY, at_once, same_day
from bot.speech.situation import Situation
from bot.speech.summary import chart_of, summary_part
from bot.speech.voice import Voice
from bot.speech.worded import because, in_sentence, joined, listed, option_text

REASSESS_ROW = "R09"
MINOR_ROW = "R05"
"""A child is not asked for more: no contact details, and nothing is kept."""
PARTIAL = "partial"
ALTERNATIVES = "alternatives"
ARTICLES = frozenset("FS")
"""First letters of facts that are about the article: what it says, and what it is silent about."""
MOST_IN_A_BUBBLE = 3
"""Options named in one bubble; a longer list goes on in the next."""


def outcome(voice: Voice, situation: Situation, summary: Mapping[str, Any], may_keep: bool = False) -> Reply:
    """The disposition with its reasons, and the summary. ``may_keep``: ask whether a score may be kept to compare."""
    disposition = str(summary["disposition"])
    wanted = set(summary.get("red_flags") or ())
    rules = [rule for rule in voice.pack.red_flags.rules if rule.id in wanted]
    flag = rules[0].flag if rules else None
    words = _Words(voice, summary)
    if disposition in (EMERGENCY, CRISIS):
        crisis = disposition == CRISIS or any(extra["disposition"] == CRISIS for extra in summary["decorations"])
        *action, afterwards = at_once(voice, rules, crisis)
        said = [*action, *words.at_once(), afterwards]
        return Reply("red_flag", tuple(said), level="emergency", flag=flag, disposition=disposition)
    if disposition == SAME_DAY:
        first, *rest = same_day(voice, rules)
        said = [first, *words.at_once(), *rest]
        return Reply("red_flag", tuple(said), level="urgent", flag=flag, disposition=disposition)
    said = [*words.parts(), *_contact(voice, summary), summary_part(voice, summary, words.article)]
    if words.row == MINOR_ROW:
        return Reply("questionnaire", tuple(said), disposition=disposition)
    if HANDOFF not in (summary.get("reported") or {}):
        said.append(_contact_offer(voice))
    elif may_keep:
        said.append(_keep_offer(voice))
    return Reply("questionnaire", tuple(said), disposition=disposition)


def after_outcome(voice: Voice, situation: Situation, agreed: bool = False, may_keep: bool = False) -> Reply:
    """After a patient said, at the very end, whether the clinic may get in touch."""
    said = _contact(voice, {"reported": {HANDOFF: agreed}}) or [text(voice.phrase("questionnaire.no_contact"))]
    return Reply("questionnaire", (*said, *([_keep_offer(voice)] if may_keep else [])))


def progress(voice: Voice, situation: Situation, report: Mapping[str, Any]) -> Reply:
    """The check of two scores that a patient told outside the questionnaire. Nothing of it is kept.

    ``report`` holds ``sessions``, ``before``, ``now``, the ``check`` and the ``disposition``.
    """
    check, scores = report["check"], {"before": report["before"], "now": report["now"]}
    page = voice.pack.outcomes[f"reassess_{check['state']}"]
    words = " ".join(_change(voice, check, scores, report["sessions"]))
    notes = [voice.phrase(f"reassess.{key}") for key in ("overdue", "low_baseline", "scores_only") if check.get(key)]
    values = {ALTERNATIVES: ""}
    half_told = check["scores_only"] and check["state"] == PARTIAL  # what else got better or did not is not known
    pages = [page.action, *([page.because] if page.because and not half_told else []), *page.say]
    spoken = [voice.paragraphs([one], **values) for one in pages if voice.speakable(one, **values)]
    said: List[Part] = [{**status(words), "chart": chart_of(voice, scores)}]
    said += [text(one) for one in (*notes, *spoken, voice.phrase("questionnaire.short_disclaimer"))]
    further = [
        *topic_choices(voice, ("when_to_stop", "alternatives")),
        choice(START, voice.phrase("reassess.full_check")),
    ]
    said.append(choices(voice.phrase("greeting.menu"), further))
    return Reply("questionnaire", tuple(said), topics=("when_to_stop",), disposition=report["disposition"])


def score_kept(voice: Voice, situation: Situation, kept: bool = False) -> Reply:
    """What became of the offer to keep a score."""
    return Reply("privacy", (text(voice.phrase(f"questionnaire.score_{'kept' if kept else 'dropped'}")),))


class _Words:
    """The words of one routing."""

    def __init__(self, voice: Voice, summary: Mapping[str, Any]) -> None:
        self.voice = voice
        self.summary = summary
        self.row = str(summary["row"])
        self.main = voice.pack.outcomes[str(summary["disposition"])]
        self.options = [self._option(one) for one in summary.get(ALTERNATIVES) or ()]
        self.values = {
            "because": because(voice, self._grouped()),
            ALTERNATIVES: listed(self.options[:MOST_IN_A_BUBBLE]),
            "tell_doctor": listed([self._label(*pair) for pair in summary.get("tell_doctor") or ()]),
        }
        self._cited: List[str] = []

    @property
    def article(self) -> List[str]:
        """What the article says, or is silent about, of all that was spoken: the facts behind it."""
        facts = [one for one in dict.fromkeys(self._cited) if one[0] in ARTICLES]
        return [self.voice.pack.fact(one).claim for one in facts]

    def at_once(self) -> List[Part]:
        """Why it is urgent, when the answers say so."""
        told = self.values["because"]
        return [text(self.voice.phrase("because.at_once", value=told))] if told else []

    def parts(self) -> List[Part]:
        """Action and reason, the notes of decorating rows, then what to do."""
        reason = self._because(self.main)
        said = self._say([self.main.action, *([reason] if reason else [])])
        for item in self.summary.get("decorations") or ():
            extra = self.voice.pack.outcomes[item["disposition"]]
            said += self._say([extra.action, *([extra.because] if extra.because and not extra.row_because else [])])
            for paragraph in self._body(extra, item["row"]):
                said += self._say([paragraph])
        for paragraph in self._body(self.main):
            said += self._say([paragraph])
        said += self._reassessment()
        said.append(self.voice.phrase("questionnaire.short_disclaimer"))
        return [text(one) for one in said if one]

    def _say(self, paragraphs: Sequence[Paragraph]) -> List[str]:
        spoken = [paragraph for paragraph in paragraphs if self.voice.speakable(paragraph, **self.values)]
        self._cite(spoken)
        said = [self.voice.paragraphs(spoken, **self.values)]
        if any(ALTERNATIVES in paragraph.text for paragraph in spoken):
            pages = [self.voice.pack.outcomes[one] for one in self.summary[ALTERNATIVES]]
            self._cite([page.because for page in pages if page.because])
            said.append(listed(self.options[MOST_IN_A_BUBBLE:]).strip())
        return said

    def _body(self, outcome: Outcome, row: str = "") -> Sequence[Paragraph]:
        return outcome.row_say.get(row or self.row, outcome.say)

    def _because(self, outcome: Outcome) -> Paragraph | None:
        return outcome.row_because.get(self.row, outcome.because)

    def _reassessment(self) -> List[str]:
        if self.row != REASSESS_ROW or not self.summary.get("mesotherapy"):
            return []
        check = self.summary["mesotherapy"]["reassessment"]
        scores, sessions = self.summary.get("chart"), self.summary["mesotherapy"]["meso_sessions"]
        change = _change(self.voice, check, scores, sessions) if scores and check["pct"] is not None else []
        page = self.voice.pack.outcomes[f"reassess_{check['state']}"]
        notes = [self.voice.phrase(f"reassess.{key}") for key in ("overdue", "low_baseline") if check[key]]
        said = [" ".join(change), *self._say([page.action]), *notes]
        for paragraph in (*([page.because] if page.because else []), *page.say):
            said += self._say([paragraph])
        return said

    def _option(self, alternative: str) -> str:
        """What to ask for, and what the article says of it."""
        page = self.voice.pack.outcomes[alternative]
        return self.voice.paragraphs([page.action, *([page.because] if page.because else [])]).replace("\n\n", " ")

    def _cite(self, paragraphs: Sequence[Paragraph]) -> None:
        self._cited += [source for one in paragraphs for sentence in one.sentences for source in sentence.sources]

    def _grouped(self) -> Dict[str, str]:
        """Question id to its answers in words, for the answers that made the row."""
        pairs: List[Tuple[str, Any]] = [(str(question), value) for question, value in self.summary.get("reasons") or ()]
        return {
            asked: joined(self.voice, [in_sentence(self._label(one, value)) for one, value in pairs if one == asked])
            for asked in dict.fromkeys(question for question, _ in pairs)
        }

    def _label(self, question_id: str, value: Any) -> str:
        return option_text(self.voice, self.voice.pack.questionnaire.question(question_id), value)


def _change(voice: Voice, check: Mapping[str, Any], scores: Mapping[str, int], sessions: int) -> List[str]:
    """The two scores, and the drop beside the article's mark."""
    said = [voice.phrase("reassess.change", count=sessions, high=scores["before"], low=scores["now"])]
    pct = check["pct"]
    if pct is None:
        return said
    return [*said, voice.phrase("reassess.mark", number=pct) if pct > 0 else voice.phrase("reassess.grew")]


def _contact(voice: Voice, summary: Mapping[str, Any]) -> List[Part]:
    agreed = (summary.get("reported") or {}).get(HANDOFF) is True
    return [status(voice.phrase("questionnaire.contact_noted"))] if agreed else []


def _contact_offer(voice: Voice) -> Part:
    """The second consent, for a visit that had no room to ask."""
    question = voice.pack.questionnaire.question(HANDOFF)
    yes, no = question.option("yes"), question.option("no")
    options = [
        choice(CONTACT_ME, voice.say(yes.title), voice.say(yes.text)),
        choice(NO_CONTACT, voice.say(no.title), voice.say(no.text)),
    ]
    return choices(f"{voice.say(question.ask)}\n\n{voice.say(question.hint)}", options)


def _keep_offer(voice: Voice) -> Part:
    options = [
        choice(KEEP_SCORE, voice.phrase("questionnaire.keep_yes")),
        choice(DROP_SCORE, voice.phrase("questionnaire.keep_no")),
    ]
    return choices(voice.phrase("questionnaire.keep_score"), options)

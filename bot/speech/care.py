"""Speaking of care: the questions, what is said around them, and where the patient is pointed to."""

from __future__ import annotations

from typing import Any, List, Mapping, Sequence

from bot.care import flow
from bot.care.fields import MAIN_SITE, SIDES, SITES
from bot.care.reading import sites_without_side, ticked
from bot.content.models import Outcome, Paragraph, Question
from bot.speech import parts
from bot.speech.choices import CONFIRM_NO, CONFIRM_YES, SKIP
from bot.speech.parts import Choice, Part, Reply, choice, choices, text
from bot.speech.red_flags import CRISIS, EMERGENCY, SAME_DAY, at_once, same_day
from bot.speech.situation import Situation
from bot.speech.summary import summary_part
from bot.speech.voice import Voice
from bot.speech.worded import asks_about_other, in_sentence, joined, listed, option_text, site_text

REASSESS_ROW = "R09"


def ask(voice: Voice, situation: Situation, question_id: str) -> Reply:
    """The next question; the same one in other words after an unclear reply; or a value to confirm."""
    question = voice.pack.questionnaire.question(question_id)
    to_confirm = situation.slots.get("to_confirm")
    if to_confirm is not None:
        return Reply("questionnaire", (_confirm(voice, to_confirm),))
    unclear = situation.slots.get("unclear") == question_id
    asked = _question_part(voice, situation, question, unclear)
    if question.kind == "consent" and not unclear:
        return Reply("questionnaire", (text(voice.phrase("questionnaire.intro")), asked))
    return Reply("questionnaire", (asked,))


def note(voice: Voice, situation: Situation, key: str = "") -> Reply:
    """A short line between questions, such as "All right, we skip that one."."""
    return Reply("questionnaire", (text(voice.phrase(f"questionnaire.{key}")),))


def why(voice: Voice, situation: Situation, question: str = "") -> Reply:
    """Why the open question is asked."""
    return Reply("questionnaire", (text(voice.say(voice.pack.questionnaire.question(question).why)),))


def outcome(voice: Voice, situation: Situation, summary: Mapping[str, Any]) -> Reply:
    """The disposition: why, what to do, what to discuss, and the summary to take along."""
    disposition = str(summary["disposition"])
    wanted = set(summary.get("red_flags") or ())
    rules = [rule for rule in voice.pack.red_flags.rules if rule.id in wanted]
    flag = rules[0].flag if rules else None
    if disposition in (EMERGENCY, CRISIS):
        crisis = disposition == CRISIS or any(extra["disposition"] == CRISIS for extra in summary["decorations"])
        said = at_once(voice, rules, crisis)
        return Reply("red_flag", tuple(said), level="emergency", flag=flag, disposition=disposition)
    if disposition == SAME_DAY:
        return Reply("red_flag", tuple(same_day(voice, rules)), level="urgent", flag=flag, disposition=disposition)
    said = [*_Words(voice, summary).parts(), summary_part(voice, summary)]
    return Reply("questionnaire", tuple(said), disposition=disposition)


class _Words:
    """The words of one routing."""

    def __init__(self, voice: Voice, summary: Mapping[str, Any]) -> None:
        self.voice = voice
        self.summary = summary
        self.row = str(summary["row"])
        self.main = voice.pack.outcomes[str(summary["disposition"])]
        self.values = {
            "because": joined(voice, [in_sentence(self._reason(*pair)) for pair in summary.get("reasons") or ()]),
            "alternatives": listed(self._alternatives()),
            "tell_doctor": listed([self._reason(*pair) for pair in summary.get("tell_doctor") or ()]),
        }

    def parts(self) -> List[Part]:
        """Action and reason, the notes of decorating rows, then what to do."""
        reason = self._because(self.main)
        said = [self._say([self.main.action, *([reason] if reason else [])])]
        for item in self.summary.get("decorations") or ():
            extra = self.voice.pack.outcomes[item["disposition"]]
            said.append(self._say([extra.action]))
            said += [self._say([paragraph]) for paragraph in self._body(extra, item["row"])]
        said += [self._say([paragraph]) for paragraph in self._body(self.main)]
        said += self._reassessment()
        said.append(self.voice.phrase("questionnaire.short_disclaimer"))
        return [text(one) for one in said if one]

    def _say(self, paragraphs: Sequence[Paragraph]) -> str:
        spoken = [paragraph for paragraph in paragraphs if self.voice.speakable(paragraph, **self.values)]
        return self.voice.paragraphs(spoken, **self.values)

    def _body(self, outcome: Outcome, row: str = "") -> Sequence[Paragraph]:
        return outcome.row_say.get(row or self.row, outcome.say)

    def _because(self, outcome: Outcome) -> Paragraph | None:
        return outcome.row_because.get(self.row, outcome.because)

    def _reassessment(self) -> List[str]:
        if self.row != REASSESS_ROW or not self.summary.get("mesotherapy"):
            return []
        check = self.summary["mesotherapy"]["reassessment"]
        page = self.voice.pack.outcomes[f"reassess_{check['state']}"]
        notes = [self.voice.phrase(f"reassess.{key}") for key in ("overdue", "low_baseline") if check[key]]
        because = [page.because] if page.because else []
        return [self._say([page.action]), *notes, *(self._say([one]) for one in (*because, *page.say))]

    def _alternatives(self) -> List[str]:
        return [self._alternative(one) for one in self.summary.get("alternatives") or ()]

    def _alternative(self, alternative: str) -> str:
        question = self.voice.pack.questionnaire.question("alternatives_tried")
        return option_text(self.voice, question, alternative)

    def _reason(self, question_id: str, value: Any) -> str:
        question = self.voice.pack.questionnaire.question(question_id)
        return option_text(self.voice, question, value)


def _confirm(voice: Voice, value: Any) -> Part:
    options = [
        choice(CONFIRM_YES, voice.phrase("questionnaire.yes")),
        choice(CONFIRM_NO, voice.phrase("questionnaire.no")),
    ]
    return choices(voice.phrase("questionnaire.confirm", value=value), options)


def _question_part(voice: Voice, situation: Situation, question: Question, unclear: bool) -> Part:
    words = _wording(voice, situation, question, unclear)
    options = _options(voice, situation, question)
    skip = choice(SKIP, voice.phrase("questionnaire.skip"))
    if question.kind == "scale":
        part = parts.scale(words, voice.say(question.low), voice.say(question.high))
        return {**part, "options": options, "skip": skip}
    if question.kind == "multi":
        return {**parts.multi(words, options, question.none_option), "skip": skip}
    if question.kind in ("number", "text"):
        return {**text(words), "options": options, "skip": skip} if options else {**text(words), "skip": skip}
    if question.kind == "consent":
        return choices(words, options)
    return {**choices(words, options), "skip": skip}


def _wording(voice: Voice, situation: Situation, question: Question, unclear: bool) -> str:
    lines: List[str] = []
    if unclear:
        lines.append(voice.phrase("questionnaire.unclear"))
    elif question.kind != "consent":
        left = flow.remaining(situation.answers)
        lines.append(voice.phrase("questionnaire.left", left=left) if left > 1 else voice.phrase("questionnaire.last"))
    asked = question.ask_other if question.ask_other and asks_about_other(situation.answers) else question.ask
    words = voice.say(question.ask_again if unclear else asked)
    if question.id == SIDES:
        words = f"{site_text(voice, _open_site(situation))}: {words}"
    lines.append(f"**{words}**" if question.kind != "consent" else words)
    if question.hint:
        lines.append(voice.say(question.hint))
    return "\n\n".join(lines)


def _open_site(situation: Situation) -> str:
    missing = sites_without_side(situation.answers)
    return missing[0] if missing else ""


def _options(voice: Voice, situation: Situation, question: Question) -> List[Choice]:
    wanted = set(ticked(situation.answers, SITES)) if question.id == MAIN_SITE else None
    return [
        choice(option.id, voice.say(option.title), voice.say(option.text or option.title))
        for option in question.options
        if wanted is None or option.id in wanted
    ]

"""Speaking of topics: answers in their framing, sources, follow-ups, and what is said when not sure."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from bot.content.models import Answer
from bot.speech import parts
from bot.speech.choices import PERSON, SOMETHING_ELSE, TOPIC, menu_choices, topic_choices
from bot.speech.parts import Part, Reply, choice, choices, text
from bot.speech.situation import Situation
from bot.speech.voice import Voice

ANSWERED_AT_ONCE = 2
"""Topics answered in one reply; a further one is offered."""
FOLLOW_UP_FLOOR = 0.12
"""Confidence at which a follow-up is taken to be about a related topic (0-1)."""
UNSURE_FLOOR, FOLLOW_UP_WORDS = 0.20, 9
"""The same where nothing says that it is a follow-up, but for a topic before it and few words."""
RELATED = 1.6
"""How much likelier a follow-up is about the last topic's neighbours."""


def faq(voice: Voice, situation: Situation) -> Reply:
    """The answers to the topics of the message, with the patient's stance on the first."""
    meaning = situation.meaning
    if situation.choice and situation.choice.startswith(TOPIC):
        topics: Tuple[str, ...] = (situation.choice[len(TOPIC) :],)
    else:
        topics = tuple(meaning.get("topics") or ())
    topics = tuple(topic for topic in topics if topic in voice.pack.answers)
    if not topics:
        return unsure(voice, situation)
    return _answers(voice, topics, meaning.get("framing"), meaning.get("myth"), meaning.get("confidence", 1.0))


def follow_up(voice: Voice, situation: Situation) -> Reply:
    """A question that leans on the one before it ("and is that safe?", "why?")."""
    last = situation.last_topics
    if not last:
        return unsure(voice, situation)
    topic = _related_topic(voice, situation, last)
    if topic and topic not in last:
        return _answers(voice, (topic,), None, None, situation.meaning.get("confidence", 0.0))
    answer = voice.pack.answers.get(last[0])
    if answer is None:
        return unsure(voice, situation)
    more = [text(voice.phrase("answer.more")), _answer_part(voice, answer, None, None)]
    return Reply("faq", tuple(more), topics=(answer.id,), confidence=situation.meaning.get("confidence", 0.0))


def ask_source(voice: Voice, situation: Situation) -> Reply:
    """The facts behind the latest answer, each with its section."""
    answers = [voice.pack.answers[topic] for topic in situation.last_topics if topic in voice.pack.answers]
    if not answers:
        return Reply("faq", (text(voice.phrase("answer.no_source")), choices("", menu_choices(voice))))
    notes = [note for answer in answers for note in _notes(voice, answer)]
    lines = [voice.phrase("answer.source_intro")] + [f"- {note['claim']} ({note['section']})" for note in notes]
    return Reply("faq", (text("\n".join(lines)),), topics=tuple(answer.id for answer in answers), confidence=1.0)


def unsure(voice: Voice, situation: Situation) -> Reply:
    """Asks which of two close topics is meant; else says so, and never loops."""
    close = list(situation.meaning.get("close") or ())
    if situation.choice == SOMETHING_ELSE:
        return Reply("clarify", (choices(voice.phrase("clarify.follow_up"), menu_choices(voice)),))
    if situation.last_topics and len(situation.text.split()) <= FOLLOW_UP_WORDS:
        topic = _related_topic(voice, situation, situation.last_topics, UNSURE_FLOOR)
        if topic:
            return _answers(voice, (topic,), None, None, situation.meaning.get("confidence", 0.0))
    if len(close) > 1:
        options = [*topic_choices(voice, close), choice(SOMETHING_ELSE, voice.phrase("menu.something_else"))]
        return Reply(
            "clarify",
            (choices(voice.phrase("clarify.ask"), options),),
            confidence=situation.meaning.get("confidence", 0.0),
        )
    return fallback(voice, situation, voice.phrase("fallback.first"))


def out_of_scope(voice: Voice, situation: Situation) -> Reply:
    """Not about mesotherapy for pain at all."""
    return fallback(voice, situation, voice.phrase(situation.intent.replace("/", ".")))


def fallback(voice: Voice, situation: Situation, first: str) -> Reply:
    """At most twice in a row, then a menu and a person."""
    times = situation.times_running("fallback")
    if times == 0:
        return Reply("fallback", (text(first),))
    if times == 1:
        return Reply("fallback", (choices(voice.phrase("fallback.second"), menu_choices(voice)),))
    return Reply(
        "human_handoff",
        (text(voice.phrase("fallback.person")), choices(voice.phrase("greeting.menu"), menu_choices(voice))),
    )


def near_scope(voice: Voice, situation: Situation) -> Reply:
    """Next to what the facts cover: says so, and offers what is near."""
    return _with_next(voice, situation, "near_scope")


def refuse_advice(voice: Voice, situation: Situation) -> Reply:
    """Advice only a clinician may give: declines, and points to one."""
    return _with_next(voice, situation, "refuse_advice")


def _with_next(voice: Voice, situation: Situation, kind: str) -> Reply:
    key = situation.intent.replace("/", ".") if "/" in situation.intent else f"{kind}.default"
    if f"{key}.text" not in voice.pack.phrases:
        key = f"{kind}.default"
    options = topic_choices(voice, voice.pack.phrase(f"{key}.next").split())
    return Reply(
        kind,
        (choices(voice.phrase(f"{key}.text"), [*options, choice(PERSON, voice.phrase("menu.person"))]),),
        confidence=situation.meaning.get("confidence", 0.0),
    )


def _answers(
    voice: Voice, topics: Tuple[str, ...], framing: Optional[str], myth: Optional[int], confidence: float
) -> Reply:
    said: List[Part] = []
    if framing == "fact":
        said.append(text(voice.phrase("answer.confirm")))
    for index, topic in enumerate(topics[:ANSWERED_AT_ONCE]):
        answer = voice.pack.answers[topic]
        said.append(_answer_part(voice, answer, framing if index == 0 else None, myth if index == 0 else None))
    rest = topic_choices(voice, topics[ANSWERED_AT_ONCE:])
    if rest:
        said.append(choices(voice.phrase("answer.third"), rest))
    return Reply("faq", tuple(said), topics=topics[:ANSWERED_AT_ONCE], framing=framing, confidence=confidence)


def _answer_part(voice: Voice, answer: Answer, framing: Optional[str], myth: Optional[int]) -> Part:
    """A true statement is confirmed and never stamped a myth; else the myth meant, or the main one, is named."""
    belief = None if framing == "fact" or not answer.myths else answer.myths[min(myth or 0, len(answer.myths) - 1)]
    return parts.answer(
        parts.AnswerWords(
            topic=answer.id,
            framing=framing,
            fact=voice.say(answer.fact.text),
            myth=voice.say(belief.belief) if belief else "",
            why=voice.say(belief.why.text) if belief else "",
            body=voice.paragraphs(answer.body),
            evidence=answer.evidence,
            evidence_label=voice.phrase(f"evidence.{answer.evidence}"),
            sources=answer.sources,
            source_notes=_notes(voice, answer),
            next=topic_choices(voice, answer.next),
            version=answer.version,
            labels={name: voice.phrase(f"labels.{name}") for name in ("fact", "myth", "myth_note", "why", "sources")},
        )
    )


def _notes(voice: Voice, answer: Answer) -> List[Dict[str, str]]:
    facts = [voice.pack.facts[source] for source in answer.sources if source in voice.pack.facts]
    return [{"id": fact.id, "claim": fact.claim, "section": voice.phrase(f"sections.{fact.section}")} for fact in facts]


def _related_topic(
    voice: Voice, situation: Situation, last: Tuple[str, ...], floor: float = FOLLOW_UP_FLOOR
) -> Optional[str]:
    near = {topic for one in last if one in voice.pack.answers for topic in voice.pack.answers[one].next}
    scored: List[Tuple[float, str]] = []
    for label, confidence in situation.meaning.get("ranking") or ():
        if label.startswith(TOPIC):
            topic = label[len(TOPIC) :]
            scored.append((confidence * (RELATED if topic in near else 1.0), topic))
    if not scored or max(scored)[0] < floor:
        return None
    return max(scored)[1]

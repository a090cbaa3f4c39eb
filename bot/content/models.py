"""What the content files hold, as frozen, validated models.

One id travels: it is a file name, an intent, a response and an answer.
"""

from __future__ import annotations

import hashlib
import re
from typing import Dict, Optional, Tuple

from pydantic import validator
from typing_extensions import Literal

from bot.content.base import Content
from bot.content.red_flags import RedFlags

Evidence = Literal["none", "hypothesis", "limited", "strong"]
FactKind = Literal["article", "silence", "guidance", "clinic"]
Direction = Literal["too_good", "too_bad"]
QuestionKind = Literal["consent", "choice", "multi", "scale", "number", "text", "sides"]
ReviewState = Literal["awaiting_clinician", "signed_off"]

MAX_TITLE = 20
"""Longest button title that every messaging channel can show, in characters."""


class Figure(Content):
    """A number the article gives, with its unit and what it counts."""

    value: str
    unit: str
    of: str


class Fact(Content):
    """One claim, restated from one section of its source, with the strength of its support."""

    id: str
    kind: FactKind
    section: str
    claim: str
    figures: Tuple[Figure, ...] = ()
    evidence: Evidence
    note: str = ""

    @validator("id")
    def _id_names_its_kind(cls, value: str) -> str:
        if not re.fullmatch(r"[FSGC]\d{3}", value):
            raise ValueError("a fact id is F, S, G or C and three digits, such as F012")
        return value


class Sentence(Content):
    """One sentence said to a patient, and the facts it rests on."""

    text: str
    sources: Tuple[str, ...] = ()


class Paragraph(Content):
    """Sentences that belong together. ``bullet`` marks a list item."""

    sentences: Tuple[Sentence, ...]
    bullet: bool = False

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)


class Review(Content):
    """Who has checked the wording. Nobody is named until a clinician has signed."""

    state: ReviewState = "awaiting_clinician"
    by: Optional[str] = None
    on: Optional[str] = None


class Myth(Content):
    """A false belief, why it misleads, and how patients voice it."""

    belief: str
    direction: Direction
    why: Paragraph
    heard_as: Tuple[str, ...] = ()


class Answer(Content):
    """Everything said about one topic. ``id`` is the file name and the intent ``faq/<id>``."""

    id: str
    title: str
    question: str
    evidence: Evidence
    fact: Paragraph
    myths: Tuple[Myth, ...]
    body: Tuple[Paragraph, ...]
    next: Tuple[str, ...]
    review: Review
    asked_as: Tuple[str, ...]
    truths: Tuple[str, ...] = ()

    @property
    def sentences(self) -> Tuple[Sentence, ...]:
        """Every sentence that states something as true, in reading order."""
        paragraphs = (self.fact, *(myth.why for myth in self.myths), *self.body)
        return tuple(sentence for paragraph in paragraphs for sentence in paragraph.sentences)

    @property
    def sources(self) -> Tuple[str, ...]:
        """Ids of the facts the answer rests on, each once, in order of first use."""
        return tuple(dict.fromkeys(source for sentence in self.sentences for source in sentence.sources))

    @property
    def version(self) -> str:
        """Changes when what is said changes, and only then: 12 hexadecimal digits of its hash."""
        said = [*(sentence.text for sentence in self.sentences), *(myth.belief for myth in self.myths), self.evidence]
        return hashlib.sha256("\n".join(said).encode("utf-8")).hexdigest()[:12]


class Option(Content):
    """One thing a patient can choose. ``heard_as`` are other words for it."""

    id: str
    title: str
    text: str = ""
    heard_as: Tuple[str, ...] = ()

    @validator("title")
    def _title_fits_a_button(cls, value: str) -> str:
        if len(value) > MAX_TITLE:
            raise ValueError(f"a title has at most {MAX_TITLE} characters; this one has {len(value)}")
        return value


class Question(Content):
    """One question of the symptom questionnaire: its words, never its rules."""

    id: str
    kind: QuestionKind
    ask: str
    ask_other: str = ""
    hint: str = ""
    ask_again: str
    why: str
    options: Tuple[Option, ...] = ()
    none_option: Optional[str] = None
    low: str = ""
    high: str = ""

    def option(self, option_id: str) -> Option:
        """The option of that id. Raises KeyError when the question has none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)


class Questionnaire(Content):
    """All questions, in the order of the file. Which one follows is decided in ``bot.care``."""

    version: str
    questions: Tuple[Question, ...]

    def question(self, question_id: str) -> Question:
        """The question of that id. Raises KeyError when there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)


class Outcome(Content):
    """What is said at one disposition. ``rows`` hold what differs by row of the routing table."""

    id: str
    title: str
    action: Paragraph
    because: Optional[Paragraph] = None
    say: Tuple[Paragraph, ...] = ()
    row_because: Dict[str, Paragraph] = {}
    row_say: Dict[str, Tuple[Paragraph, ...]] = {}
    review: Review

    @property
    def paragraphs(self) -> Tuple[Paragraph, ...]:
        """Every paragraph of the file, in no particular order of speaking."""
        because = (self.because,) if self.because else ()
        by_row = tuple(paragraph for group in self.row_say.values() for paragraph in group)
        return (self.action, *because, *self.say, *self.row_because.values(), *by_row)


class Clinic(Content):
    """What differs from clinic to clinic. Checked at start: nothing medical is hard-coded."""

    name: str
    phone: str
    hours: str
    website: str = ""
    emergency_number: str
    crisis_line: str
    urgent_line: str
    poison_line: str = ""
    country: str
    language: str = "en"
    retention_days: int
    consent_version: str
    allowed_origins: Tuple[str, ...] = ()

    @validator("emergency_number", "crisis_line", "urgent_line", "phone")
    def _number_is_given(cls, value: str) -> str:
        if not re.search(r"\d{3}", value):
            raise ValueError("must hold a phone number; patients are told to call it")
        return value

    @validator("retention_days")
    def _retention_is_short(cls, value: int) -> int:
        if not 1 <= value <= 30:
            raise ValueError("must be between 1 and 30 days")
        return value


class Term(Content):
    """A medical word and its plain gloss."""

    term: str
    gloss: str


class Pack(Content):
    """All content of one folder, loaded and validated."""

    facts: Dict[str, Fact]
    answers: Dict[str, Answer]
    questionnaire: Questionnaire
    outcomes: Dict[str, Outcome]
    phrases: Dict[str, str]
    glossary: Tuple[Term, ...]
    clinic: Clinic
    red_flags: RedFlags
    digest: str

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id. Raises KeyError when there is none."""
        return self.facts[fact_id]

    def phrase(self, key: str) -> str:
        """The phrase of that dotted key, such as ``fallback.first``. Raises KeyError when missing."""
        return self.phrases[key]

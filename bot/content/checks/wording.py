"""Wording: no promise, no diagnosis, no dose, no bare percent, active voice (clinical brief 4, W1 to W7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.checks.folder import Folder, Passage, Rule, answer_file, answer_passages
from bot.content.problems import Problem
from bot.content.sentences import split_sentences

MAX_PASSIVE = 0.2
"""Share of sentences in the passive voice; PEMAT calls a text active from 80 % active sentences."""

_DENIAL = re.compile(
    r"\b(?:not|no|none|nor|neither|cannot|can't|doesn't|don't|isn't|aren't|never|without|hardly)\b(?:\W+\w+){0,6}\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Banned:
    """Words that promise or prescribe.

    ``denied``: allowed behind a denial ("does not cure"). ``in_claims``: banned from the claims of facts too;
    a claim may hold the article's own "always" and "never".
    """

    words: re.Pattern[str]
    remedy: str
    denied: bool = True
    in_claims: bool = True
    must_fix: bool = True


def _banned(words: str, remedy: str, *, denied: bool = True, in_claims: bool = True, must_fix: bool = True) -> Banned:
    return Banned(re.compile(words, re.IGNORECASE), remedy, denied, in_claims, must_fix)


BANNED: tuple[Banned, ...] = (
    _banned(
        r"\bcur(?:e|es|ed|ing)\b", "promises too much. Say what the fact says, such as 'may ease pain for a time'."
    ),
    _banned(r"(?<!better-)\bproven\b", "claims proof. Say how strong the evidence is, as the fact does."),
    _banned(r"\bguarantee(?:s|d)?\b|\bmiracle\b", "promises too much. Say what may happen."),
    _banned(
        r"\bthe best\b|\bbest (?:choice|option|treatment|way|care|method|mix|clinic)\b",
        "ranks without proof. Say which has more evidence.",
    ),
    _banned(
        r"\bno risks?\b|\brisk[- ]free\b|\bwithout risks?\b|\bzero risk\b", "hides the risks. Name them.", denied=False
    ),
    _banned(r"\balways\b", "leaves no room. Say 'often', 'most' or 'usually', as the fact does.", in_claims=False),
    _banned(
        r"\bnever\b(?!(?: as)?(?: a| the)? (?:first |starting )point)",
        "leaves no room. Say 'rarely' or 'not'.",
        in_claims=False,
    ),
    _banned(
        r"\b(?:is|are|be|being|it's|very|completely|perfectly|quite|totally)\s+(?:(?!not\b)\w+\s+)?safe\b(?! place)"
        r"|\bsafe (?:for|treatment|method|option|choice|therapy|shots?)\b",
        "says 'safe' without conditions. Say under which conditions side effects are mostly local.",
    ),
    _banned(
        r"(?:^|[,;:]\s|\b(?:that|think|mean|means|looks? like|probably|so)\s)you (?:probably |may |might )?have\s+"
        r"(?!tried|had|been|told|any |a question|questions|the right|to |read|seen|asked|"
        r"given|said|picked|chosen|signs)",
        "sounds like a diagnosis. Leave that to the doctor.",
        denied=False,
    ),
    _banned(r"\bsounds like\b", "sounds like a diagnosis. Leave that to the doctor.", denied=False),
    _banned(
        r"\byou (?:would )?qualify\b|\bright for you\b"
        r"|\byou are (?:eligible|suitable)\b|\byou are a (?:good )?candidate\b",
        "says who may have it. Leave that to the doctor.",
        denied=False,
    ),
    _banned(
        r"\b(?:start|stop|skip|increase|raise|lower|double|halve|quit|cut)\s+(?:taking\s+)?(?:your|the|any|a|this)\s+"
        r"(?:\w+\s+){0,2}?(?:medicines?|medications?|pills?|tablets?|drugs?|dose)\b",
        "advises on a medicine. Say: ask your doctor or pharmacist.",
    ),
    _banned(
        r"\bsimply\b|\byou (?:should |can |could )?(?:just|only) (?:need|have|had|try|wait|go|do)\b",
        "can sound like blame. Leave the word out.",
        denied=False,
        must_fix=False,
    ),
)

_DOSE = re.compile(r"[\d.,]*\d\s?(?:mg|ml|mcg|µg|iu|cc)\b|\d+\s(?:tablets?|pills?|capsules?|drops?)\b", re.IGNORECASE)
_ARTICLE_VOLUME = re.compile(r"0\.1\s?(?:to|-|\u2013)\s?0\.3\s?mL", re.IGNORECASE)
_PERCENT = re.compile(r"(\d[\d.]*(?:\s?(?:-|\u2013|to)\s?\d[\d.]*)?)\s?(?:%|percent)", re.IGNORECASE)
_ARTICLE_PERCENTS = frozenset({"30-40", "30"})
"""The placebo figure and the 30 % rule stay percents: the article does not say what they count."""

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:not\s+|\w+ly\s+)?"
    r"(\w+ed|given|done|made|shown|seen|found|taken|told|built|held|kept|put)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^)]*\)")
_ADJECTIVES = frozenset(
    {
        "limited",
        "needed",
        "unproven",
        "mixed",
        "used",
        "tired",
        "trained",
        "advanced",
        "experienced",
        "qualified",
        "related",
        "based",
        "worried",
        "red",
    }
)


def words_make_no_promise(at: Folder) -> Iterator[Problem]:
    for passage in (*at.passages, *_claims(at)):
        for sentence in passage.sentences:
            for ban in BANNED:
                if passage.file == "facts.yml" and not ban.in_claims:
                    continue
                for words in _said_as_true(ban, sentence):
                    remedy = f"'{words}' {ban.remedy}"
                    yield at.problem(passage.file, sentence, remedy, after=passage.after, must_fix=ban.must_fix)


def no_dose_is_given(at: Folder) -> Iterator[Problem]:
    for passage in (*at.passages, *_claims(at)):
        for match in _DOSE.finditer(_ARTICLE_VOLUME.sub(" ", passage.words)):
            remedy = (
                f"'{match[0]}' is a dose. Take it out: the assistant names no dose but the article's 0.1 to 0.3 mL."
            )
            yield at.problem(passage.file, match[0], remedy, after=passage.after)


def percent_is_said_in_people(at: Folder) -> Iterator[Problem]:
    for passage in (*at.passages, *_claims(at)):
        for sentence in passage.sentences:
            for value in _PERCENT.findall(sentence):
                shape = re.sub(r"\s*(?:-|\u2013|to)\s*", "-", value)
                if shape not in _ARTICLE_PERCENTS and "out of 100" not in sentence:
                    remedy = f"'{value}%' is hard to picture. Say it as 'X out of 100', as the fact does."
                    yield at.problem(passage.file, sentence, remedy, after=passage.after)


def most_sentences_are_active(at: Folder) -> Iterator[Problem]:
    for answer in at.pack.answers.values():
        sentences = [one for passage in answer_passages(answer) for one in split_sentences(passage.words)]
        passive = [sentence for sentence in sentences if _is_passive(sentence)]
        if sentences and len(passive) / len(sentences) > MAX_PASSIVE:
            remedy = (
                f'{len(passive)} of {len(sentences)} sentences are passive, such as "{passive[0]}" Say who does it.'
            )
            yield at.problem(answer_file(answer.id), passive[0], remedy, must_fix=False)


def _said_as_true(ban: Banned, sentence: str) -> Iterator[str]:
    for match in ban.words.finditer(sentence):
        if not (ban.denied and _DENIAL.search(sentence[: match.start()])):
            yield match[0].strip(" ,;:")


def _is_passive(sentence: str) -> bool:
    """Plain words in brackets explain a hard word and do not count."""
    return any(match[1].lower() not in _ADJECTIVES for match in _PASSIVE.finditer(_BRACKETS.sub(" ", sentence)))


def _claims(at: Folder) -> Iterator[Passage]:
    """Claims are shown to a patient who asks for the source."""
    for fact in at.pack.facts.values():
        yield Passage("facts.yml", fact.claim, f"id: {fact.id}")


RULES: tuple[Rule, ...] = (
    words_make_no_promise,
    no_dose_is_given,
    percent_is_said_in_people,
    most_sentences_are_active,
)

"""Where "sure" begins."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Where "sure" begins. Read off the curves in ``docs/evaluation.md``; a wrong answer costs more than a question.

    ``whole``: share of the whole message that the topics to be answered must have together. ``topic_*``: confidence
    in the topic of what is asked, or said; ``topic_next``: in what is not the first to speak for the message.
    ``belongs``: how much it is about the topics at all. ``other``: confidence
    in all labels of a family that is not topics; ``chat``: in one label of chat. ``outside``: share of what is out of
    scope in the whole message, against that of its topics, from which they are not believed: everyday requests come in
    words like ours.
    ``long_story``: words of a message in which that does not count against a topic from ``sure`` on; who tells a long
    story tells of much else.
    ``statement``: weight of a piece that asks nothing, beside pieces that do. ``second_*``: what each of several topics
    in one message needs; ``second_whole`` is the share the whole message must give it. ``stance_*``: how sure a stance
    must be that is put as a question, or said; ``confirmed``: a true statement's, for to confirm a myth is worse than
    not to confirm what is true. ``close_*``: what two topics need to be offered. ``kept``: how many
    candidates are kept for what follows.
    """

    whole: float = 0.15
    topic_asked: float = 0.33
    topic_said: float = 0.30
    topic_next: float = 0.40
    belongs: float = 0.60
    other: float = 0.20
    chat: float = 0.35
    outside: float = 0.25
    long_story: int = 40
    sure: float = 0.80
    statement: float = 0.70
    second_asked: float = 0.50
    second_said: float = 0.90
    second_belongs: float = 0.40
    second_whole: float = 0.0002
    stance_asked: float = 0.50
    stance_said: float = 0.50
    confirmed: float = 0.60
    close_pair: float = 0.20
    close_each: float = 0.07
    kept: int = 6


THRESHOLDS = Thresholds()

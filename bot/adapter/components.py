"""Rasa graph components: the red-flag scan, then understanding. Both are thin over plain packages."""

from __future__ import annotations

import dataclasses
import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from bot.adapter.borders import plainly_meant
from bot.adapter.importer import all_examples
from bot.adapter.packs import current_content
from bot.adapter.paths import ROOT, encoder_folder, models_folder
from bot.adapter.second_opinion import settle
from bot.adapter.training import training_digest
from bot.safety import Scan, Sign, Standing
from bot.speech.choices import CHOOSE, INTENT_CHOICES, TOPIC
from bot.understanding.alarm import Alarm
from bot.understanding.alarm_examples import read_alarm_examples
from bot.understanding.encoder import shared_encoder
from bot.understanding.kept_vectors import KeptVectors
from bot.understanding.lesson import read_lesson
from bot.understanding.meaning import Meaning
from bot.understanding.model import Model
from bot.understanding.replies.own_answers import OWN_ANSWERS, asks_own_answers
from bot.understanding.replies.progress import CHECK_PROGRESS, read_progress
from bot.understanding.train import train
from bot.understanding.train_alarm import train_alarm
from bot.understanding.understand import Reader

ALARM_DATA = ROOT / "data" / "alarm"
RED_FLAG = "red_flag"
SIGNS = "signs"
MEANING = "meaning"
CHOICE = "choice"
"""Keys in a message's parse data and metadata."""


def scan_as_json(scan: Scan) -> Dict[str, Any]:
    """A scan as it is kept with a message: ids and standings, never the patient's words."""
    values = dataclasses.asdict(scan)
    del values[SIGNS]  # kept beside it, with the message alone
    values["level"] = scan.level.value
    values["findings"] = [
        {"rule": one.rule, "standing": one.standing.value, "level": one.level.value} for one in scan.findings
    ]
    values["rules"] = list(scan.rules)
    return values


def signs_as_json(scan: Scan) -> List[List[Any]]:
    """The signs of a message as they are kept with it, so that later turns need not read it again."""
    return [[sign.name, sign.standing.value, sign.ask_back, sign.about_other] for sign in scan.signs]


def signs_of_json(values: List[List[Any]]) -> List[Sign]:
    """What ``signs_as_json`` gave."""
    return [Sign(name, Standing(standing), ask_back, other) for name, standing, ask_back, other in values]


def meaning_as_json(meaning: Meaning) -> Dict[str, Any]:
    """A meaning as it is kept with a message."""
    return {
        "intent": meaning.intent,
        "confidence": round(meaning.confidence, 4),
        "topics": list(meaning.topics),
        "close": list(meaning.close),
        "framing": meaning.framing,
        "myth": meaning.myth,
        "language": meaning.language,
        "ranking": [[one.label, round(one.confidence, 4)] for one in meaning.ranking],
    }


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class RedFlagScan(GraphComponent):
    """Scans every message before anything else looks at it."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RedFlagScan:
        """Called by Rasa."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Attach the scan of each message's text. A chosen button is not scanned: it is our own words."""
        for message in messages:
            if not (message.get("metadata") or {}).get(CHOICE):
                scan = current_content().scanner.scan(message.get(TEXT) or "")
                message.set(RED_FLAG, scan_as_json(scan), add_to_output=True)
                message.set(SIGNS, signs_as_json(scan), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Examples are not scanned."""
        return training_data


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Understanding(GraphComponent):
    """Sentence vectors and light classifiers; fills intent, response selector and meaning."""

    def __init__(self, model_storage: ModelStorage, resource: Resource, reader: Optional[Reader] = None) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._reader = reader

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Understanding:
        """Called by Rasa before training."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Understanding:
        """Called by Rasa with a trained model."""
        with model_storage.read_from(resource) as folder:
            reader = Reader(Model.load(folder), shared_encoder(encoder_folder()), Alarm.load(folder))
        return cls(model_storage, resource, reader)

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """A model belongs to the encoder and the examples it was trained with, of which Rasa sees few."""
        return training_digest()

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from ``all_examples``, and the alarm from its own; ``training_data`` holds the names alone."""
        encoder = KeptVectors(encoder_folder(), models_folder())
        lesson = read_lesson(all_examples(), encoder)
        alarming = read_alarm_examples(ALARM_DATA)
        # Side by side, each with one thread for arithmetic, they take a third less time than one after the other.
        with threadpool_limits(limits=1, user_api="blas"), ThreadPoolExecutor(os.cpu_count()) as workers:
            heard = workers.submit(train_alarm, alarming, lesson, encoder)
            model, alarm = train(lesson, workers), heard.result()
        encoder.keep()
        with self._model_storage.write_to(self._resource) as folder:
            model.save(folder)
            alarm.save(folder)
        return self._resource

    def process(self, messages: List[Message], tracker: Optional[DialogueStateTracker] = None) -> List[Message]:
        """Attach intent, selector output and meaning to each message. ``tracker`` is None outside a conversation."""
        before = _said_before(tracker)
        for message in messages:
            chosen = (message.get("metadata") or {}).get(CHOICE)
            meaning = _chosen(str(chosen)) if chosen else self._read(message.get(TEXT) or "", before)
            _attach(message, meaning)
            scan = message.get(RED_FLAG)
            if scan:
                words, rules = len((message.get(TEXT) or "").split()), current_content().pack.red_flags.rules
                settled = settle(scan, meaning.alarm, words, rules, plainly_meant(meaning))
                message.set(RED_FLAG, settled, add_to_output=True)
        return messages

    def _read(self, text: str, before: str) -> Meaning:
        if self._reader is None:
            raise RuntimeError("The understanding has no trained model. Run 'mesobot train'.")
        meaning = self._reader.read(text, before)
        told = CHECK_PROGRESS if read_progress(text) else OWN_ANSWERS if asks_own_answers(text) else None
        if told is None:
            return meaning
        return dataclasses.replace(meaning, intent=told, confidence=1.0, topics=(), close=(), framing=None)


def _said_before(tracker: Optional[DialogueStateTracker]) -> str:
    """The patient's message before this one; none while a form asks, for a reply to it is no topic's context."""
    if tracker is None or tracker.active_loop_name:
        return ""
    last = tracker.get_last_event_for(UserUttered)
    return (last.text or "") if isinstance(last, UserUttered) else ""


def _chosen(choice: str) -> Meaning:
    """A button says exactly what it means; one that is no intent by itself answers a question."""
    if choice.startswith(TOPIC):
        return Meaning(choice, 1.0, topics=(choice[len(TOPIC) :],))
    return Meaning(choice if choice in INTENT_CHOICES else CHOOSE, 1.0)


def _attach(message: Message, meaning: Meaning) -> None:
    intent, _, response = meaning.intent.partition("/")
    message.set(INTENT, {"name": intent, "confidence": meaning.confidence}, add_to_output=True)
    message.set(MEANING, meaning_as_json(meaning), add_to_output=True)
    if response:
        selected = {
            "responses": [],
            "confidence": meaning.confidence,
            "intent_response_key": meaning.intent,
            "utter_action": f"utter_{meaning.intent}",
        }
        selector = {"all_retrieval_intents": [intent], intent: {"response": selected, "ranking": []}}
        message.set("response_selector", selector, add_to_output=True)

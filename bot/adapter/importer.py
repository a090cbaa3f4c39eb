"""Content to Rasa training data: example questions stand in the answer files, names follow the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Union

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.adapter.paths import ROOT
from bot.content.live import current_pack
from bot.understanding.examples import TOPIC, Example, content_examples, nlu_examples

FORM = "symptom_form"


class FileImporter(RasaFileImporter):
    """Rasa's files as they are, but of each intent only its first example, so that Rasa knows the names.

    The component that learns reads the examples itself (``all_examples``): Rasa copies and hashes each message a dozen
    times, which took longer than learning from thirty thousand of them.
    """

    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """One message an intent."""
        first: Dict[str, str] = {}
        for example in _of_files(Path(path) for path in self._nlu_files):
            first.setdefault(example.label, example.text)
        return TrainingData([Message.build(text, label) for label, text in first.items()])


def all_examples() -> List[Example]:
    """What understanding learns from: the examples of the answer files, and of the files in ``data/``."""
    return [*content_examples(current_pack()), *_of_files(sorted((ROOT / "data").glob("*.yml")))]


def _of_files(paths: Iterable[Path]) -> List[Example]:
    return [example for path in paths for example in nlu_examples(path)]


class ContentImporter(TrainingDataImporter):
    """Adds to the files Rasa reads: topic examples, and a response name for each topic and question.

    The responses hold no words: what is said is looked up in the content when it is said, so an edit
    needs no training.
    """

    def __init__(
        self,
        config_file: Optional[str] = None,
        domain_path: Optional[str] = None,
        training_data_paths: Optional[Union[List[str], str]] = None,
        **kwargs: Any,
    ) -> None:
        self._pack = current_pack()

    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """The question of every answer file, so that Rasa knows the topics."""
        return TrainingData(
            [Message.build(answer.question, TOPIC + topic) for topic, answer in self._pack.answers.items()]
        )

    def get_domain(self) -> Domain:
        """A response for each topic, and the form with a slot and a response for each question."""
        names = [f"utter_faq/{topic}" for topic in self._pack.answers]
        names += [f"utter_ask_{FORM}_{question.id}" for question in self._pack.questionnaire.questions]
        slot = {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}
        slots = {question.id: dict(slot) for question in self._pack.questionnaire.questions}
        return Domain.from_dict(
            {
                "responses": {name: [{"text": name}] for name in names},
                "slots": slots,
                "forms": {FORM: {"required_slots": list(slots)}},
            }
        )

    def get_stories(self, exclusion_percentage: Optional[int] = None) -> StoryGraph:
        """Content holds no rules."""
        return StoryGraph([])

    def get_conversation_tests(self) -> StoryGraph:
        """Content holds no tests."""
        return StoryGraph([])

    def get_config(self) -> Dict[str, Any]:
        """Content holds no configuration."""
        return {}

    def get_config_file_for_auto_config(self) -> Optional[str]:
        """Content holds no configuration."""
        return None

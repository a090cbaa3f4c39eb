"""Content to Rasa training data: example questions stand in the answer files, names follow the files."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Union

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content.live import current_pack
from bot.understanding.examples import TOPIC

FORM = "symptom_form"


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
        """The question of every answer file, so that Rasa knows the topics.

        The other examples are read by the component that learns from them: Rasa copies and hashes each message a dozen
        times, which took longer than learning from twenty thousand of them.
        """
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

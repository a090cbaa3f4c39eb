"""Content files as frozen models: what is asked and what is said."""

from bot.content.load import load_pack
from bot.content.models import Pack
from bot.content.problems import ContentError, Problem

__all__ = ["ContentError", "Pack", "Problem", "load_pack"]

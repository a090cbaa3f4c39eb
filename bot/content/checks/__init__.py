"""What is wrong, or could be better, in a content folder; one module per family of rules."""

from bot.content.checks.run import check

__all__ = ["check"]

"""Text to red flags with their standing; nothing else."""

from bot.safety.findings import Finding, Scan, Sign
from bot.safety.levels import Level, Standing
from bot.safety.scanner import Earlier, Scanner

__all__ = ["Earlier", "Finding", "Level", "Scan", "Scanner", "Sign", "Standing"]

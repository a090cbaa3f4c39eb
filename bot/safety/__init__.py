"""Text to red flags with their standing; nothing else."""

from bot.safety.findings import Finding, Scan
from bot.safety.levels import Level, Standing
from bot.safety.scanner import Scanner

__all__ = ["Finding", "Level", "Scan", "Scanner", "Standing"]

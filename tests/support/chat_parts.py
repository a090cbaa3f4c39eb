"""Parts as the server sends them, one of each kind that a test of the chat wants at once."""

from __future__ import annotations

from typing import Any, Dict

Part = Dict[str, Any]

CHART: Part = {"before": 8, "now": 5, "min": 0, "max": 10, "low": "No pain", "high": "Worst pain"}
SUMMARY: Part = {
    "type": "summary", "title": "Summary for your visit", "note": "Not a diagnosis.", "chart": CHART,
    "sections": [{"heading": "What you told me", "lines": ["Pain for **3 years**"]}],
}  # fmt: skip
SCALE: Part = {"type": "scale", "text": "**How bad?**", "min": 0, "max": 10, "low": "No pain", "high": "Worst pain"}
VISITS: Part = {"type": "scale", "text": "**How many visits?**", "min": 1, "max": 30, "low": "1", "high": "30"}
MULTI: Part = {
    "type": "multi", "text": "**Which of these?**", "none_option": "none",
    "options": [
        {"id": "a", "title": "Aspirin", "text": "Aspirin, or the like"},
        {"id": "b", "title": "Boots", "text": ""},
        {"id": "none", "title": "None", "text": "None of these"},
    ],
}  # fmt: skip
STATUS: Part = {"type": "status", "text": "Staff will call you.", "chart": CHART}

"""Rasa SDK actions: read the tracker, call ``bot``, speak, return events. They translate; they do not decide."""

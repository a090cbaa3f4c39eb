"""Channels: who is this, is the request genuine, and how parts travel."""

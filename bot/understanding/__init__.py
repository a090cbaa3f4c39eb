"""Text to meaning: sentence vectors, topics, stance; and replies to a question. No Rasa in it."""

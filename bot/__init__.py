"""A pain clinic's chat assistant: what is asked, what follows and what is said, each in its own package."""

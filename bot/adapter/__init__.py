"""The only importer of Rasa: components, importer, policy, wording, stores, channels and server."""

"""The Assistants API as JSON."""

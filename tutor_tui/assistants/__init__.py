"""The embedded Assistants service on SQLite."""

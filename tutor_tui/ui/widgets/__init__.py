"""Widgets: each shows what it is given and posts messages."""

"""Threads on any server that speaks the Assistants API, through the official SDK.

`backend.py` fulfils the port; `channel.py` asks, `failures.py` says what went wrong, `reading*.py`
make objects of JSON, `progress.py`, `live.py` and `following.py` follow a run, `directory.py` finds
what the API has no call for.
"""

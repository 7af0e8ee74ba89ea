"""The symbolic core: pure functions that run in a killable worker process."""

"""Practice in a thread: one problem after another, marked, harder or again.

What is going on is read from the thread's own messages, so nothing is lost at a restart.
"""

"""Checking what somebody wrote: which of its lines are so, which are not, and why."""

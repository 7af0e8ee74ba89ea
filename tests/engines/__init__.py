"""Tests of what answers runs."""

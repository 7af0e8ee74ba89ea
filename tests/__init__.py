"""Tests of tutor-tui; the folders mirror the package."""

"""Screens: state, workers and handlers."""

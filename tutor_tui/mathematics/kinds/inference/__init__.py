"""Conclusions from samples: confidence intervals, margins of error, tests, and geometric waits."""

"""Tests of the ways to an antiderivative."""

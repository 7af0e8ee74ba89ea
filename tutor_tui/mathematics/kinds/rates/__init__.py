"""Quantities that change with time: related rates, steps of a differential equation, growth."""

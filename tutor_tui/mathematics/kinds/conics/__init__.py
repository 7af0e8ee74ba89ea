"""Circles, ellipses, hyperbolas and parabolas told by their equations."""

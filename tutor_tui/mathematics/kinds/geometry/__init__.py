"""Lengths, areas, volumes, angles, triangles, points and lines."""

"""Curves: lengths, turning, areas in polar coordinates, solids of revolution, line integrals."""

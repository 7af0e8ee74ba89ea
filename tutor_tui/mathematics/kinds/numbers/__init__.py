"""Number bases, surds, nearest roots, factors, counting by digits."""

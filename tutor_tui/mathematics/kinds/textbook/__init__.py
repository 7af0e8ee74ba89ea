"""Short questions of every textbook: angles, prices, lines, numerical methods, distributions."""

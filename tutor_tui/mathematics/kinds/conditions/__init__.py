"""Numbers told by conditions: progressions, letters in polynomials, angles, highest points."""

"""Points and graphs that are reflected, rotated, translated, enlarged and stretched."""

"""Units of measure, clock times and dates."""

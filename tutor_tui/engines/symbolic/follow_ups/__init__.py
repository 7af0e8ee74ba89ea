"""Messages that only make sense after earlier ones: "double it", "and for 12?", "I got 7"."""

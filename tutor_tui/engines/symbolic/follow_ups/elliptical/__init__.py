"""Questions that leave out what the one before has said: "and the median?", "in m/s"."""

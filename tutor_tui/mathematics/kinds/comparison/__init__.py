"""Which is greater, nearest, the k-th largest; sorting."""

"""Stories of several sentences, read fact by fact, that become equations."""

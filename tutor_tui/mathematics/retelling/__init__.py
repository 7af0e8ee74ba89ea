"""Messages that tell first and then ask, said again in one sentence."""

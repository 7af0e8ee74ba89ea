"""The whole program with a real language model behind it, where one is installed."""

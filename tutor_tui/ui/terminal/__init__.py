"""The terminal around the application: what goes out to it, and that it is left whole."""

"""How the things of school are done, each with an example that the core works."""

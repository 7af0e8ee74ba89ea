"""How fast the application is, measured through a pseudo-terminal beside a bare Textual app."""

"""First messages by their gist: things, what is asked of them, and words that mean nothing."""

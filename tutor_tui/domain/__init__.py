"""What is talked about: objects, events and errors. Standard library only."""

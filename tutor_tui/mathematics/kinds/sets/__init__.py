"""Sets told by their elements or by their sizes."""

"""The question before with one of its own quantities changed: "what if the radius doubles"."""

"""Follow-ups that no rule reads, completed with what the conversation has, as far as that fits."""

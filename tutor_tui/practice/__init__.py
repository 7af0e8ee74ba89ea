"""When a skill is to be practised again."""

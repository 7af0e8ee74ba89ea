"""Stories whose equation can be stated."""

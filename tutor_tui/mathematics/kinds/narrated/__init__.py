"""Stories read by what their clauses mean: who has how much of what, before and after."""

"""Stories of amounts whose units say what is multiplied by what: "$15 an hour, 38 hours a week"."""

"""Problems as learners jot them down: numbers with a word or two, and what is wanted."""

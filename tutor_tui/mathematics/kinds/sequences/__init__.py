"""The next term and the n-th term of a sequence."""

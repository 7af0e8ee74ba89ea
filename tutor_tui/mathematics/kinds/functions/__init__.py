"""What a function is like: domain, range, extrema, asymptotes, inverse."""

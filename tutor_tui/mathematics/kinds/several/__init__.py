"""Two requests in one sentence: "find the determinant and the inverse of …"."""

"""`e` and `i` as letters like any other: "Solve 10*i + 5 = -5 for i"."""

"""What holds of all whole numbers of a sort, and which numbers are fractions."""

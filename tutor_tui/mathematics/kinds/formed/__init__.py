"""Results of several numbers in one form: points, intervals, equations of curves, lists."""

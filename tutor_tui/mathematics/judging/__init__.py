"""What somebody's own answer to a problem is worth, whoever asks: exercise, practice or talk.

`judge.judged` is the way in. Each module beside it reads one sort of answer and is silent about
every other; what nobody can read stays undecided and is never called wrong.
"""

# `make check` is what .ci/run runs, in the environment at hand.
.PHONY: check style types test format

check: style types test

style:
	ruff check .
	ruff format --check .

types:
	mypy

# The same command as in README.md.
test:
	pytest

format:
	ruff check --fix .
	ruff format .

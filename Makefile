# Everything is installed into a virtual environment of the project's own.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test quick lint build bench clean

demo: $(READY)
	$(BIN)/autograder demo

test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist worksteal

quick: $(READY)
	$(BIN)/python -m pytest -m "not slow and not nbgrader"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

build: $(READY)
	$(BIN)/autograder build

bench: $(READY)
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[bench]' || echo "otter-grader could not be installed: it is left out"
	$(BIN)/python -m tests.benchmarks

clean:
	rm -rf .venv build dist demo *.egg-info

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $(READY)

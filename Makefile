# Everything is installed into a virtual environment of the project's own.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# processes of tests: two more than two cores for all of them, since the slow ones spend much of their time waiting
WORKERS ?= 4
QUICK_WORKERS ?= 3
# for the demo alone: what students' code and grading need
READY_DEMO := .venv/.ready-demo

.PHONY: demo test quick compiled draws attacks oldest newest lint build site bench clean

demo: $(READY_DEMO)
	$(BIN)/autograder demo

test: $(READY) compiled
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

quick: $(READY) compiled
	$(BIN)/python -m pytest -n $(QUICK_WORKERS) --dist worksteal -m "not slow and not nbgrader and not browser"

# hundreds of processes of the tests import the program, where the surroundings may say that none keeps what it compiles
compiled: $(READY)
	@$(BIN)/python -m compileall -q autograder assignments solutions

# what must hold for all draws, on many more than the tests try, and others each time
draws: $(READY)
	$(BIN)/python -m pytest -n $(QUICK_WORKERS) --dist worksteal --hypothesis-profile=many -q $$(grep -rl "from hypothesis" tests --include="test_*.py")

# every attack behind every tier of walls that this machine has
attacks: $(READY)
	$(BIN)/python -m tests.attacks

# the quick tests with the lowest versions that pyproject.toml allows, and with the newest on every Python that is here
oldest newest: $(READY)
	$(BIN)/python -m tests.dependencies $@

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# the documentation, with the author's interface from docstrings
site: $(READY)
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build

build: $(READY)
	$(BIN)/autograder build

bench: $(READY)
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[bench]' || echo "otter-grader could not be installed: it is left out"
	$(BIN)/python -m tests.benchmarks

clean:
	rm -rf .venv .venvs build dist demo *.egg-info

$(READY_DEMO): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $(READY_DEMO)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $(READY) $(READY_DEMO)

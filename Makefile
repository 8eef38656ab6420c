# Two commands: `make run` generates and verifies everything, `make test` runs the tests.
# `make mutants` tells how many wrong changes of the kernels `verify --strict` notices.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: run test lint mutants bench clean

run: $(VENV)/run
	$(BIN)/codegen generate
	$(BIN)/codegen verify

test: $(VENV)/test lint
	$(BIN)/pytest -n 2
	$(BIN)/codegen check

bench: $(VENV)/run
	$(BIN)/python bench/interpret.py

lint: $(VENV)/test
	$(BIN)/ruff check codegen tests bench
	$(BIN)/ruff format --check codegen tests bench
	$(BIN)/mypy

mutants: $(VENV)/run
	$(BIN)/codegen mutate

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/test: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ $(VENV)/run

clean:
	rm -rf $(VENV) build dist

# Two commands: `make run` generates everything and verifies the first operator on every board, `make test` runs the tests.
# `make verify` verifies every operator on every board, which takes minutes; what did not change since is not run again.
# `make test-campaign` kills workers, schedulers and clients of `codegen campaign`, which takes minutes.
# `make native` runs operators of each kind on every board by real compilers, which `make toolchains` installs (Debian, as root);
# `make native-all` runs all of them, with 10 million elements each, which takes an hour.
# `make bench` measures the host boards' kernels beside others, and the interpreter.
# `make bench-estimate` holds estimated loops against this machine, an AMD Zen 4.
# `make docs` builds guides and reference pages in English and Chinese, in docs/_build; the catalogues for the guides are in docs/locale.
# `make mutants` tells how many wrong changes of the kernels `verify --strict` notices.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

TOOLCHAINS := gcc g++ libc6-dev clang-19 libclang-rt-19-dev lld-19 llvm-19 qemu-user gcc-aarch64-linux-gnu g++-aarch64-linux-gnu \
	libc6-dev-arm64-cross gcc-riscv64-linux-gnu libc6-dev-riscv64-cross chromium

# Together they have everything that an operator may have; tests/conftest.py tells which they are.
OF_EACH_KIND := binary_cross_entropy_grad binarycrossentropygrad hardshrink_grad maximumgrad sgd

.PHONY: run verify test run-tests test-campaign lint native native-all toolchains mutants bench bench-estimate docs clean

run: $(VENV)/run
	$(BIN)/codegen generate
	$(BIN)/codegen verify --operator binarycrossentropygrad

verify: $(VENV)/run
	$(BIN)/codegen verify

# side by side: mypy has one process only
test: $(VENV)/native
	$(MAKE) --no-print-directory -j 2 lint run-tests
	$(BIN)/codegen check

run-tests: $(VENV)/native
	$(BIN)/pytest -n 2 --dist loadfile

test-campaign: $(VENV)/test
	$(BIN)/pytest -n 0 -m campaign

native: $(VENV)/native
	$(BIN)/codegen native --sanitize --misra -n 100000 $(OF_EACH_KIND:%=--operator %)

native-all: $(VENV)/native
	$(BIN)/codegen native --sanitize --misra

toolchains:
	@command -v apt-get > /dev/null || { echo "no apt-get here: install by hand what corresponds to: $(TOOLCHAINS)"; exit 1; }
	@[ "$$(id -u)" = 0 ] || { echo "run it as root: sudo make toolchains"; exit 1; }
	dpkg -s $(TOOLCHAINS) > /dev/null 2>&1 || \
		{ apt-get update && apt-get install -y --no-install-recommends $(TOOLCHAINS); }

bench: $(VENV)/bench
	$(BIN)/python -m bench -o bench
	$(BIN)/python -m bench.interpret

bench-estimate: $(VENV)/run
	$(BIN)/python -m bench.estimate

lint: $(VENV)/test
	$(BIN)/ruff check codegen tests bench docs
	$(BIN)/ruff format --check codegen tests bench docs
	$(BIN)/mypy

# Errors are those that `verify` has measured here. COSTS="ft78ne mt7004" has their kernels estimated too, some seconds each the first time.
COSTS ?=

docs: $(VENV)/docs
	rm -rf docs/reference docs/_build
	$(BIN)/codegen pages $(COSTS:%=--cost-on %)
	$(BIN)/sphinx-intl build -d docs/locale
	$(BIN)/sphinx-build -q -W --keep-going -b html docs docs/_build/en
	$(BIN)/sphinx-build -q -W --keep-going -t zh -b html docs docs/_build/zh
	@echo "docs/_build/en/index.html, docs/_build/zh/index.html"

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

$(VENV)/native: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test,native,docs]'
	@touch $@ $(VENV)/docs $(VENV)/test $(VENV)/run

$(VENV)/docs: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[docs]'
	@touch $@ $(VENV)/run

$(VENV)/bench: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[bench]'
	@touch $@ $(VENV)/run

clean:
	rm -rf $(VENV) build dist

# Both commands of the README set up all they need in .venv first.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
DEMO := build/demo.db

.PHONY: demo test lint train gate docs clean

demo: .venv/installed ## read the sample pile and print an evidence sheet
	@mkdir -p build && rm -f $(DEMO)*
	@$(BIN)/reportedly read --db $(DEMO) src/reportedly/sample/pile
	@$(BIN)/reportedly ask --db $(DEMO) "$$(cat src/reportedly/sample/question.txt)"

# Each process takes neighbouring tests, so that what a module reads once is mostly read once. Bytecode is
# written first: the command is started hundreds of times, and some machines forbid Python to keep it.
test: .venv/tested ## run the whole suite on all cores, four at most; say what is skipped
	@$(BIN)/python -m compileall -q src
	@$(BIN)/pytest -rs --numprocesses logical --maxprocesses 4 --dist worksteal

lint: .venv/tested ## style and types
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@if $(BIN)/python -c 'import torch' 2>/dev/null; then $(BIN)/mypy -p training; \
	else echo "training/: types not checked, torch is not installed" >&2; fi

gate: .venv/tested ## measure the shipped weights against the floors (needs the corpora)
	$(BIN)/python -m evals.gate

train: .venv/training ## make the encoder and its branches for stances and meaning again (needs the corpora)
	$(BIN)/python -m training.train training/teacher.toml
	$(BIN)/python -m training.lessons training/teacher.toml build/training/teacher/best.safetensors build/training/lessons.npz
	$(BIN)/python -m training.train training/config.toml
	$(BIN)/python -m training.train training/small.toml
	$(BIN)/python -m training.stance.train training/stance/full.toml
	$(BIN)/python -m training.stance.ship training/stance/full.toml build/training/stance-full/best.safetensors
	$(BIN)/python -m training.stance.train training/stance/small.toml
	$(BIN)/python -m training.stance.ship training/stance/small.toml build/training/stance-small/best.safetensors
	$(BIN)/python -m training.meaning.train training/meaning/full.toml
	$(BIN)/python -m training.meaning.ship training/meaning/full.toml build/training/meaning-full/last.safetensors

docs: .venv/tested ## write what is generated in docs/ and README.md anew
	$(BIN)/python -m docs.generate

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "reportedly needs Python 3.11 or later")'
	@$(PYTHON) -m venv .venv
	@echo "installing into .venv ..." >&2
	@$(PIP) install --editable .
	@touch $@

# The pages are tested in a real browser, Debian's: as root it is installed, else it is asked for.
.venv/tested: .venv/installed
	@$(PIP) install --editable '.[test,lint]'
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	&& echo "installing chromium ..." >&2 && apt-get update -qq \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium >/dev/null; } \
	|| echo "no chromium: tests of pages are skipped; apt-get install chromium" >&2
	@touch $@

.venv/training: .venv/installed
	@$(PIP) install --editable '.[test,lint,training,teacher]'
	@touch $@

clean: ## remove what these targets made
	rm -rf .venv build

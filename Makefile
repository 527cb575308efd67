# The words this project is worked with. `make run` and `make test` need Python >= 3.11 and a network, nothing else.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.installed-run
DEV_STAMP := $(VENV)/.installed-dev
WEEKS ?= 12
DEMO_DIR ?= build/demo

# The first Python on the path that is new enough; `make PYTHON=/path/to/python` chooses another.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	command -v $$name >/dev/null 2>&1 \
	&& $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)

# After the system's Python went away the environment is made, and filled, anew.
FORGET_STALE := $(shell test -x $(BIN)/python || rm -f $(RUN_STAMP) $(DEV_STAMP))

.DEFAULT_GOAL := help
.PHONY: help run demo test check bench keys torture snapshots pictures reference reading clean

help:  ## show what there is to say
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(RUN_STAMP)  ## start gutbone
	@$(BIN)/gutbone

demo: $(RUN_STAMP)  ## start gutbone on a made-up diary that is thrown away afterwards
	@$(BIN)/gutbone demo --weeks $(WEEKS)

test: check  ## check everything and run the whole test suite
	$(BIN)/python -m pytest -n auto

check: $(DEV_STAMP)  ## what needs no test run: style, types, the fence between the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV_STAMP)  ## measure the budgets beside a bare Textual app
	@$(BIN)/python -m tests.benchmarks $(ARGS)

keys: $(DEV_STAMP)  ## count the keys that a usual day takes, by typing them
	@$(BIN)/python -m tests.keys

torture: $(DEV_STAMP)  ## try to lose something of a diary, for ten minutes: failing disks, kills, damaged files, merges
	@$(BIN)/python -m tests.torture $(ARGS)

snapshots: $(DEV_STAMP)  ## take the pictures of the screens that tests compare with anew; look at them before you keep them
	$(BIN)/python -m pytest -n auto tests/ui --snapshot-update

pictures: $(DEV_STAMP)  ## make the README's pictures from the demo diary
	@$(BIN)/python assets/pictures.py

reference: $(DEV_STAMP)  ## write docs/settings.md anew from the settings and commands there are
	@PYTHONPATH=. $(BIN)/python assets/reference.py

reading: $(DEV_STAMP)  ## measure how well everyday lines are read
	@$(BIN)/python -m tests.reading.measure $(ARGS)

clean:  ## remove everything that can be made again
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find gutbone_tui tests assets -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "gutbone needs Python 3.11 or newer, and none was found." \
		"Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "The virtual environment could not be made." \
		"On Debian and Ubuntu it needs the package python3-venv." >&2; exit 1; }

$(RUN_STAMP): pyproject.toml | $(BIN)/python
	@echo "Installing gutbone into $(VENV) (only when something changed) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV_STAMP): pyproject.toml | $(BIN)/python
	@echo "Installing gutbone and what its tests need into $(VENV) (only when something changed) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(RUN_STAMP)

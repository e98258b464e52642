.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PORT ?=
UV := $(BIN)/uv
export UV_COMPILE_BYTECODE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run setup setup-dev test check format lock evals calibration bench chaos prefix screenshots test-llama lock clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: setup ## set everything up and open Greenroom on http://127.0.0.1:8000, or on GREENROOM_PORT
	@$(BIN)/greenroom serve $(if $(PORT),--port $(PORT))

setup: .venv/.ready ## set up what running needs

setup-dev: .venv/.ready-dev ## set up what running and testing need

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit("Greenroom needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.12 run" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python is here without its venv module. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/uv.txt
	@touch $@

.venv/.ready: .venv/.python requirements/run.txt pyproject.toml hatch_build.py $(shell find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -print)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/run.txt
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

.venv/.ready-dev: .venv/.ready requirements/dev.txt
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@

test: check ## set everything up and pass every test, the browser's included
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile

check: setup-dev ## ruff, format, mypy --strict, import-linter, content, tsc
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/greenroom check
	$(BIN)/python hatch_build.py check

format: setup-dev ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test-llama: setup-dev ## opt-in: a whole interview against a llama.cpp server, compiled for it
	bash tests/llama/setup.sh
	$(BIN)/python -m pytest -m llama tests/llama

DATA ?= tests/data/evals
evals: setup-dev ## agreement with labelled transcripts, beside two baselines and cuts fitted anew: make evals DATA=folder
	$(BIN)/greenroom evaluate $(DATA)

calibration: setup-dev ## measure anew what docs/calibration.md shows
	for set in evals tuning validation unseen; do $(BIN)/greenroom evaluate tests/data/$$set --no-properties --write docs/calibration.md > /dev/null || exit 1; done

BENCH ?=
bench: setup-dev ## what load costs, each figure beside its reference: make bench, or make bench BENCH="--quick a b"
	$(BIN)/python -m bench $(BENCH)

CHAOS ?=
chaos: setup-dev ## faults under load, expected beside found, a quarter of an hour: make chaos, or make chaos CHAOS="--quick"
	$(BIN)/python -m bench.chaos $(CHAOS)

prefix: setup-dev ## how much of a prompt is as it was in the turn before
	$(BIN)/python -m bench.prefix

screenshots: setup-dev ## make the pictures of README anew
	$(BIN)/python -m bench.screenshots

lock: .venv/.python ## pin what is depended on, with hashes and without addresses
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements/run.txt
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --constraint requirements/run.txt --group dev pyproject.toml -o requirements/dev.txt
	echo uv | $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate - -o requirements/uv.txt

clean: ## remove what was set up and built; your interviews stay
	rm -rf .venv web/dist web/node_modules

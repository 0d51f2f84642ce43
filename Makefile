# make run    set everything up and serve on http://127.0.0.1:8000
# make test   the tests that this machine can run; what is left out is printed with the reason
# make check  ruff, mypy, import-linter, the seeds, vue-tsc, the clients' drift from the API
# make train  the search model from the seeds
# make bench  requests per second beside a bare Sanic route

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
CLIENT := miniprogram
CONSOLE := server/console
RUNNER := tests/browser/weapp

.PHONY: run test check bench train clean

run: $(VENV)/.served $(CLIENT)/dist/build/h5/.built $(CONSOLE)/dist/.built
	$(BIN)/doorplate serve

test: $(VENV)/.developed $(CLIENT)/dist/build/h5/.built $(CONSOLE)/dist/.built $(RUNNER)/node_modules/.installed
	$(BIN)/python -m tests.available
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup --no-loadscope-reorder
	cd $(CLIENT) && npm test --silent
	cd $(CONSOLE) && npm test --silent

check: $(VENV)/.developed $(CLIENT)/node_modules/.installed $(CONSOLE)/node_modules/.installed $(CLIENT)/dist/build/mp-weixin/.built
	$(BIN)/ruff check .
	$(BIN)/ruff format --check server embeddings geo seeds tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/doorplate seed --check
	$(BIN)/python -m tests.drift
	cd $(CLIENT) && npm run --silent typecheck && npm run --silent check:words && npm run --silent check:wx
	cd $(CONSOLE) && npm run --silent typecheck

train: $(VENV)/.developed
	$(BIN)/doorplate train
	$(BIN)/doorplate calibrate
	$(BIN)/doorplate evaluate

bench: $(VENV)/.developed
	$(BIN)/python -m tests.bench

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.served: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q -e .
	touch $@

# torch first and pinned: asked for by another package it would be the CUDA build of several GB
$(VENV)/.developed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q torch==2.13.0
	$(BIN)/python -m pip install -q -e '.[dev]'
	touch $@ $(VENV)/.served

%/node_modules/.installed: %/package-lock.json
	cd $* && npm ci --no-audit --no-fund --loglevel=error
	touch $@

CLIENT_SOURCES := $(shell find $(CLIENT)/src -type f 2>/dev/null) $(wildcard $(CLIENT)/*.ts $(CLIENT)/shell/*.js $(CLIENT)/index.html)

$(CLIENT)/dist/build/%/.built: $(CLIENT)/node_modules/.installed $(CLIENT_SOURCES)
	cd $(CLIENT) && npm run --silent build:$*
	touch $@

CONSOLE_SOURCES := $(shell find $(CONSOLE)/src -type f 2>/dev/null) $(wildcard $(CONSOLE)/*.ts $(CONSOLE)/index.html) $(CLIENT)/src/help/peer.ts $(CLIENT)/src/help/mesh.ts

$(CONSOLE)/dist/.built: $(CONSOLE)/node_modules/.installed $(CONSOLE_SOURCES)
	cd $(CONSOLE) && npm run --silent build
	touch $@

clean:
	rm -rf $(CLIENT)/dist $(CONSOLE)/dist .data

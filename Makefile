# make demo    set up .venv, code the report shipped with recoupe, show the result
# make demo-casebook  the same with four reports of one attack, laid side by side
# make demo-room      the same in the review room, in a browser
# make test    everything that a change must pass
# make bench   the figures of docs/benchmarks.md
# make clean   take .venv and caches away

VENV   := .venv
BIN    := $(VENV)/bin
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3)
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo demo-casebook demo-room test browser bench lint clean assets

demo: $(VENV)/.installed
	@$(BIN)/recoupe demo

demo-casebook: $(VENV)/.installed
	@$(BIN)/recoupe demo --side-by-side

demo-room: $(VENV)/.installed
	@mkdir -p build && $(BIN)/recoupe add -c build/demo.db src/recoupe/examples/*.json && $(BIN)/recoupe serve -c build/demo.db --open

test: lint browser
	$(BIN)/pytest

# The browser of the browser tests is Debian's. Where it is not there and may be installed, it is; where it may not,
# these tests are left out, which pytest says at its end, unless RECOUPE_REQUIRE_BROWSER is set.
browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && echo 'installing Chromium for the browser tests' \
	  && { apt-get install --yes --quiet=2 --no-install-recommends chromium fonts-dejavu-core >/dev/null 2>&1 \
	    || { apt-get update --quiet=2 && apt-get install --yes --quiet=2 --no-install-recommends chromium fonts-dejavu-core >/dev/null; }; }; } \
	  || echo 'no Chromium here: the browser tests are left out'

lint: $(VENV)/.installed-for-tests
	$(BIN)/ruff check src tests benchmarks frontend/scripts
	$(BIN)/ruff format --check src tests benchmarks frontend/scripts
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-for-benchmarks
	@echo '== gold: the reports that the rules were written with' && $(BIN)/python benchmarks/quality.py
	@for set in unseen unseen2 unseen3 unseen4; do echo "== $$set: reports by another hand"; \
	  $(BIN)/python benchmarks/quality.py benchmarks/$$set || exit 1; done
	@echo '== quotations and their speakers' && $(BIN)/python benchmarks/quotations.py
	@echo '== grounding: times, places, tolls' && $(BIN)/python benchmarks/grounding.py $(if $(BENCH),--bench $(BENCH))
	@echo '== linking: reports laid side by side' && $(BIN)/python benchmarks/linking.py benchmarks/gold benchmarks/linked_dev \
	  benchmarks/linked_blind $(if $(BENCH),--bench $(BENCH))
	@echo '== copies and translations' && $(BIN)/python benchmarks/copies.py
	@echo '== reports in fifty orders' && $(BIN)/python benchmarks/orders.py
	@echo '== a casebook killed and gone on with' && $(BIN)/python benchmarks/faults.py
	@echo '== what a casebook costs' && $(BIN)/python benchmarks/casebook_cost.py --large 10000
	@echo '== the review room under twenty clients' && $(BIN)/python benchmarks/review_room.py --reports 10000
	@echo '== speed' && $(BIN)/python benchmarks/speed.py
	@echo '== first result' && $(BIN)/python benchmarks/first_result.py
	@echo '== symmetry: the parties of reports swapped' && $(BIN)/python benchmarks/symmetry.py

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "recoupe needs Python 3.11 or newer; name one: make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade pip

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-for-tests: $(VENV)/.installed
	$(PIP) install --constraint constraints.txt --editable '.[test]'
	@touch $@

$(VENV)/.installed-for-benchmarks: $(VENV)/.installed
	$(PIP) install --constraint constraints.txt --editable '.[bench]'
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Scripts, styles, fonts and shapes of the review room, built anew with Node; what was built is kept in the repository.
assets:
	cd frontend && flock .lock sh -c '([ -d node_modules ] || npm install) && npm run --silent build'

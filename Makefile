# Two commands: `make run` and `make test`; each sets up what it needs.

# The first Python that is new enough; `make PYTHON=...` chooses another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
READY := .venv/.ready
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --no-emit-index-url

CATALOGUE := resources/i18n/chairdesk.pot
FRENCH := resources/i18n/fr/LC_MESSAGES/chairdesk

.PHONY: run setup setup-test test coverage lint shots bench messages lock package package-proof clean

run: setup
	$(BIN)/python -m desktop.demo

setup: $(READY)

# A second time nothing is done, until a lock or the project's declaration changes. The lock is whole:
# pip looks for nothing beside it, not for a newer release of what another package asks with an extra.
$(READY): requirements/dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Chairdesk needs Python 3.11 or newer, and there is none here."; exit 1; }
	PYTHON="$(PYTHON)" packaging/system_packages.sh run window look
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup-test: setup
	@PYTHON="$(PYTHON)" packaging/system_packages.sh test

# The window apart: only its tests load Qt.
test: setup-test
	$(BIN)/python -m pytest -n auto -p no:benchmark --ignore=tests/desktop
	$(BIN)/python -m pytest -n auto -p no:benchmark tests/desktop

# Apart from `test`, which it would make half as long again.
coverage: setup-test
	$(BIN)/python -m pytest -n auto -p no:benchmark --cov --ignore=tests/desktop

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/bandit --quiet --configfile pyproject.toml --recursive db desktop resources

# Pictures of every page, state and dialog, to be looked at: build/shots.
shots: setup
	$(BIN)/python -m tests.shots build/shots

bench: setup
	$(BIN)/python -m pytest tests/benchmarks --benchmark-only -s

# Gather what the program says, and compile what it says in French: see CONTRIBUTING.md. No day of
# making stands in the files, so that they change with the sentences alone.
messages: setup
	$(BIN)/pybabel --quiet extract -k tr -k trn:1,2 -k later --no-default-keywords \
		--add-location file --sort-by-file --header-comment "# What Chairdesk says, in English." \
		--output $(CATALOGUE).new db desktop
	sed -E '/^"(Project|Report|POT|PO|Last|Language|Generated)-/d' $(CATALOGUE).new > $(CATALOGUE)
	rm $(CATALOGUE).new
	$(BIN)/pybabel --quiet update --locale fr --no-fuzzy-matching --ignore-obsolete \
		--ignore-pot-creation-date --input-file $(CATALOGUE) --output-file $(FRENCH).po
	$(BIN)/pybabel --quiet compile --locale fr --input-file $(FRENCH).po --output-file $(FRENCH).mo

# Renew both locks within the ranges of pyproject.toml.
lock: setup
	$(COMPILE) --output-file requirements/runtime.lock
	$(COMPILE) --extra dev --constraints requirements/runtime.lock --output-file requirements/dev.lock

# The frozen program and the Debian package made of it, into build/package.
package: setup
	@PYTHON="$(PYTHON)" packaging/system_packages.sh package
	$(BIN)/python packaging/freeze.py
	$(BIN)/python packaging/debian_package.py

# What `make package` made, tried as its users will have it; all of it only as root.
package-proof: setup
	@PYTHON="$(PYTHON)" packaging/system_packages.sh test proof
	packaging/prove.sh

clean:
	rm -rf .venv build dist .coverage .coverage.* .benchmarks .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find db desktop resources packaging tests -name __pycache__ -type d -prune -exec rm -rf {} +

# What Revive does from here. `make run` is all a newcomer needs.

PYTHON ?= python3
PORT ?= 3000
BIN := .venv/bin

.PHONY: run serve worker test lint types test-unit test-integration test-http test-contract test-lifecycle test-e2e test-chaos \
        bench eval learn chaos screenshots lighthouse clean install install-dev browser constraints

run: install
	$(BIN)/reflex run

serve: install
	$(BIN)/python -m revive_app serve --port $(PORT)

# Only where the web process has REVIVE_WORKER=off: otherwise it brings its own.
worker: install
	$(BIN)/celery -A worker.celery_app worker --pool threads --concurrency 40 --beat --scheduler celery.beat:Scheduler

install: .venv/installed

install-dev: .venv/installed-dev

.venv/installed: requirements.txt constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

browser: install-dev
	$(BIN)/python -m tests.browser

# Two at a time, as tests/sharing.py shares them out: each process has a home, a database and servers of its own, and much of it waits.
test: install-dev browser lint types
	$(BIN)/python -m pytest tests -n 2

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: install-dev
	$(BIN)/mypy

test-unit: install-dev
	$(BIN)/python -m pytest tests/unit

test-integration: install-dev
	$(BIN)/python -m pytest tests/integration

test-http: install-dev
	$(BIN)/python -m pytest tests/http

test-contract: install-dev
	$(BIN)/python -m pytest tests/contract

test-lifecycle: install-dev
	$(BIN)/python -m pytest tests/lifecycle

test-e2e: install-dev browser
	$(BIN)/python -m pytest tests/e2e

test-chaos: install-dev
	$(BIN)/python -m pytest tests/chaos

# The same at full size: 100,000 people under sixty kills, 100,000 days of people's lives before the gate. Takes an hour.
chaos: install-dev
	BLAST_PEOPLE=100000 BLAST_KILLS=60 BLAST_RATE=300 GATE_DAYS=100000 \
	  $(BIN)/python -m pytest -s tests/chaos tests/integration/outbox/test_gate_over_days.py

# The agent's rules on every labelled set: the table of docs/agent.md, and bench/results/eval.json.
eval: install-dev
	$(BIN)/python -m tests.quality

# The weights of rules/optout/odds.bin anew, after a set has been added or a label changed.
learn: install
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-learn.txt
	$(BIN)/python -m tests.quality.learning

bench: install-dev
	$(BIN)/python -m bench

screenshots: install-dev browser
	$(BIN)/python -m tests.e2e.screenshots

# Google's judge on the production build; npm brings it.
lighthouse: install-dev browser
	$(BIN)/python -m tests.lighthouse

clean:
	rm -rf .web .revive .pytest_cache .mypy_cache .ruff_cache

# After a pin has changed: what the pins bring along, as it is found today. Run it with the oldest Python 3.11 at
# hand (PYTHON=…): newer ones choose packages that refuse older ones.
constraints:
	rm -rf .venv-pins && $(PYTHON) -m venv .venv-pins
	sed '/^-c/d' requirements.txt > .venv-pins/run.txt
	sed '/^-c/d' requirements-dev.txt > .venv-pins/dev.txt
	.venv-pins/bin/pip install --quiet --disable-pip-version-check -r .venv-pins/run.txt -r .venv-pins/dev.txt
	(echo "# Everything, exactly: made by \`make constraints\`."; .venv-pins/bin/pip freeze) > constraints.txt
	rm -rf .venv-pins

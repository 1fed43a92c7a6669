# Haarlem Wijken. `make` alone lists what there is.
PORT ?= 8000
PYTHON ?= python3
V = .venv/bin
export PORT

.DEFAULT_GOAL := help
.PHONY: help demo run test check audit bench faults score learn fix shots lock upgrade-db

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .venv/installed ## the portal as it is in production, with demo content (PORT=8000)
	@$(V)/python -m haarlem_wijken.launch demo

run: .venv/installed ## the portal for developers: DEBUG, reads the code again when it changes
	@$(V)/python -m haarlem_wijken.launch run

test: .venv/installed-dev ## all tests, also those in a browser
	@$(V)/python -m tests.chromium
	@$(V)/pytest -n $$($(PYTHON) -c "import os; print(os.cpu_count() + 2)")  # two have a browser, and wait half of their time

check: .venv/installed-dev ## style, rooms, migrations, translations, documents and settings
	$(V)/ruff check
	$(V)/ruff format --check
	find templates -name '*.html' -exec $(V)/djade --check {} +
	$(V)/lint-imports --no-cache
	$(V)/python manage.py makemigrations --check --dry-run
	$(V)/python manage.py check_translations
	$(V)/pytest -q --noconftest -p no:cacheprovider tests/house/test_docs.py tests/house/test_shape.py
	@echo "manage.py check --deploy, as in production"
	@env -u DEMO -u DEBUG SITE_URL=https://wijken.example.nl CONTACT_EMAIL=wijken@example.nl \
	    DEFAULT_FROM_EMAIL=wijken@example.nl TRUSTED_PROXIES=127.0.0.1 DATABASE_URL=postgres://wijken@db.example.nl/wijken \
	    SECRET_KEY="$$($(V)/python -c 'import secrets; print(secrets.token_urlsafe(50))')" \
	    $(V)/python manage.py check --deploy --fail-level WARNING

audit: .venv/installed-dev ## accessibility, markup, headers, keyboard, rights: PASS, FAIL or NOT RUN (AUDIT=headers: that one)
	@$(V)/python -m tests.chromium
	@$(V)/python -m tests.audit

bench: .venv/installed-dev ## how fast each view is, in times the floor (BENCH=10000: the small town only)
	@$(V)/python -m tests.chromium
	@$(V)/python -m tests.bench

faults: .venv/installed-dev ## what holds when one of 25 things breaks (FAULTS=reload: that one; SMALL=1)
	@$(V)/python -m tests.faults

score: .venv/installed-dev ## how well minutes are read: what is right, wrong and missed in texts that a person read first
	@$(V)/python -m tests.meetings.minutes_score

learn: .venv/installed-learn ## learn again how minutes are read, from all that people labelled
	@$(V)/python -m tests.meetings.minutes_score.learning

fix: .venv/installed-dev ## put style right
	$(V)/ruff check --fix
	$(V)/ruff format
	find templates -name '*.html' -exec $(V)/djade {} +

shots: .venv/installed-dev ## make the screenshots of the README again
	@$(V)/python -m tests.chromium
	$(V)/python -m tests.shots

lock: .venv/installed-dev ## pin all requirements again, with hashes
	$(V)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links requirements.in
	$(V)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links requirements-dev.in
	$(V)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links requirements-learn.in

upgrade-db: .venv/installed ## bring the data in .data/ to the installed version of PostgreSQL
	@$(V)/python -m haarlem_wijken.database.upgrade

# Each mark is made last: an installation that was interrupted is done again.
.venv/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 …" >&2; exit 1; }
	@test -x $(V)/pip || $(PYTHON) -m venv --clear .venv \
	    || { echo "Python cannot make .venv: on Debian or Ubuntu, apt-get install python3-venv." >&2; exit 1; }
	@echo "Installing what the portal needs"
	@$(V)/pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	@echo "Installing what the tests need"
	@$(V)/pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.venv/installed-learn: .venv/installed-dev requirements-learn.txt
	@echo "Installing what learns"
	@$(V)/pip install -qq --disable-pip-version-check --require-hashes -r requirements-learn.txt
	@touch $@

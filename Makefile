# Everything runs in a virtual environment of its own, from pinned versions.
VENV := .venv
PYTHON ?= python3
BIN := $(VENV)/bin

.PHONY: demo test lint redteam kills bench soak clean catalogue docs gpu

demo: $(VENV)/ready
	@PATH="$(abspath $(BIN)):$$PATH" demo/run

test: lint
	$(BIN)/python -m pytest -n auto --dist worksteal -q

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/mypy

# 500 gradings under fire, 200,000 broken files, all attacks as both users at levels A and B.
redteam: $(VENV)/ready
	SHORT=$(SHORT) tests/hostile/redteam $(abspath $(BIN)/python)

# The grader is killed at a hundred moments: its hand-in must be recorded once. A few minutes.
kills: $(VENV)/ready
	GRADE_KILLS=100 $(BIN)/python -m pytest -q tests/test_official.py -k killed_again

# ONLY="peers memory" measures these parts alone; other graders are installed into ~/.cache/convgrade-bench.
bench: $(VENV)/ready
	$(BIN)/python bench/run.py $(addprefix --only ,$(ONLY))

# Proves every exercise, which takes some minutes, and writes docs/reference/catalogue.md with what was found.
catalogue: $(VENV)/ready
	$(BIN)/grade verify --format json > .proofs.json; status=$$?; \
	$(BIN)/python docs/catalogue.py --proofs .proofs.json; rm .proofs.json; exit $$status

# The documentation as pages in site/; fails on a link that leads nowhere, and where an output or the reference is out of
# date: `docs/transcripts.py` and `docs/reference_pages.py` write them anew.
docs: $(VENV)/ready
	$(BIN)/python docs/reference_pages.py --check
	$(BIN)/python docs/transcripts.py --check
	$(BIN)/python -m mkdocs build --strict --quiet

soak: $(VENV)/ready
	$(BIN)/python bench/soak.py --seconds $(or $(SECONDS),3600) $(if $(SERVICES),--services)

# On a machine with an NVIDIA GPU: see docs/how-to/gpu.md.
gpu: $(VENV)/ready
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[gpu,dev]'
	$(BIN)/python -c 'from grader.device import find_device; print(find_device())'
	$(BIN)/python -m pytest -q -rs tests/test_device.py tests/hostile/test_timing.py

clean:
	rm -rf $(VENV) build dist site .mypy_cache .ruff_cache .pytest_cache

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q -c constraints.txt -e '.[torch,postgres,dask,dev]'
	@touch $@

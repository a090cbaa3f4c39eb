# Everything a newcomer needs: `make run` and `make test`. `make help` lists the rest.
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
PYTEST_ARGS ?=
export RASA_TELEMETRY_ENABLED := false

.PHONY: help setup run test check lint train chat evaluate widget doctor lock clean

help:  ## What can be done
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F '|' '{printf "%-16s %s\n", $$1, $$2}'

setup:  ## Install everything into .venv/ and build the sentence encoder
	@PYTHON=$(PYTHON) sh deploy/setup.sh

run: setup  ## Install, train and serve the clinic page with the chat
	@$(BIN)/mesobot serve --host $(HOST) --port $(PORT)

test: setup  ## Install and pass all tests
	@sh deploy/browser.sh
	@echo "==> Style" && $(BIN)/ruff check .
	@echo "==> Types" && $(BIN)/mypy
	@echo "==> Content" && $(BIN)/mesobot check
	@echo "==> Tests" && $(BIN)/python -m pytest $(PYTEST_ARGS)

check: setup  ## Check the content
	@$(BIN)/mesobot check

lint: setup  ## Style and types
	@$(BIN)/ruff check . && $(BIN)/mypy

train: setup  ## Train the understanding
	@$(BIN)/mesobot train

chat: setup  ## Talk to the assistant in the terminal
	@$(BIN)/mesobot chat

evaluate: setup  ## Measure understanding and safety; writes docs/evaluation.md
	@$(BIN)/python -m benchmarks.evaluate

widget: setup  ## Build the chat widget anew into bot/widget/dist/ (needs Node.js)
	@sh deploy/widget.sh

doctor: setup  ## What is configured, what is missing, how to fix it
	@$(BIN)/mesobot doctor

lock: setup  ## Resolve pyproject.toml anew into requirements.lock
	@sh deploy/lock.sh

clean:  ## Remove what set-up, training and tests made (conversations stay)
	rm -rf $(VENV) .local/encoder .local/tools bot/widget/node_modules models .pytest_cache .mypy_cache .ruff_cache .rasa

# All of it happens in scripts/dev.py, which works the same where there is no make.
PYTHON ?= $(or $(shell command -v python3.11 || command -v python3),python3)

.PHONY: help setup run test lint check build pictures translations lock clean

help setup run test lint check build pictures translations lock clean:
	@$(PYTHON) scripts/dev.py $@ $(ARGS)

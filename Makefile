# `make help` lists what can be done. `make check` is what continuous integration runs.

RELEASE := .build/release/logwash
DEBUG := .build/debug/logwash
SOURCES := $(wildcard Package.swift Sources Tests scripts/*.swift Benchmarks/Package.swift Benchmarks/Sources)

# The binary holds the Swift library and that of C++, where a static one is found: it starts in half of the time, and runs where there
# is no Swift. Only Linux can do that. (The linker takes what it finds first: the folder has no other library of that name.)
# Frame pointers would cost each step of a scanner three instructions.
# Nothing looks for symbols in the binary: the linker's table of ten thousand of them would be gone through at every start.
ifeq ($(shell uname -s),Linux)
CXX_LIBRARY := $(wildcard $(shell cc -print-file-name=libstdc++.a 2> /dev/null))
STATIC := --static-swift-stdlib -Xlinker --no-export-dynamic $(if $(CXX_LIBRARY),-Xlinker -L$(CURDIR)/.build/static)
endif

# Pairs of runs, and megabytes of input, of `make bench`.
PAIRS := 11
SIZE := 200

.DEFAULT_GOAL := help
.PHONY: help quickstart dependencies build debug test check fuzz sanitize lint format docs docs-site api bench costs clean

help: ## List the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

quickstart: ## Install what is missing, build, and clean a sample log
	@scripts/quickstart

dependencies: ## Install what a build needs, where that is possible
	@scripts/install-dependencies

build: dependencies ## Build the release binary, .build/release/logwash
	$(if $(CXX_LIBRARY),mkdir -p .build/static && ln -sf $(CXX_LIBRARY) .build/static/)
	swift build -c release --product logwash --omit-frame-pointers $(STATIC)

debug: dependencies ## Build everything, tests too, for debugging
	swift build --build-tests

test: debug ## Run all tests
	swift test --skip-build

check: debug ## All that must hold before a change goes in: lint, layers, fence, docs, samples, public API, costs, tests
	$(MAKE) --no-print-directory lint
	scripts/check-layers
	scripts/check-unsafe
	scripts/embed-templates --check
	LOGWASH=$(DEBUG) scripts/check-docs
	LOGWASH=$(DEBUG) scripts/check-readme
	LOGWASH=$(DEBUG) scripts/check-samples
	scripts/check-embedding
	scripts/check-public-api
	if command -v valgrind > /dev/null; then $(MAKE) --no-print-directory costs; fi
	swift test --skip-build

costs: build ## Check that records cost no more than they did: instructions and allocations, by valgrind
	scripts/check-costs

fuzz: dependencies ## Run parsers on bytes that a fuzzer chooses: TARGET="kv json", SECONDS=60 each; scripts/fuzz --list
	scripts/fuzz --seconds $(or $(SECONDS),60) $(TARGET)

sanitize: dependencies ## Run all tests under the address and undefined-behaviour sanitizers, then under that for threads
	scripts/sanitize

lint: ## Report what `make format` would change, and doubtful style
	swift format lint --strict --parallel --recursive --configuration .swift-format $(SOURCES)

format: ## Format all Swift files in place
	swift format --in-place --parallel --recursive --configuration .swift-format $(SOURCES)

docs: build ## Write the generated pages of docs/ anew
	LOGWASH=$(RELEASE) scripts/generate-docs

docs-site: ## Build the documentation of the library with DocC
	scripts/docs-site

api: ## Write docs/public-api.txt anew
	scripts/check-public-api --update

bench: ## Measure against yardsticks and other tools: docs/performance.md
	Benchmarks/install-peers
	Benchmarks/run --pairs $(PAIRS) --size $(SIZE) --write docs

clean: ## Remove what was built
	swift package clean
	rm -rf .build/quickstart Benchmarks/.build

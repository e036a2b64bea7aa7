# Two commands do everything on a fresh machine: `make site` and `make test`.
# Program and engine are compiled side by side.
MAKEFLAGS += --jobs=2

.PHONY: site verify test bits browser bench fuzz fuzz-inputs kills saves build native engine packages format lint clean help

configuration = -c release
notes = .build/release/notes

# Trains every model of the course and writes the site.
site: build
	$(notes) build --out _site
	@echo "Open $(CURDIR)/_site/index.html in a browser."

# Trains every model again, and compares each number with the recorded one.
verify: build
	$(notes) verify

# Every test, among them the comparison of native and WebAssembly results, bit by bit.
test: build
	swift build $(configuration) --build-tests
	swift test $(configuration) --skip-build
	Tests/Bits/compare.sh
	Tests/Serve/run.sh $(notes)
	Tests/Browser/run.sh $(notes)

# Only the pages, read in Chromium as readers read them.
browser: build
	Tests/Browser/run.sh $(notes)

# Only the kernels' bits: the kernels compiled in five ways train the same models, to the same bits.
bits: packages
	setup/wasm-archives.sh
	Tests/Bits/compare.sh

# Our kernels beside PyTorch and NumPy, our builds beside MyST-NB, in turns; writes Benchmarks/RESULTS.md.
bench: packages
	setup/wasm-archives.sh
	Benchmarks/build.sh
	.build-bench/python/bin/python Benchmarks/run.py

# Generated programs, run by the block language and by swiftc; PROGRAMS=… says how many, FIRST=… from which on.
PROGRAMS ?= 2000
FIRST ?= 0
fuzz:
	Tests/Fuzz/build.sh
	Tests/Fuzz/compare.py --first $(FIRST) --count $(PROGRAMS)

# What nobody would write: libFuzzer on the parser, the checker and the machine, RUNS=… inputs each.
RUNS ?= 2000000
fuzz-inputs:
	Tests/Fuzz/inputs.sh parser $(RUNS)
	Tests/Fuzz/inputs.sh checker $(RUNS)
	Tests/Fuzz/inputs.sh machine $(RUNS)

# Builds that are killed at random moments, each followed by a build whose site is compared; KILLS=… says how many.
KILLS ?= 200
kills: build
	Tests/Robustness/kill.py --kills $(KILLS)

# A note saved again and again while the live server shows it: what grows, what is late; SAVES=… says how often.
SAVES ?= 1000
saves: build
	Tests/Serve/endurance.py $(notes) --saves $(SAVES)

# The program, and beside it the engine for the pages that it writes.
build: native engine
	cp .build-wasm/release/WebRunner.wasm .build/release/notes-engine.wasm

native: packages
	swift build $(configuration) --product notes

# The engine that runs in the page: the same sources, compiled as Embedded Swift for WebAssembly.
engine: packages
	setup/wasm-archives.sh
	NOTES_WASM=1 swift build -c release --triple wasm32-unknown-none-wasm --scratch-path .build-wasm

packages:
	setup/packages.sh

format:
	swift format --in-place --recursive --parallel --configuration .swift-format Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel --configuration .swift-format Package.swift Sources Tests

clean:
	rm -rf .build .build-wasm .build-archives .build-bits .build-bench .build-browser .notes-cache _site

help:
	@echo "make site    install what is missing, build, train the course, write _site/"
	@echo "make verify  train the course again, compare with the recorded results"
	@echo "make test    install what is missing, build, run every test"
	@echo "make bits    the kernels compiled in five ways, compared bit by bit"
	@echo "make browser the pages, read in Chromium"
	@echo "make bench   the kernels beside PyTorch and NumPy, the builds beside MyST-NB"
	@echo "make fuzz    generated programs, run by the block language and by swiftc"
	@echo "make kills   builds killed at random moments, and what the next build makes of it"
	@echo "make saves   a note saved a thousand times while the live server shows it"
	@echo "make engine  the WebAssembly engine      make format  format the sources"
	@echo "make lint    check the format            make clean   remove what was built"

# site: build the sample site into public/ · test: run all tests · docs: write docs/templates.md and docs/rules.md · release: packages in dist/ · bench: measure, bench-check: against the thresholds · format: format the sources
SWIFT ?= swift
# The command needs neither Swift nor the C libraries on the machine where it runs. Its linker leaves out what nobody
# calls, folds all functions that are the same, and drops the tables for unwinding, which nothing in it uses: a third of the file.
# Nor does it know the folder that it was made in, so that everybody gets the same bytes: the hashes of modules, and what is
# made of them, have the path of the compiler's cache in them.
RELEASE = -c release --product sitegen --static-swift-stdlib -Xlinker -L$(CURDIR)/.build/static \
  -Xswiftc -use-ld=lld -Xlinker -O2 -Xlinker --icf=all -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-eh-frame-hdr -Xlinker --build-id=none \
  -Xlinker --version-script=$(CURDIR)/.build/static/exports.map -Xlinker $(CURDIR)/.build/static/discard.ld \
  -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xcc -ffile-prefix-map=$(CURDIR)=.
ALLOCATOR = malloc free calloc realloc aligned_alloc posix_memalign memalign valloc malloc_usable_size
# Packages are made by Debian's own tools.
RELEASE_PACKAGES = binutils chrpath dpkg-dev python3 xz-utils
PACKAGES = libcmark-dev libyaml-dev libjemalloc-dev libssl-dev

.PHONY: site test docs release bench bench-check bench-thresholds counted format lint clean packages archives

site: archives
	$(SWIFT) build $(RELEASE)
	.build/release/sitegen build

# Tests that talk to a server or wait for a folder take their turn among few: all at once on two cores, each would wait for
# a thousand others.
test: PACKAGES += libvips42
test: archives
	$(SWIFT) build $(RELEASE)
	SITEGEN_BINARY=$(CURDIR)/.build/release/sitegen SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8 $(SWIFT) test

# The pages of the documentation that are made of the sources.
docs: archives
	$(SWIFT) build $(RELEASE)
	.build/release/sitegen theme names > docs/templates.md.new
	mv docs/templates.md.new docs/templates.md
	.build/release/sitegen rules --format markdown > docs/rules.md.new
	mv docs/rules.md.new docs/rules.md

# A release in dist/: packages, checksums, the bill of materials. See docs/releases.md.
release: PACKAGES += $(RELEASE_PACKAGES)
release: archives
	$(SWIFT) build $(RELEASE)
	packaging/build .build/release/sitegen dist

# Measures, and writes Benchmarks/results/. Whole builds are compared by the script in SITEGEN_BENCH, with Hugo where it is
# installed. See docs/benchmarks.md.
SITEGEN_BENCH ?= ../shared/bench
BENCH_FLAGS ?=
# Workloads are inside of the targets. The valgrind of Debian 12 does not read the debug information of Swift 6.3.
HARNESS_FLAGS = -Xswiftc -enable-testing -Xlinker -S --package-path Benchmarks
HARNESS = $(SWIFT) package $(HARNESS_FLAGS) --allow-writing-to-package-directory benchmark
COUNTED = Benchmarks/.build/release/Counted
# Other compilers and processors make other instructions.
THRESHOLDS = $(CURDIR)/Benchmarks/Thresholds/swift-$(shell $(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')-$(shell uname -m)

bench: archives counted
	$(SWIFT) build $(RELEASE)
	python3 Benchmarks/report --sitegen .build/release/sitegen --counted $(COUNTED) --bench $(SITEGEN_BENCH) $(BENCH_FLAGS) -- $(HARNESS)

bench-check: counted
	Benchmarks/check-thresholds $(COUNTED) $(THRESHOLDS) $(HARNESS)

bench-thresholds: counted
	rm -f $(THRESHOLDS)/*.json
	$(HARNESS) thresholds update --target Instructions --path $(THRESHOLDS) --no-progress

counted: PACKAGES += valgrind
counted: packages
	$(SWIFT) build -c release $(HARNESS_FLAGS) --product Counted

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

clean:
	rm -rf .build .sitegen dist Benchmarks/.build Fuzz/.build

# The C libraries, from Debian; nothing is done where they are there already.
packages:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing from Debian:$$missing"; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi

# A folder with the archives alone, so that the linker takes them and not the shared libraries beside them. The allocator
# is one object: Swift hides what comes from archives, and then the C library would not find malloc in the command.
archives: packages
	@mkdir -p .build/static
	@for library in cmark crypto yaml; do ln -sf "$$(cc -print-file-name=lib$$library.a)" .build/static/; done
	@ld -r --whole-archive "$$(cc -print-file-name=libjemalloc_pic.a)" -o .build/static/jemalloc.o
	@rm -f .build/static/libjemalloc.a && echo 'INPUT(jemalloc.o)' > .build/static/libjemalloc.a
	@echo '{ global: $(foreach name,$(ALLOCATOR),$(name);) local: *; };' > .build/static/exports.map
	@echo 'SECTIONS { /DISCARD/ : { *(.eh_frame) *(.swift_modhash) } } INSERT AFTER .text;' > .build/static/discard.ld

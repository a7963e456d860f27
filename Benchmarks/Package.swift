// swift-tools-version: 6.2
import PackageDescription

/// The allocator of the command: with another one, times would be others.
let allocator = [LinkerSetting.linkedLibrary("jemalloc")]

/// A program of the harness: what it measures is in `Workloads`.
func program(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
    path: "Benchmarks/\(name)",
    linkerSettings: allocator, plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

// A package of its own, so that nobody who builds sitegen needs the harness. `make bench` runs it; see docs/benchmarks.md.
let package = Package(
  name: "sitegen-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "sitegen", path: ".."),
    // Without its default trait, which counts allocations and needs jemalloc.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "Workloads", dependencies: [.product(name: "InnerParts", package: "sitegen")], path: "Workloads"),
    .executableTarget(name: "Counted", dependencies: ["Workloads"], path: "Counted", linkerSettings: allocator),
    program("Times"),
    program("Instructions"),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds sitegen needs the harness.
// swift package --package-path Benchmarks benchmark
let package = Package(
  name: "sitegen-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "sitegen", path: ".."),
    // Without its default trait, which counts allocations and needs jemalloc.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "MustacheBenchmark",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Mustache", package: "sitegen"),
      ],
      path: "Benchmarks/MustacheBenchmark",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every target; CI turns warnings into errors with `SITEGEN_WARNINGS=error`.
let settings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["SITEGEN_WARNINGS"] == "error" ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "sitegen",
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .library(name: "Mustache", targets: ["Mustache"]),
    // For Fuzz/ and Benchmarks/ alone, which see their insides: nothing in them is promised to anybody.
    .library(name: "InnerParts", targets: ["HTML", "Mustache", "SiteGenerator", "SiteModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CMark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CVips"),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Mustache", swiftSettings: settings),
    .target(name: "HTML", dependencies: ["Mustache"], swiftSettings: settings),
    .target(name: "SiteModel", swiftSettings: settings),
    .target(
      name: "SiteGenerator",
      dependencies: [
        "CCrypto", "CLinux", "CMark", "CVips", "CYaml", "HTML", "Mustache", "SiteModel",
      ],
      resources: [
        .embedInCode("Templates/BuiltIn"), .embedInCode("Outlets/Presets"),
        .embedInCode("Ledger/PageFiles"), .embedInCode("Scaffolding/Files"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "SiteServices",
      dependencies: [
        "Mustache", "SiteGenerator", "SiteModel",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [.embedInCode("Desk/Files"), .embedInCode("Preview/Script")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "SiteGenerator", "SiteModel", "SiteServices",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      // A build makes many small things at once on all cores; the allocator of the C library is slow at that.
      linkerSettings: [.linkedLibrary("jemalloc")]
    ),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache"], swiftSettings: settings),
    // For tests in other languages; no part of what is installed.
    .executableTarget(
      name: "html-sanitize", dependencies: ["HTML", "Mustache"], path: "Tests/HTMLSanitize", swiftSettings: settings),
    .testTarget(
      name: "HTMLTests", dependencies: ["HTML", "Mustache"], exclude: ["Hostile"], swiftSettings: settings),
    .testTarget(name: "SiteModelTests", dependencies: ["SiteModel"], swiftSettings: settings),
    .testTarget(
      name: "SiteGeneratorTests", dependencies: ["SiteGenerator", "SiteModel", "Mustache"],
      swiftSettings: settings),
    .testTarget(
      name: "SiteServicesTests",
      dependencies: [
        "SiteServices", "SiteGenerator", "SiteModel",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings),
    // What must hold for every input; Fuzz/ gives the same properties to libFuzzer.
    .testTarget(
      name: "PropertyTests", dependencies: ["HTML", "Mustache", "SiteGenerator", "SiteModel", "SiteServices"],
      swiftSettings: settings),
    .testTarget(
      name: "sitegenTests", dependencies: ["sitegen", "SiteGenerator", "SiteModel"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

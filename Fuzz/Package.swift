// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds sitegen needs libFuzzer. Fuzz/run builds it, with the flags it needs.
let package = Package(
  name: "sitegen-fuzz",
  dependencies: [.package(name: "sitegen", path: "..")],
  targets: [
    // `Sources/Properties` is the folder of the tests; what is asked of requests needs no server, and no more than one file.
    .executableTarget(name: "fuzz", dependencies: [.product(name: "InnerParts", package: "sitegen")], path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)

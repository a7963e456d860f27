import Foundation
import Testing

/// Each property, tried with some thousand inputs: always the same ones, unless `SITEGEN_SEED` names another beginning or
/// `SITEGEN_CASES` another number. libFuzzer tries many more (`docs/fuzzing.md`).
@Suite struct PropertyTests {
  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap(Int.init)
  }

  @Test(arguments: Property.all.map(\.name))
  func holds(name: String) throws {
    let property = try #require(Property.named(name))
    let seeds = try SeedFiles.seeds(of: name)
    for seed in seeds { expect(property, of: seed, "a seed") }
    let seed = UInt64(PropertyTests.number("SITEGEN_SEED") ?? 1)
    var generator = InputGenerator(seed: seed, seeds: seeds, words: try SeedFiles.words(of: name))
    for number in 0..<(PropertyTests.number("SITEGEN_CASES") ?? property.cases) {
      guard expect(property, of: generator.next(), "case \(number) of SITEGEN_SEED=\(seed)") else { return }
    }
  }

  /// What libFuzzer or the generator has found, and what was mended.
  @Test(arguments: FoundInput.all)
  func holdsForWhatWasFound(found: FoundInput) throws {
    expect(try #require(Property.named(found.property)), of: found.input, "found before")
  }

  @discardableResult
  private func expect(_ property: Property, of input: [UInt8], _ origin: String) -> Bool {
    guard let fault = property.fault(input) else { return true }
    Issue.record("\(property.name), \(origin): \(fault)\nthe input is \(input.text.debugDescription)")
    return false
  }
}

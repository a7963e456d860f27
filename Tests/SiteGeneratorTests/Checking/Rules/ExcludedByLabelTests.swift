import SiteModel
import Testing

@testable import SiteGenerator

/// What its outlet has marked as not to be republished is not (R054).
@Suite struct ExcludedByLabelTests {
  private func found(
    _ label: String, rights: String = "license, license: CC-BY-4.0", excludes: String = "[All Rights Reserved, AP]"
  )
    async throws -> [Diagnostic]
  {
    try await RuleSites.found(
      "source: {outlet: post, url: \"https://post.example.org/1\", date: 2026-03-04, label: \"\(label)\"}\n"
        + "rights: {basis: \(rights)}", outlet: "excludes: \(excludes)")
  }

  @Test(arguments: [
    ("All Rights Reserved", true), ("ALL RIGHTS RESERVED", true), ("© AP. All rights reserved.", true),
    ("all  rights\u{A0}reserved", true), ("AP", true), ("By AP", true), ("Snapshot", false), ("Analysis", false),
    ("Some rights reserved", false), ("", false),
  ]) func labelsAreReadAsPeopleDo(_ label: String, _ isExcluded: Bool) async throws {
    let found = try await found(label)
    #expect(found.inShort == (isExcluded ? ["R054 error 5: \"\(label)\""] : []))
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.contains("The Post") })
  }

  /// A letter for this article is another ground; who quotes needs none.
  @Test(arguments: ["permission, permission: {from: A, date: 2026-03-05, reference: b}", "quotation, mode: excerpt"])
  func onlyTheLicenceIsExcluded(_ rights: String) async throws {
    #expect(try await found("All Rights Reserved", rights: rights).isEmpty)
  }

  @Test(arguments: ["All  Rights Reserved", "All\u{A0}Rights Reserved", "All Rights Reserved "])
  func blanksOfTheListDoNotCount(_ label: String) async throws {
    #expect(try await found("All Rights Reserved", excludes: "[\"\(label)\"]").ids == ["R054"])
  }

  /// An outlet that lists no labels excludes none, and an empty one is no label.
  @Test(arguments: ["[]", "[\"\"]", "[\" \"]"]) func withoutAListNothing(_ excludes: String) async throws {
    #expect(try await found("All Rights Reserved", excludes: excludes).isEmpty)
  }
}

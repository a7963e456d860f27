import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct ValueTypeCollectionsTests {
  /// Who writes a list as one text is shown the list.
  @Test(arguments: [
    ("authors: Ann Author", "write [Ann Author]"), ("authors: A, B and C", "write [A, B, C]"),
    ("authors: Ann and Bo", "write [Ann, Bo]"), ("authors: Ann & Bo; Cy", "write [Ann, Bo, Cy]"),
    ("topics: Food and drink, Sports", "write [Food and drink, Sports]"), ("topics: Harbours", "write [Harbours]"),
    ("authors: Anderson Andrews", "write [Anderson Andrews]"),
  ]) func hintsTheList(_ line: String, _ hint: String) {
    let (_, faults) = YAMLFile.read(FrontMatter.keys(taxonomies: []), file: "x", bytes: Array((line + "\n").utf8))
    #expect(faults.contains { $0.id == "wrong-type" && $0.hint == hint }, "\(faults.map(\.hint))")
  }
}

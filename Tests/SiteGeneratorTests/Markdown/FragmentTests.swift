import Testing

@testable import SiteGenerator

/// What links name behind `#`.
@Suite struct FragmentTests {
  @Test(arguments: [
    ("hours", "hours"), ("caf%C3%A9", "café"), ("100%", "100%"), ("a:~:text=b", "a"), ("tops", "tops"), ("to", "to"),
  ])
  func means(fragment: String, id: String) {
    #expect(Fragment.id(fragment.utf8) == id)
  }

  @Test(arguments: ["", "top", "TOP", ":~:text=word"])
  func everyPageHas(fragment: String) {
    #expect(Fragment.id(fragment.utf8) == nil)
  }

  @Test func idsAreThoseOfTags() {
    let ids = ElementIDs(of: Array("<h2 id=\"a&amp;b\">id=&quot;c&quot;</h2><p id=\"user-content-d\">".utf8))
    #expect(ids.contain("a&b"))
    #expect(ids.contain("user-content-d"))
    #expect(!ids.contain("c"))
    #expect(!ids.contain("d"))
    #expect(ids.likely(for: "d") == "user-content-d")
    #expect(ids.plain == ["user-content-d"])
  }

  @Test func valuesOfTemplatesAreNoIDs() {
    #expect(ElementIDs(of: Array("<p id=\"{{name}}\"><p id=\"x\">".utf8)).plain == ["x"])
  }
}

import SiteModel
import Testing

@testable import SiteGenerator

/// Where a site says that it stands, and why an address is none.
@Suite struct SiteAddressTests {
  private func read(_ url: String) -> (address: String?, hint: String?) {
    let text = "title: A\nurl: \"\(url)\"\n"
    let (settings, faults) = YAMLFile.read(
      RecordType<SiteSettings>.siteSettings, file: "sitegen.yaml", bytes: Array(text.utf8))
    return (settings?.url?.text, faults.first?.hint)
  }

  @Test(arguments: ["https://example.org", "http://example.org:8080/news/", "https://xn--mnchen-3ya.example/"])
  func isOne(url: String) { #expect(read(url).address == url) }

  @Test(arguments: [
    ("https://example.org/?a=1", "leave out what begins with '?' or '#': pages are put behind it"),
    ("https://example.org/#a", "leave out what begins with '?' or '#': pages are put behind it"),
    ("https://example.org//", "write one slash behind the host"),
    ("https://münchen.example/", "write the host as it is registered: xn--…"),
    ("https://me:pw@example.org/", "leave out the name and the password before '@'"),
    ("https://example.org/a b/", "write a blank as %20"), ("https:///x/", "name the host: https://www.example.org/"),
    ("example.org", "write https://example.org"),
  ])
  func isNone(url: String, hint: String) { #expect(read(url).hint == hint) }
}

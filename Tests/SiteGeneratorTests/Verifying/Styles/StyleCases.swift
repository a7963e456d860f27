import Foundation

/// The sheets of `Tests/Styles/`, which a browser reads as well (`.ci/check-styles`).
struct StyleCases: Decodable {
  struct Sheet: Decodable, Sendable {
    let css: String
  }

  let hides: [Sheet]
  let keeps: [Sheet]
  let covers: [Sheet]
  let clear: [Sheet]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Styles")

  /// All of them; a file that cannot be read is a mistake of the tests.
  static let all: StyleCases = {
    do {
      let data = try Data(contentsOf: folder.appending(path: "cases.json"))
      return try JSONDecoder().decode(StyleCases.self, from: data)
    } catch {
      fatalError("Tests/Styles/cases.json: \(error)")
    }
  }()

  /// The page they are held against: `<!-- style -->` is where a sheet comes in.
  static let page: String = {
    do { return try String(contentsOf: folder.appending(path: "page.html"), encoding: .utf8) } catch {
      fatalError("Tests/Styles/page.html: \(error)")
    }
  }()
}

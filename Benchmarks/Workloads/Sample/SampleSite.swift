import Foundation

/// The files of a small site of republished articles: the same bytes each time.
enum SampleSite {
  /// How many articles it has.
  static let articles = 120

  /// The names of its outlets' files.
  static let outletFiles = (0..<outlets).map { "outlet-\($0).yaml" }

  /// Writes it into a folder that is there.
  static func write(to folder: URL) throws {
    try write(settings, to: folder, "sitegen.yaml")
    for (number, name) in outletFiles.enumerated() {
      try write(outlet(number), to: folder, "content/outlets/\(name)")
    }
    for number in 0..<articles { try write(article(number), to: folder, "content/articles/article-\(number).md") }
  }

  /// The file of an article: front matter and some five kilobytes of Markdown.
  static func article(_ number: Int) -> String {
    let day = "2026-0\(1 + number % 5)-\(10 + number % 19)"
    let outlet = number % outlets
    return """
      ---
      title: "Harbour number \(number) reopens after the “storm of the century”"
      description: "Three weeks after the storm, ships & ferries are back – and so are the gulls."
      date: \(day)
      authors: ["Author Number \(number % 20)", "Second Author"]
      regions: ["\(regions[number % regions.count])", "\(regions[(number / 3) % regions.count])"]
      source:
        outlet: outlet-\(outlet)
        url: "https://outlet\(outlet).example.org/2026/article-\(number)"
        date: \(day)
      rights:
        basis: license
        license: CC-BY-ND-4.0
        holder: "Outlet \(outlet)"
        year: 2026
      ---

      \(SampleText.markdown(number))
      """
  }

  private static let outlets = 12
  private static let regions = ["Africa", "Asia", "Europe", "Oceania", "Arctic"]

  private static let settings = """
    title: Bench
    url: https://bench.example.org/
    language: en
    timezone: UTC
    publisher: {name: Bench, contact: desk@bench.example.org, takedownContact: rights@bench.example.org, nonprofit: true}
    taxonomies: [authors, outlets, regions]

    """

  private static func outlet(_ number: Int) -> String {
    "name: Outlet \(number)\nurl: https://outlet\(number).example.org/\nlicense: CC-BY-ND-4.0\n"
  }

  private static func write(_ text: String, to folder: URL, _ path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

/// A small site that breaks a rule, or keeps it: for people to read, and for a test to build.
package struct RuleExample: Sendable {
  /// A file of the site.
  package struct File: Sendable {
    /// Relative to the site's folder.
    package let path: String
    /// Its whole text, without the last line ending.
    package let text: String
  }

  /// The files that matter to the rule.
  package private(set) var files: [File]
  /// Files that were different when the site was built before, where the rule is about two builds.
  package private(set) var before: [File] = []

  /// A site of files that are all written out.
  init(_ files: (path: String, text: String)...) { self.files = files.map { File(path: $0.path, text: $0.text) } }

  /// An article, and what else matters: the outlet `post`, settings, a second article.
  ///
  /// - Parameters:
  ///   - article: the front matter without its `---` lines.
  ///   - outlet: `content/outlets/post.yaml`.
  ///   - settings: lines of `sitegen.yaml`.
  ///   - other: the front matter of another article.
  ///   - moreOutlets: the files of other outlets, by key.
  init(
    _ article: String, outlet: String? = nil, settings: String? = nil, other: String? = nil,
    moreOutlets: [(key: String, text: String)] = []
  ) {
    var files = [File(path: "content/articles/harbour.md", text: RuleExample.text(article))]
    if let other { files.append(File(path: "content/articles/quay.md", text: RuleExample.text(other))) }
    if let outlet { files.append(File(path: "content/outlets/post.yaml", text: outlet)) }
    for (key, text) in moreOutlets { files.append(File(path: "content/outlets/\(key).yaml", text: text)) }
    if let settings { files.append(File(path: "sitegen.yaml", text: settings)) }
    self.files = files
  }

  /// The same for an article of the outlet `post`, of which only some lines matter: what stands before them is usual.
  static func republished(_ lines: String, outlet: String? = nil, settings: String? = nil) -> RuleExample {
    RuleExample(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      \(lines)
      """, outlet: outlet, settings: settings)
  }

  /// The same in a bundle, with a text of its own and the text as it was received.
  static func withOriginal(
    _ lines: String, original: String, text: String, outlet: String? = nil
  ) -> RuleExample {
    let article = republished(lines, outlet: outlet)
    let folder = "content/articles/harbour/"
    var files = article.files
    files[0] = File(
      path: folder + "index.md", text: String(decoding: files[0].text.utf8.dropLast(9), as: UTF8.self) + text)
    files.insert(File(path: folder + "original.md", text: original), at: 1)
    return RuleExample(files: files)
  }

  private init(files: [File]) { self.files = files }

  /// The article template of a theme, of which only the part in the middle of the page matters.
  init(template: String) {
    files = [
      File(
        path: "templates/article.mustache",
        text: "{{<partials/layout}}\n{{$main}}\n\(template)\n{{/main}}\n{{/partials/layout}}")
    ]
  }

  /// The same site, built before with an article that was at another place.
  func before(_ path: String, _ article: String) -> RuleExample {
    var example = self
    example.before = [File(path: path, text: RuleExample.text(article))]
    return example
  }

  /// The same site with one file more, such as a template.
  func with(_ path: String, _ text: String) -> RuleExample {
    var example = self
    example.files.append(File(path: path, text: text))
    return example
  }

  /// The same site with more text in its first article.
  func adding(_ text: String) -> RuleExample {
    var example = self
    if let first = files.first { example.files[0] = File(path: first.path, text: first.text + text) }
    return example
  }

  private static func text(_ frontMatter: String) -> String { "---\n\(frontMatter)\n---\n\nThe text." }
}

import ArgumentParser
import SiteGenerator
import SiteModel

/// `sitegen withdraw`
struct Withdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes an article down, and proves that its text is gone.",
    discussion: """
      Writes 'withdrawn:' into the article's front matter, builds the site, and searches the whole output for every \
      sentence of the text. A page stays at the article's address that says what was there.
      """)

  @Argument(
    help: "The article: its file, its address, or the last part of that.", completion: .file(extensions: ["md"]))
  var article: String

  @Option(help: "Why, in a sentence. Readers see it.")
  var reason: String

  @Option(help: "410 (gone) or 451 (unavailable for legal reasons); 410, unless the article says otherwise.")
  var status: Int?

  @Option(help: "The day or moment it was taken down; today, unless it is given.", transform: DateOption.read)
  var date: Timestamp?

  @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(name: .shortAndLong, help: "Where the built site goes.", completion: .directory)
  var output = "public"

  @Option(help: "Build the site as of a day or moment; now, unless it is given.", transform: DateOption.read)
  var asOf: Timestamp?

  @Option(help: .hidden)
  var lockTimeout = 10.0

  func validate() throws {
    if let status, ![410, 451].contains(status) { throw ValidationError("--status is 410 or 451.") }
    let isText = reason.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isText, !reason.allSatisfy(\.isWhitespace), reason.utf8.count <= 1_000 else {
      throw ValidationError("--reason is a line of text of at most 1000 bytes.")
    }
  }

  func run() async throws {
    var options = BuildOptions(source: source, output: output, now: Machine.now, width: Machine.processors)
    options.asOf = asOf
    options.lockTimeout = lockTimeout
    let request = Takedown.Request(article: article, reason: reason, status: status, date: date)
    try await TakedownSession(request: request, options: options).run()
  }
}

import ArgumentParser
import SiteGenerator

/// `sitegen build`
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site into public/.",
    discussion: "The old public/ is replaced only by a whole and faultless tree; after an error it is as it was.")

  @OptionGroup var selection: SelectionOptions

  @Option(name: .shortAndLong, help: "Where the built site goes.", completion: .directory)
  var output = "public"

  @Flag(help: "Take over an output folder that sitegen did not make. Its files stay.")
  var adopt = false

  @Option(help: "How findings are printed: text, or json, sarif or junit for machines.")
  var format = FindingsFormat.text

  @Option(
    help: "Make a part of the output: 2/5 is the second of five. All parts together are the whole.",
    transform: Build.shard)
  var shard: Shard?

  @Flag(help: "Make every page again, whatever the last build left.")
  var full = false

  @Flag(help: "Make every page once more, and say which files of the output differ from that.")
  var verify = false

  @Flag(help: "Say where the time went, by step and by template.")
  var profile = false

  @Option(help: "Write that to a file for viewers of traces, such as Perfetto.", completion: .file())
  var profileTrace: String?

  @Option(help: .hidden)
  var lockTimeout = 10.0

  private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(reading: text) else {
      throw ValidationError("'\(text)' is not a part: write 2/5 for the second of five.")
    }
    return shard
  }

  /// Says where the time went, to whom it was to be said.
  private func show(_ measured: BuildProfile?) throws {
    guard let measured else { return }
    if profile { StandardStream.error.write(ProfileTable(profile: measured).text) }
    guard let profileTrace else { return }
    do throws(SystemError) {
      let parts = profileTrace.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
      let above = (profileTrace.utf8.first == 0x2F ? "/" : "./") + parts.dropLast().joined(separator: "/")
      try Directory(opening: above).putFile(parts.last ?? "", ProfileTrace.write(measured))
    } catch {
      Failure.print(.system(error))
      throw ExitCode(2)
    }
  }

  func run() async throws {
    var options = selection.build(output: output)
    options.adoptsOutput = adopt
    options.lockTimeout = lockTimeout
    options.usesRecord = !full
    options.shard = shard
    options.profile = profile || profileTrace != nil ? BuildProfile() : nil
    // What machines read has more in it than what a build says to a person.
    options.answersFromRecord = format == .text
    let report = try await BuildSession(options: options, format: format).run()
    if verify { try await Verification(options: options).run() }
    try show(options.profile)
    withExtendedLifetime(report) { Machine.exit(0) }
  }
}

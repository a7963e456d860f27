import ArgumentParser
import SiteGenerator
import SiteServices

/// `sitegen publish`
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site and brings it to a place that sitegen.yaml names.",
    discussion: """
      Only what changed is sent: first files that pages need, then pages, then feeds; deletions come last. A publication
      that was stopped is finished by the next one.
      """)

  @Argument(help: "The target, as 'publish:' in sitegen.yaml calls it; may be left out where there is one alone.")
  var target: String?

  @OptionGroup var selection: SelectionOptions

  @Option(name: .shortAndLong, help: "Where the built site goes first.", completion: .directory)
  var output = "public"

  @Flag(help: "Say what would be done, and do nothing at the target.")
  var dryRun = false

  @Flag(help: "Take the output folder as the last build left it.")
  var noBuild = false

  @Flag(help: "Show readers the release before the one that they see (targets with releases).")
  var rollback = false

  @Flag(help: "Delete more than 50 files and a fifth of what is there.")
  var forceDeletes = false

  @Flag(help: "Take over a bucket or a branch that has something else in it. Its other files stay.")
  var adopt = false

  @Flag(help: "Begin the branch anew, without its history (git).")
  var forcePush = false

  func validate() throws {
    if rollback, dryRun || noBuild || forceDeletes || adopt || forcePush {
      throw ValidationError("--rollback goes with no other option of publishing.")
    }
  }

  func run() async throws {
    var options = PublishOptions()
    options.forcesDeletes = forceDeletes
    options.adopts = adopt
    options.forcesPush = forcePush
    let session = PublishSession(
      target: target, build: selection.build(output: output), options: options, builds: !noBuild, isDryRun: dryRun)
    try await rollback ? session.rollBack() : session.run()
  }
}

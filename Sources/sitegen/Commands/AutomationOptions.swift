import ArgumentParser
import SiteGenerator

/// What `sitegen init` makes for machines.
struct AutomationOptions: ParsableArguments {
  @Option(help: "Add the workflow of this code host. May be repeated.")
  var ci: [CodeHost] = []

  @Flag(help: "Add a Containerfile with sitegen and the programs that it publishes with.")
  var container = false

  @Flag(help: "Add a hook that checks the site as it is about to be committed.")
  var preCommit = false

  @Option(help: "The target that workflows publish to; may be left out where sitegen.yaml has one alone.")
  var target: String?

  @Option(help: "Where the releases of sitegen are: an address that begins with https://.")
  var releases: String?

  @Option(help: "The checksum of this version's Debian package, from its SHA256SUMS.")
  var sha256: String?

  func validate() throws {
    if ci.isEmpty, !container, target != nil || releases != nil || sha256 != nil {
      throw ValidationError("--target, --releases and --sha256 go with --ci or --container.")
    }
    if let sha256, sha256.utf8.count != 64 || !sha256.utf8.allSatisfy(AutomationOptions.isDigit) {
      throw ValidationError("'\(sha256)' is not a SHA-256: it has 64 digits, 0 to 9 and a to f.")
    }
  }

  /// As it is asked for.
  var scaffold: AutomationScaffold {
    var scaffold = AutomationScaffold()
    scaffold.hosts = CodeHost.allCases.filter { ci.contains($0) }
    scaffold.hasContainer = container
    scaffold.hasHook = preCommit
    scaffold.target = target
    scaffold.releases = releases
    scaffold.checksum = sha256
    return scaffold
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
}

extension CodeHost: ExpressibleByArgument {}

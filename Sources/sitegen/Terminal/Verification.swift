import ArgumentParser
import SiteGenerator

/// The proof that a build which used what the last one left is the build that would have been made without it.
struct Verification {
  let options: BuildOptions

  /// Says what came of it.
  ///
  /// - Throws: exit code 1 where a file differs.
  func run() async throws {
    let result: BuildVerification
    do throws(BuildFault) {
      result = try await BuildVerification.run(options)
    } catch {
      Failure.print(error)
      throw ExitCode(2)
    }
    guard let first = result.differing.first else {
      return StandardStream.output.write("Verified: all \(result.count) files are what a full build writes\n")
    }
    for path in result.differing.prefix(20) {
      StandardStream.error.write("  \(TerminalText.clean(options.output + "/" + path))\n")
    }
    let count = result.differing.count
    Failure.print(
      "\(count) of \(result.count) files \(count == 1 ? "is" : "are") not what a full build writes, "
        + "the first of them \(TerminalText.clean(first))",
      hint: "build with --full, and tell those who make sitegen")
    throw ExitCode(1)
  }
}

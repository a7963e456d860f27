import ArgumentParser
import SiteGenerator
import SiteModel
import SiteServices

/// A preview with a person before it: where it is, what is wrong, Ctrl-C.
struct ServeSession {
  let options: PreviewOptions
  let opensBrowser: Bool

  /// Shows the site until somebody asks the process to end.
  ///
  /// - Throws: the exit code, where the preview could not begin.
  func run() async throws {
    // Nothing has to be put away: no lock is held, no file is written, and nobody else was started who waits for us.
    let signals = SignalWatch(interrupt: { Machine.exit($0) })
    let log = ServeLog()
    let preview = Preview(options) { log.take($0) }
    do throws(PreviewFault) {
      let place = try await preview.start()
      log.begin(place)
      if opensBrowser { open(place.addresses.first ?? place.desk) }
    } catch {
      Failure.print(error)
      throw ExitCode(error.isOfSite ? 1 : 2)
    }
    StandardStream.output.whenNobodyReads {
      Failure.print(
        "nobody reads standard output any more, so the preview ends",
        hint: "'sitegen serve > addresses.txt' keeps the addresses and lets the preview run")
      Machine.exit(2)
    }
    await ServeSession.forever()
    withExtendedLifetime((signals, preview)) {}
  }

  private func open(_ address: String) {
    ChildProcess.run(["xdg-open", address]) { code in
      if code != 0 { StandardStream.error.write("note: no browser could be opened; the address is \(address)\n") }
    }
  }

  /// Waits for a signal, which ends the process.
  private static func forever() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
    for await _ in stream {}
    continuation.finish()
  }
}

extension PreviewFault {
  /// Whether the site is at fault, and not the machine.
  fileprivate var isOfSite: Bool { if case .noSite = self { true } else { false } }
}

extension Failure {
  /// Why a preview could not begin.
  static func print(_ fault: PreviewFault) {
    switch fault {
    case .folder(let error): print("\(error)")
    case .noSite(let diagnostic): StandardStream.error.write(DiagnosticPrinter.ofStandardError.text(diagnostic))
    case .portTaken(let port):
      print("somebody else listens on port \(port)", hint: "leave --port out to take the next that is free")
    case .portRefused(let port, let reason):
      print(
        "cannot listen on port \(port): \(reason)",
        hint: "ports below 1024 are the machine's own; name another one, or leave --port out")
    case .noPort(let first): print("nothing is free from port \(first) on", hint: "--port 0 takes any port")
    case .address(let host, let reason):
      print("cannot listen on \(host): \(reason)", hint: "--host takes an address of this machine")
    }
  }
}

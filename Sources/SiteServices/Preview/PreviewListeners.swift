import Glibc
import NIOCore
import NIOPosix
import SiteGenerator

/// Listens where a preview is to be reached: on this machine's own addresses, both kinds, or on the one that was named
/// (SECURITY.md S30).
struct PreviewListeners: Sendable {
  private static let port = 8080
  /// How many ports are tried.
  private static let tries = 100

  let servers: [PreviewServer]
  /// The port that was wanted, where it was taken.
  let takenPort: Int?

  var port: Int { servers.first?.port ?? 0 }

  /// Begins to listen.
  static func start(
    _ service: PreviewService, host: String?, port: Int?, limits: PreviewConnection.Limits
  ) async throws(PreviewFault) -> PreviewListeners {
    if let port {
      guard let servers = try await listen(service, host, port, limits) else { throw .portTaken(port) }
      return PreviewListeners(servers: servers, takenPort: nil)
    }
    for candidate in Self.port..<Self.port + tries {
      if let servers = try await listen(service, host, candidate, limits) {
        return PreviewListeners(servers: servers, takenPort: candidate == Self.port ? nil : Self.port)
      }
    }
    throw .noPort(from: Self.port)
  }

  /// Listens on a port; `nil` where somebody else does.
  private static func listen(
    _ service: PreviewService, _ host: String?, _ port: Int, _ limits: PreviewConnection.Limits
  ) async throws(PreviewFault) -> [PreviewServer]? {
    let first: PreviewServer
    do {
      first = try await PreviewServer.start(service, host: host ?? "127.0.0.1", port: port, limits: limits)
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return nil
    } catch let error as IOError where [EACCES, EPERM].contains(error.errnoCode) {
      throw .portRefused(port, reason: SystemError.explanation(of: error.errnoCode))
    } catch let error as IOError {
      throw .address(host ?? "127.0.0.1", reason: SystemError.explanation(of: error.errnoCode))
    } catch {
      throw .address(host ?? "127.0.0.1", reason: "there is no such address")
    }
    guard host == nil else { return [first] }
    do {
      return [first, try await PreviewServer.start(service, host: "::1", port: first.port, limits: limits)]
    } catch let error as IOError where error.errnoCode == EADDRINUSE && port != 0 {
      // Browsers that know the machine as 'localhost' would reach somebody else.
      await first.stop()
      return nil
    } catch {
      // A machine without IPv6.
      return [first]
    }
  }

  /// The addresses of this machine that others can reach, where one listens on all of them.
  static func reachable(at host: String?) -> [String] {
    guard let host else { return [] }
    guard host == "0.0.0.0" || host == "::" else { return [written(host)] }
    let devices = (try? System.enumerateDevices()) ?? []
    let addresses = devices.compactMap { $0.address }.filter { host == "::" || $0.protocol == .inet }
    return addresses.compactMap(\.ipAddress).map(written).filter { $0 != "127.0.0.1" && $0 != "[::1]" }
  }

  /// An address as it stands in a URL.
  private static func written(_ host: String) -> String { host.utf8.contains(0x3A) ? "[\(host)]" : host }
}

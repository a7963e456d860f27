import NIOCore
import NIOHTTP1

/// What all connections of a preview share.
struct PreviewService: Sendable {
  let state = PreviewState()
  let events = PreviewEvents()
  let secrets = PreviewSecrets()
  /// As many connections are served at once, on all addresses together; others wait until one ends (SECURITY.md S34).
  let places = ConnectionPlaces(64)
  /// The names that were allowed on the command line.
  let allowedHosts: [AllowedHost]
  /// The addresses that are listened on, beside those that every machine has for itself.
  let addresses: [String]

  /// Who answers on a channel. The names that it is asked for under have the port that it stands on.
  func responder(for channel: any Channel) -> PreviewResponder {
    PreviewResponder(
      state: state,
      hosts: AllowedHosts(port: channel.localAddress?.port ?? 0, addresses: addresses, allowed: allowedHosts),
      secrets: secrets)
  }

  /// Tells a page from now on, and at once what it has missed.
  func listen(_ channel: any Channel, since edition: Int) {
    events.add(channel)
    let now = state.now
    if now.number > edition { PreviewEvents.send(.reload, to: channel) }
    if !now.errors.isEmpty { PreviewEvents.send(.faults, to: channel) }
  }
}

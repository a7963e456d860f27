import SiteGenerator
import SiteModel
import Synchronization

/// What requests are answered from. It is replaced as a whole, so that no request sees half of a change.
final class PreviewState: Sendable {
  /// What is shown at a moment.
  struct Moment: Sendable {
    /// `nil` until there is a site without faults that keep it from being read.
    var edition: SiteEdition?
    /// Grows with each edition.
    var number = 0
    /// What is wrong now, in the order of places.
    var diagnostics: [Diagnostic] = []

    /// What keeps the site from being built.
    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  }

  /// How many style sheets and scripts of earlier editions are kept.
  private static let keptAssets = 32

  private let moment = Mutex(Moment())
  /// Those that were there before, the newest last: a page that was asked for just before a change still needs them.
  private let assets = Mutex<[(path: String, bytes: [UInt8])]>([])

  /// What is shown now.
  var now: Moment { moment.withLock { $0 } }

  /// Shows an edition.
  func show(_ edition: SiteEdition, _ diagnostics: [Diagnostic]) {
    assets.withLock { assets in
      for asset in edition.themeAssets where !assets.contains(where: { $0.path == asset.path }) { assets.append(asset) }
      assets.removeFirst(max(0, assets.count - PreviewState.keptAssets))
    }
    let old = moment.withLock { moment in
      defer { moment = Moment(edition: edition, number: moment.number + 1, diagnostics: diagnostics) }
      return moment.edition
    }
    // To let go of thousands of articles takes time, which nobody needs to wait for.
    Task.detached(priority: .background) { withExtendedLifetime(old) {} }
  }

  /// Says what is wrong.
  func report(_ diagnostics: [Diagnostic]) { moment.withLock { $0.diagnostics = diagnostics } }

  /// A style sheet or script of an earlier edition.
  func earlierAsset(at path: String) -> [UInt8]? { assets.withLock { $0.last { $0.path == path }?.bytes } }
}

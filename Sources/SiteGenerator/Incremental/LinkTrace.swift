import SiteModel
import Synchronization

/// A destination that a body was asked about, as it is written there.
struct LinkLookup: Sendable, Hashable {
  let destination: String
  let isImage: Bool

  /// The id of a part of its own page; `nil` for other destinations.
  var ownFragment: String? {
    destination.utf8.first == 0x23 ? Fragment.id(destination.utf8.dropFirst()) : nil
  }
}

/// Notes what a body asks of the rest of the site, so that a later build can ask the same and see whether the answers are
/// still what the body was rendered with.
final class LinkTrace: Sendable {
  private let found = Mutex<Set<LinkLookup>>([])

  func note(_ destination: String, isImage: Bool) {
    _ = found.withLock { $0.insert(LinkLookup(destination: destination, isImage: isImage)) }
  }

  /// In an order that is always the same.
  var lookups: [LinkLookup] {
    found.withLock { $0 }.sorted {
      $0.destination == $1.destination ? !$0.isImage && $1.isImage : $0.destination.precedes($1.destination)
    }
  }
}

import SiteModel

/// Why a feed must not be written (O107, and what RFC 4287 requires of ids).
enum FeedFault: Sendable, Hashable {
  /// Two items have one id.
  case repeatedID(String)
  /// A republished item does not say whose it is: neither a licence nor a copyright line.
  case noRights(item: String)
  /// A republished item without the address of its original.
  case noSource(item: String)
  /// Something that is not an absolute address where one must stand.
  case notAbsolute(item: String, String)
}

extension Feed {
  /// Everything that is wrong with the items, in their order.
  var faults: [FeedFault] {
    var seen: Set<[UInt8]> = []
    return items.flatMap { item in
      seen.insert(Array(item.id.utf8)).inserted ? item.faults : [.repeatedID(item.id)] + item.faults
    }
  }
}

extension FeedItem {
  /// What is wrong with the item, whatever feed it stands in.
  var faults: [FeedFault] {
    var faults: [FeedFault] = []
    if let source {
      if source.address.isEmpty { faults.append(.noSource(item: id)) }
      if !rights.isWritten, license == nil { faults.append(.noRights(item: id)) }
    }
    let addresses = [address, source?.address, source?.feed, source?.outletAddress, license, image?.address]
    for case let address? in addresses where !address.isEmpty && !FeedItem.isAbsolute(address) {
      faults.append(.notAbsolute(item: id, address))
    }
    return faults
  }

  private static func isAbsolute(_ address: String) -> Bool {
    address.utf8.starts(with: "https://".utf8) || address.utf8.starts(with: "http://".utf8)
  }
}

extension FeedFault {
  /// The fault of an article's file.
  func diagnostic(of file: String) -> Diagnostic {
    Diagnostic(.error, id: "O107", layer: .licence, at: SourceSpan(file: file), text, hint: hint)
  }

  private var hint: String? {
    guard case .noRights = self else { return nil }
    return "leave 'notice:' out: the copyright line is then made of holder and year"
  }

  private var text: String {
    switch self {
    case .repeatedID(let id): "two articles have one id in feeds: \(id)"
    case .noRights: "in feeds it would have neither a copyright line nor a licence"
    case .noSource: "in feeds it would have no link to its original"
    case .notAbsolute(_, let address): "in feeds an address would lead nowhere: \(address)"
    }
  }
}

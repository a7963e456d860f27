import SiteModel

/// What front matter says of the pictures of a text: what stands below them, and who made them.
struct PictureCaptions: Sendable {
  private var images: [LinkTarget: ImageReference] = [:]

  /// The pictures that are named, by what a resolver makes of their names. The first of two entries counts.
  init(_ images: [ImageReference], resolvingWith resolver: some LinkResolving) {
    for image in images {
      let target = resolver.target(of: image.source, isImage: true)
      // One without a known target is itself alone.
      let key = target == .unchanged ? .internalAddress(image.source) : target
      // Of those that are not shown nothing is said.
      guard key.isShown else { continue }
      if self.images[key] == nil { self.images[key] = image }
    }
  }

  /// Whether anything is known.
  var isEmpty: Bool { images.isEmpty }

  /// What is known of the picture at a destination that leads to a target.
  func image(at destination: String, _ target: LinkTarget) -> ImageReference? {
    images.isEmpty ? nil : images[target == .unchanged ? .internalAddress(destination) : target]
  }

  /// Makes what is known of the pictures of a tree their titles, of which figures make captions, and describes those that
  /// the text does not.
  func write(on tree: inout MarkdownDocument, resolvingWith resolver: some LinkResolving) {
    guard !isEmpty else { return }
    tree.walk { cursor in
      guard cursor.kind == .image, !cursor.isEntering else { return }
      let destination = cursor.destination
      guard let image = image(at: destination, resolver.target(of: destination, isImage: true)) else { return }
      let title = String(decoding: cursor.withTitle { Array(copying: $0) }, as: UTF8.self)
      if let text = image.caption(behind: title) { cursor.setTitle(text) }
      if !image.alternativeText.isEmpty { cursor.describe(with: image.alternativeText) }
    }
  }
}

extension ImageReference {
  /// What stands below the picture: its caption, or what the text has instead, and its credit; `nil` for nothing.
  func caption(behind title: String) -> String? {
    let words = [title.isEmpty ? caption ?? "" : title, credit ?? ""].filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Who made it, and under which licence it is.
  var credit: String? {
    let words = [creditText ?? creator, license?.shortName].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

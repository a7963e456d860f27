import Mustache

extension LinkRewriting {
  /// Finishes the image at the cursor, which ends there. What stands in its brackets is its `alt`.
  mutating func finishImage(_ cursor: inout MarkdownCursor, _ scope: inout BlockScope, _ findings: inout BodyFindings) {
    let target = self.target(&cursor, isImage: true, &scope, &findings)
    if let pictures {
      if case .external = target {
        findings.add(.remotePicture, at: place(of: cursor, &scope, &findings))
        replaceByLink(&cursor)
        return
      }
      if !pictures.areCovered, target.isShown, captions.image(at: cursor.destination, target) == nil {
        findings.add(.pictureNotCovered(by: pictures.outlet), at: place(of: cursor, &scope, &findings))
      }
    }
    if target.isShown { addCredit(&cursor, target) }
    switch target {
    case .unchanged, .broken: addImageAttributes(&cursor)
    // Its host is not told from where (SECURITY.md S19).
    case .external: addImageAttributes(&cursor, " referrerpolicy=\"no-referrer\"")
    case .internalAddress(let address):
      cursor.setDestination(address)
      addImageAttributes(&cursor)
    case .picture(let address, let size):
      cursor.setDestination(address)
      addImageAttributes(&cursor, size: size)
    case .withheld: replaceByWords(&cursor)
    case .gone, .refused: cursor.unwrap()
    }
  }

  /// Puts the credit of a picture behind it where it is no figure, whose caption would have it.
  private func addCredit(_ cursor: inout MarkdownCursor, _ target: LinkTarget) {
    guard let credit = captions.image(at: cursor.destination, target)?.credit,
      cursor.withTitle({ !$0.isEmpty })
    else { return }
    var html = Array(" <small>".utf8)
    HTMLEscaping.append(credit, to: &html)
    html.append(text: "</small>")
    cursor.insert(htmlBehind: String(decoding: html, as: UTF8.self))
  }

  /// Says that a picture is not shown, and what it shows.
  private func replaceByWords(_ cursor: inout MarkdownCursor) {
    guard let words else { return cursor.unwrap() }
    cursor.replace(withText: words.placeholder(for: cursor.firstText))
  }

  private func addImageAttributes(_ cursor: inout MarkdownCursor, size: PictureSize? = nil, _ more: String = "") {
    // libcmark's safe mode has an older list of image types than SECURITY.md S4, which was applied before.
    let isData = cursor.withDestination { LinkDestination($0, isImage: true) } == .imageData
    var attributes = imageAttributes + more.utf8
    if let size { attributes += " width=\"\(size.width)\" height=\"\(size.height)\"".utf8 }
    guard !attributes.isEmpty || isData else { return }
    // An image ends with ` />`.
    cursor.replaceByHTML(adding: isData ? .unsafeHTML : [], inserting: attributes) { html in html.count - 3 }
  }
}

extension LinkTarget {
  /// Whether a picture with this target is shown.
  var isShown: Bool {
    switch self {
    case .unchanged, .internalAddress, .picture: true
    case .external, .broken, .gone, .refused, .withheld: false
    }
  }
}

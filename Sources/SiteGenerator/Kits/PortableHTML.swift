import HTML
import Mustache

/// A text that holds HTML, as it can be taken elsewhere: safe, without pictures, and with every link absolute. Its Markdown form
/// is the same HTML.
struct PortableHTML {
  let html: [UInt8]
  let plain: [UInt8]
  /// The pictures that were left out, as the text names them.
  let pictures: [String]

  /// What libcmark printed of a text in which raw HTML was marked.
  init(_ printed: [UInt8], _ marks: RawHTMLMarks, _ resolver: some LinkResolving, _ sanitizing: BodySanitizing) {
    let parts = marks.separate(printed)
    self.init(parts.html, ForeignParts(parts.foreign.map(\.range)), resolver, sanitizing)
  }

  /// A text of which some, or all, is from elsewhere.
  init(_ html: [UInt8], _ foreign: ForeignParts, _ resolver: some LinkResolving, _ sanitizing: BodySanitizing) {
    let decisions = PortableDecisions(resolver)
    self.html = sanitizing.sanitizer.sanitize(html, foreign: foreign, hooks: decisions).html.bytes
    pictures = decisions.pictures
    plain = PortableHTML.words(of: self.html)
  }

  /// HTML as Markdown reads it: in one block, which a blank line would end. They are kept where they are shown.
  var markdown: [UInt8] {
    var block = Array("<div>\n".utf8)
    var isPreformatted = false
    for (index, byte) in html.enumerated() {
      if byte == 0x3C {
        if html[index...].starts(with: "<pre".utf8) { isPreformatted = true }
        if html[index...].starts(with: "</pre".utf8) { isPreformatted = false }
      }
      if byte == 0x0A, block.last == 0x0A {
        guard isPreformatted else { continue }
        block.append(contentsOf: "&#10;".utf8)
      }
      block.append(byte)
    }
    if block.last != 0x0A { block.append(0x0A) }
    block.append(contentsOf: "</div>\n".utf8)
    return block
  }

  /// The words, with a blank line between blocks, and the address of a link behind the block that it stands in.
  private static func words(of html: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    for block in HTMLText.read(shown: html).blocks {
      if block.form.contains(.bulletList) || block.form.contains(.numberedList) { words.append(text: "- ") }
      let isCode = block.form.contains(.code)
      words += isCode ? block.text : Array(block.text.split { $0 <= 0x20 }.joined(separator: [0x20]))
      for link in block.links { words.append(text: " (\(link.destination))") }
      words.append(text: "\n\n")
    }
    return words
  }
}

/// Makes links absolute, and leaves out what is not text.
private final class PortableDecisions: BodyHooks {
  private let resolver: any LinkResolving
  private(set) var pictures: [String] = []

  init(_ resolver: some LinkResolving) { self.resolver = resolver }

  func link(to address: [UInt8], at offset: Int) -> LinkVerdict {
    switch LinkDestination(address.span, isImage: false) {
    case .external: return .kept(isExternal: false)
    case .refused, .noHost, .imageData: return .dropped
    case .local: break
    }
    switch resolver.target(of: String(decoding: address, as: UTF8.self), isImage: false) {
    case .internalAddress(let address), .picture(let address, _):
      return .replaced(Array(address.utf8), isExternal: false)
    case .unchanged, .external: return .kept(isExternal: false)
    case .broken, .gone, .refused, .withheld: return .dropped
    }
  }

  func picture(_ picture: BodyPicture) -> PictureVerdict {
    if !picture.address.starts(with: "data:".utf8) { pictures.append(String(decoding: picture.address, as: UTF8.self)) }
    return .removed
  }

  func resource(at address: [UInt8], for use: ResourceUse, at offset: Int) -> ResourceVerdict { .dropped }
}

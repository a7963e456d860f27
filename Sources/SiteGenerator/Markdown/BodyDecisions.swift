import HTML
import SiteModel

/// Decides on the links, pictures and headings of raw HTML as the walk does on those of Markdown.
final class BodyDecisions: BodyHooks {
  private var links: LinkRewriting
  private var anchors: HeadingAnchors?
  /// What the headings of Markdown say, by their names.
  private let named: [String: String]
  /// In the order of the HTML.
  private(set) var findings: [(offset: Int, finding: BodyFinding)] = []
  /// All of them, in the order of the text.
  private(set) var headings: [RenderedBody.Heading] = []

  /// Decides for one body. Without `anchors` headings get no names; `named` are those that have one.
  init(links: LinkRewriting, anchors: HeadingAnchors?, named: [RenderedBody.Heading]) {
    (self.links, self.anchors) = (links, anchors)
    var texts: [String: String] = [:]
    for heading in named {
      if let id = heading.id { texts[id] = heading.text }
    }
    self.named = texts
  }

  func link(to address: [UInt8], at offset: Int) -> LinkVerdict {
    switch target(of: address, isImage: false, at: offset) {
    case .unchanged, .broken, .withheld: .kept(isExternal: false)
    case .internalAddress(let address), .picture(let address, _):
      .replaced(Array(address.utf8), isExternal: false)
    case .external: .kept(isExternal: true)
    case .gone, .refused: .dropped
    }
  }

  func picture(_ picture: BodyPicture) -> PictureVerdict {
    let target = target(of: picture.address, isImage: true, at: picture.offset)
    if let pictures = links.pictures {
      if case .external = target {
        findings.append((picture.offset, .remotePicture))
        return .linked
      }
      if !pictures.areCovered, target.isShown, image(picture, target) == nil {
        findings.append((picture.offset, .pictureNotCovered(by: pictures.outlet)))
      }
    }
    switch target {
    case .unchanged, .external, .broken: return .kept
    case .internalAddress(let address):
      return .replaced(Array(address.utf8), width: nil, height: nil)
    case .picture(let address, let size):
      return .replaced(Array(address.utf8), width: size.width, height: size.height)
    case .withheld:
      let alternative = String(decoding: picture.alternative, as: UTF8.self)
      return links.words.map { .worded(Array($0.placeholder(for: alternative).utf8)) } ?? .dropped
    case .gone, .refused: return .dropped
    }
  }

  /// A sound or film of another host is a link in a text from elsewhere, and other sizes of a picture go.
  func resource(at address: [UInt8], for use: ResourceUse, at offset: Int) -> ResourceVerdict {
    let target = target(of: address, isImage: use == .pictureSize, at: offset)
    switch target {
    case .external: return links.pictures == nil ? .kept : .linked
    case .unchanged, .broken: return .kept
    case .internalAddress(let address), .picture(let address, _):
      return .replaced(Array(address.utf8))
    case .gone, .refused, .withheld: return .dropped
    }
  }

  func headingID(for text: [UInt8], level: Int) -> [UInt8]? {
    // A copy of what is changed would be one of all names so far.
    (anchors?.id(for: BodyDecisions.words(text)[...])).map { Array($0.utf8) }
  }

  func heading(_ text: [UInt8], level: Int, named name: [UInt8]?) {
    let id = name.map { String(decoding: $0, as: UTF8.self) }
    let words = id.flatMap { named[$0] } ?? String(decoding: BodyDecisions.words(text), as: UTF8.self)
    headings.append(RenderedBody.Heading(level: level, id: id, text: words))
  }

  func caption(of picture: BodyPicture, isInFigure: Bool) -> [UInt8]? {
    let target = links.target(of: picture.address, isImage: true).0
    guard let image = image(picture, target) else { return nil }
    return (isInFigure ? image.credit : image.caption(behind: "")).map { Array($0.utf8) }
  }

  private func image(_ picture: BodyPicture, _ target: LinkTarget) -> ImageReference? {
    links.captions.image(at: String(decoding: picture.address, as: UTF8.self), target)
  }

  private func target(of address: [UInt8], isImage: Bool, at offset: Int) -> LinkTarget {
    let (target, finding) = links.target(of: address, isImage: isImage)
    if let finding { findings.append((offset, finding)) }
    return target
  }

  /// A text with one blank between its words.
  private static func words(_ text: [UInt8]) -> [UInt8] {
    Array(text.split { $0 <= 0x20 }.joined(separator: [0x20]))
  }
}

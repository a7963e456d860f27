import Mustache

/// What a picture's file says of itself in RDF (ISO 16684-1), as far as it goes on with smaller copies: the rights do,
/// the place where it was taken does not, nor what only editing programs read.
struct XMPPacket: Sendable, Hashable {
  let bytes: [UInt8]

  /// The longest that goes on; what is longer holds pictures or a history.
  static let longest = 64 << 10

  /// Says who made a picture and whose it is, where no XMP did: in the words of the older record, or of EXIF.
  init?(_ record: IPTCRecord, _ exif: EXIF?) {
    let creators = record.creators.isEmpty ? [exif?.artist].compactMap(\.self) : record.creators
    let notice = record.notice ?? exif?.copyright
    guard !creators.isEmpty || notice != nil || record.credit != nil else { return nil }
    var output: [UInt8] = []
    output.append(text: XMPPacket.beginning)
    XMPPacket.append("dc:creator", "Seq", creators, to: &output)
    XMPPacket.append("dc:rights", "Alt", [notice].compactMap(\.self), to: &output)
    XMPPacket.append("photoshop:Credit", record.credit, to: &output)
    XMPPacket.append("photoshop:Source", record.source, to: &output)
    output.append(text: XMPPacket.end)
    bytes = output
  }

  /// What of a packet goes on; `nil` where it cannot be read, or is too long.
  init?(keepingRightsOf packet: [UInt8]) {
    var filter = XMPFilter(packet)
    guard let kept = filter.kept(), kept.count <= XMPPacket.longest else { return nil }
    bytes = kept
  }

  /// Whether it names a maker, a credit or a copyright.
  var hasRights: Bool {
    ["dc:creator", "dc:rights", "photoshop:Credit", "xmpRights:WebStatement"].contains { name in
      bytes.span.firstIndex(of: Array(name.utf8), in: 0..<bytes.count) != nil
    }
  }

  private static func append(_ name: String, _ container: String, _ texts: [String], to output: inout [UInt8]) {
    guard !texts.isEmpty else { return }
    output.append(text: "<\(name)><rdf:\(container)>")
    for text in texts {
      output.append(text: container == "Alt" ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>")
      XMLText.append(text.utf8.span, to: &output)
      output.append(text: "</rdf:li>")
    }
    output.append(text: "</rdf:\(container)></\(name)>")
  }

  private static func append(_ name: String, _ text: String?, to output: inout [UInt8]) {
    guard let text else { return }
    output.append(text: "<\(name)>")
    XMLText.append(text.utf8.span, to: &output)
    output.append(text: "</\(name)>")
  }

  private static let beginning =
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
    + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    + " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">"
  private static let end = "</rdf:Description></rdf:RDF></x:xmpmeta>"
}

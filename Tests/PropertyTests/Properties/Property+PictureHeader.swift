@testable import SiteGenerator

extension Property {
  /// Files that call themselves pictures are read as far as they go: a size is at least 1, and what is kept of their
  /// metadata does not say where they were taken.
  static let pictureHeader = Property("picture-header", cases: 20_000) { input in
    if let size = PictureSize(header: input), size.width < 1 || size.height < 1 { return "the size \(size)" }
    let exif = JPEGHeader(input)?.exif ?? EXIF(input[...])
    if let exif, !(1...8).contains(exif.orientation) { return "the orientation \(exif.orientation)" }
    let record = IPTCRecord(input)
    if let packet = XMPPacket(record, exif) {
      guard packet.bytes.isUTF8, packet.bytes.text.unicodeScalars.allSatisfy(EscapedText.isOfXML) else {
        return "a packet that is not XML: \(packet.bytes.text.debugDescription)"
      }
    }
    guard let kept = XMPPacket(keepingRightsOf: input)?.bytes else { return nil }
    return XMPPacket(keepingRightsOf: kept)?.bytes == kept ? nil : "not the same again: \(kept.text.debugDescription)"
  }
}

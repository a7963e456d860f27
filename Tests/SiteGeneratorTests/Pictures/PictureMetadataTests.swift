import Testing

@testable import SiteGenerator

/// What a picture says of its rights, and what of it goes on.
@Suite struct PictureMetadataTests {
  @Test func exifNamesMakerRightsAndPlace() throws {
    let exif = try #require(JPEGHeader(SamplePicture.quay.bytes)?.exif)
    #expect(exif.artist == "Ann Lens" && exif.copyright == "2026 Ann Lens" && exif.hasLocation)
    let other = try #require(JPEGHeader(SamplePicture.upright.bytes)?.exif)
    #expect(other.orientation == 6 && !other.hasLocation && other.artist == nil)
  }

  @Test(
    arguments: [
      [], Array("Exif\0\0".utf8), Array("MM\0*".utf8), [0x4D, 0x4D, 0, 0x2A, 0xFF, 0xFF, 0xFF, 0xFF],
      [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0xFF, 0xFF, 0x3B, 0x01, 2, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    ] as [[UInt8]])
  func damagedBlocksEndTheReading(_ block: [UInt8]) {
    #expect(EXIF(block[...])?.artist == nil)
  }

  @Test func recordsAreReadAloneAndInResources() {
    let sets: [UInt8] = [0x1C, 2, 80, 0, 3] + Array("Ann".utf8) + [0x1C, 2, 116, 0, 5, 0xA9] + Array(" Ann".utf8)
    let alone = IPTCRecord(sets)
    #expect(alone.creators == ["Ann"] && alone.notice == "\u{A9} Ann")
    let resource = Array("Photoshop 3.0\0".utf8) + Array("8BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, UInt8(sets.count)] + sets
    #expect(IPTCRecord(resource) == alone)
    #expect(IPTCRecord([0x1C, 2, 80, 0, 200, 0x41]).creators.isEmpty)
  }

  @Test(arguments: [
    ("<a xmlns:exif=\"e\" exif:GPSLatitude=\"54\" dc:rights=\"R\"/>", "<a xmlns:exif=\"e\" dc:rights=\"R\"/>"),
    ("<a><exif:GPSLatitude>54</exif:GPSLatitude><b>x</b></a>", "<a><b>x</b></a>"),
    ("<a><exif:GPSMapDatum/><b/></a>", "<a><b/></a>"),
    ("<a><x:GPSVersion a='>'><x:GPSVersion/><i>y</i></x:GPSVersion >z</a>", "<a>z</a>"),
    ("<?xpacket begin?><!-- GPS --><a>GPS</a>", "<?xpacket begin?><a>GPS</a>"),
    ("<a><xmpMM:History><rdf:Seq><rdf:li/></rdf:Seq></xmpMM:History></a>", "<a></a>"),
  ])
  func thePlaceIsLeftOut(_ packet: String, _ kept: String) {
    var filter = XMPFilter(Array(packet.utf8))
    #expect(filter.kept().map { String(decoding: $0, as: UTF8.self) } == kept)
  }

  @Test(arguments: ["<a", "<a b>", "<a b=>", "<a b='", "<!DOCTYPE a>", "<x:GPSa>", "<x:GPSa><b", "< a>", "<a b='c'"])
  func whatIsNotWellFormedIsNotKept(_ packet: String) {
    #expect(XMPPacket(keepingRightsOf: Array(packet.utf8)) == nil)
  }

  @Test func whoHasNoXMPGetsSome() throws {
    let packet = try #require(XMPPacket(IPTCRecord([0x1C, 2, 80, 0, 6] + Array("A & <B".utf8)), nil))
    let text = String(decoding: packet.bytes, as: UTF8.self)
    #expect(text.contains("<dc:creator><rdf:Seq><rdf:li>A &amp; &lt;B</rdf:li></rdf:Seq></dc:creator>"))
    #expect(packet.hasRights && XMPPacket(keepingRightsOf: packet.bytes) == packet)
    #expect(XMPPacket(IPTCRecord([]), nil) == nil)
    let control = try #require(XMPPacket(IPTCRecord([0x1C, 2, 80, 0, 2, 0x41, 1]), nil))
    #expect(String(decoding: control.bytes, as: UTF8.self).contains("<rdf:li>A\u{FFFD}</rdf:li>"))
  }
}

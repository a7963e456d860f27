extension Rewriter {
  /// Attributes in which pages that load pictures and frames late have their addresses, for a script.
  static let lazyNames = ["data-src", "data-lazy-src", "data-original"]

  /// Where a picture is: what a script would load has `src` taken by a blank one or another picture; and some pictures
  /// have addresses for several sizes alone, of which the first is taken. The set has a `src`, which is written as
  /// `address`, where there is one, and none where there is not.
  mutating func pictureSource(of tag: Tag, _ set: inout AttributeSet) -> ArraySlice<UInt8>? {
    let src = value(vocabulary.bits.src, in: set, tag)
    guard !isOwn else { return src }
    for name in Rewriter.lazyNames {
      if let place = place(of: name, tag), take(tag.bytes[tag.attributes[place].value], at: place, &set) {
        return tag.bytes[tag.attributes[place].value]
      }
    }
    let own = src?.drop(while: ASCII.isBlank) ?? []
    if !own.isEmpty, !own.prefix(5).map(ASCII.lowercased).elementsEqual("data:".utf8) { return src }
    for name in ["data-srcset", "srcset"] {
      guard let place = place(of: name, tag) else { continue }
      let first = Rewriter.firstCandidate(of: tag.bytes[tag.attributes[place].value])
      if take(first, at: place, &set) { return first }
    }
    if own.isEmpty { set.bits &= ~vocabulary.bits.src }
    return own.isEmpty ? nil : src
  }

  /// Takes an address for that of the picture, where it may be one.
  private mutating func take(_ source: ArraySlice<UInt8>, at place: Int, _ set: inout AttributeSet) -> Bool {
    guard Addresses.clean(source, for: .picture, into: &address) else { return false }
    set.bits |= vocabulary.bits.src
    slots[vocabulary.bits.src.trailingZeroBitCount] = UInt8(place)
    return true
  }

  /// Where an attribute stands whose value is more than blanks.
  private func place(of name: String, _ tag: Tag) -> Int? {
    tag.attributes.prefix(Int(Rewriter.addedSlot)).firstIndex { attribute in
      attribute.value.count <= Rewriter.longestValue && tag.bytes[attribute.name].elementsEqual(name.utf8)
        && !tag.bytes[attribute.value].allSatisfy(ASCII.isBlank)
    }
  }

  /// The first address of a `srcset` (HTML, 4.8.4.2.1).
  private static func firstCandidate(of set: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var address = set.drop { ASCII.isBlank($0) || $0 == 0x2C }.prefix { !ASCII.isBlank($0) }
    while address.last == 0x2C { address.removeLast() }
    return address
  }

  /// Whether a picture stands in a `picture` of which a `source` is written.
  var isBehindSource: Bool {
    guard let start = bareStart, open.writtenRole == .picture else { return false }
    return output[start...].lazy.filter { $0 == 0x3C }.prefix(2).count == 2
  }

  /// What is noted of a picture without an address: the beginning of one that is too long, if there is one.
  func beginningOfSource(_ tag: Tag) -> ArraySlice<UInt8> {
    let source = tag.attributes.first { tag.bytes[$0.name].elementsEqual("src".utf8) }
    return source.map { tag.bytes[$0.value] } ?? []
  }

  /// Whether nobody sees a picture.
  func isHidden(_ tag: Tag) -> Bool {
    let lengths = tag.attributes.lazy.filter { attribute in
      ["width", "height"].contains { tag.bytes[attribute.name].elementsEqual($0.utf8) }
    }.map { tag.bytes[$0.value] }
    let hasSize = lengths.contains { !HiddenPictures.isTiny($0) && $0.contains(where: ASCII.isDigit) }
    if lengths.contains(where: HiddenPictures.isZero) { return true }
    if !hasSize, lengths.contains(where: HiddenPictures.isTiny) { return true }
    return tag.attributes.contains { attribute in
      let name = tag.bytes[attribute.name]
      return name.elementsEqual("hidden".utf8)
        || name.elementsEqual("style".utf8) && HiddenPictures.isHiding(tag.bytes[attribute.value], hasSize: hasSize)
    }
  }
}

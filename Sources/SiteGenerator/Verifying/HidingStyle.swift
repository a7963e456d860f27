/// Declarations of CSS with which no reader sees an element.
enum HidingStyle {
  /// Whether one of the declarations hides; blanks, upper case and `!important` change nothing.
  static func hides(_ declarations: ArraySlice<UInt8>) -> Bool {
    let plain = declarations.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return plain.split(separator: 0x3B).contains { declaration in
      let declaration = declaration.prefix { $0 != 0x21 }
      return whole.contains { declaration.elementsEqual($0) }
        || beginnings.contains { declaration.starts(with: $0) }
    }
  }

  private static let whole = [
    "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:0%", "opacity:0.0", "font-size:0",
    "font-size:0px", "height:0", "height:0px", "max-height:0", "max-height:0px", "content-visibility:hidden",
    "transform:scale(0)", "color:transparent",
  ].map { Array($0.utf8) }
  private static let beginnings = ["left:-", "right:-", "top:-", "text-indent:-", "clip:rect(", "clip-path:"].map {
    Array($0.utf8)
  }
}

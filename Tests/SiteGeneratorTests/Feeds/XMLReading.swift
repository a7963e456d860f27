/// An element of a document, as a strict reader finds it.
struct ReadElement: Equatable {
  /// The names from the root to the element: `feed/entry/id`.
  var path: String
  var attributes: [String: String] = [:]
  /// The text directly inside.
  var text = ""
}

/// Reads the part of XML that sitegen writes, and nothing else: no comments, no CDATA, no document type.
struct XMLReading {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var open: [Int] = []
  private var elements: [ReadElement] = []

  /// All elements in the order in which they begin.
  static func elements(_ bytes: [UInt8]) throws -> [ReadElement] {
    var reading = try XMLReading(bytes)
    try reading.readDocument()
    return reading.elements
  }

  private init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Fault(description: "not UTF-8") }
    scalars = Array(text.unicodeScalars)
    let forbidden = scalars.first {
      ($0.value < 0x20 && $0 != "\t" && $0 != "\n") || $0.value == 0xFFFE || $0.value == 0xFFFF
    }
    if let forbidden { throw Fault(description: "forbidden character \(forbidden.value)") }
  }

  private mutating func readDocument() throws {
    guard take("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") else { throw Fault(description: "no declaration") }
    while position < scalars.count {
      if take("</") { try readEndTag() } else if take("<") { try readStartTag() } else { try readText() }
    }
    guard open.isEmpty, !elements.isEmpty else { throw Fault(description: "not closed") }
  }

  private mutating func readStartTag() throws {
    guard !open.isEmpty || elements.isEmpty else { throw Fault(description: "two roots") }
    let name = try readName()
    let parent = open.last.map { elements[$0].path + "/" } ?? ""
    var element = ReadElement(path: parent + name)
    while take(" ") {
      let name = try readName()
      guard take("=\"") else { throw Fault(description: "attribute without value: \(name)") }
      let value = try readCharacters(until: "\"")
      position += 1
      guard element.attributes.updateValue(value, forKey: name) == nil else {
        throw Fault(description: "\(name) twice")
      }
    }
    elements.append(element)
    if take("/>") { return }
    guard take(">") else { throw Fault(description: "start tag of \(name)") }
    open.append(elements.count - 1)
  }

  private mutating func readEndTag() throws {
    let name = try readName()
    guard take(">"), let last = open.popLast(), elements[last].path.split(separator: "/").last ?? "" == name else {
      throw Fault(description: "end tag of \(name)")
    }
  }

  private mutating func readText() throws {
    let text = try readCharacters(until: "<")
    if let last = open.last {
      elements[last].text += text
    } else if text != "\n" {
      throw Fault(description: "text outside")
    }
  }

  private mutating func readName() throws -> String {
    var name = String.UnicodeScalarView()
    while position < scalars.count,
      scalars[position].properties.isAlphabetic || scalars[position] == ":" || scalars[position] == "-"
    {
      name.append(scalars[position])
      position += 1
    }
    guard !name.isEmpty else { throw Fault(description: "no name at \(position)") }
    return String(name)
  }

  private mutating func readCharacters(until end: Unicode.Scalar) throws -> String {
    var text = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != end {
      guard scalars[position] != "<", scalars[position] != ">" else {
        throw Fault(description: "bare \(scalars[position])")
      }
      text.append(try readCharacter())
    }
    return String(text)
  }

  private mutating func readCharacter() throws -> Unicode.Scalar {
    let references: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"), ("&#10;", "\n"), ("&#13;", "\r"),
    ]
    if scalars[position] == "&" {
      for (reference, scalar) in references where take(reference) { return scalar }
      throw Fault(description: "bare &")
    }
    defer { position += 1 }
    return scalars[position]
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }
}

extension [ReadElement] {
  /// The texts of all elements at a path.
  func texts(_ path: String) -> [String] { filter { $0.path == path }.map(\.text) }
  /// The attributes of all elements at a path.
  func attributes(_ path: String) -> [[String: String]] { filter { $0.path == path }.map(\.attributes) }
}

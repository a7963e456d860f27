import Mustache

/// The names that wordings may use.
enum WordingName: String, Sendable, Hashable {
  case author, affiliation, outlet, outletURL, url, date, site, siteURL, license, licenseURL, changes, translator,
    language
  case originalTitle, paragraphs, title, authors, contact, mediaContact, purpose, takedownContact, holder, holderURL,
    from, statement, editor
  case statementURL, year, page, pages, day, month, monthNumber, count, name, duration, notice
}

/// The values of one wording. There are few, so they are looked for one after the other.
struct WordingValues: Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [(name: WordingName, value: WordingValue)]

  init(dictionaryLiteral elements: (WordingName, WordingValue)...) {
    entries = []
    // Room for all that a wording of an article has.
    entries.reserveCapacity(16)
    for (name, value) in elements { entries.append((name: name, value: value)) }
  }

  /// Whether there is a value.
  func has(_ name: WordingName) -> Bool {
    for index in entries.indices where entries[index].name == name { return true }
    return false
  }

  /// A value, or nothing.
  subscript(name: WordingName) -> WordingValue? {
    get {
      for index in entries.indices where entries[index].name == name { return entries[index].value }
      return nil
    }
    set {
      if let index = entries.firstIndex(where: { $0.name == name }) {
        if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
      } else if let newValue {
        entries.append((name: name, value: newValue))
      }
    }
  }
}

/// A value that a wording prints.
enum WordingValue: Sendable {
  case text(String)
  /// Already made: a list of linked names.
  case html(SafeHTML)
  /// Where a link of the wording leads, and what the link is (`rel`).
  case address(String, rel: String? = nil)
}

extension Wording {
  /// The sentence as HTML; a link whose address is absent is printed as its text.
  func html(_ values: WordingValues) -> SafeHTML {
    var output: [UInt8] = []
    output.reserveCapacity(256)
    append(pieces, values, to: &output)
    return SafeHTML(vouchedFor: output)
  }

  /// The sentence as text.
  func text(_ values: WordingValues) -> String {
    if case .text(let text, _)? = pieces.first, pieces.count == 1 { return text }
    var output: [UInt8] = []
    output.reserveCapacity(256)
    appendText(pieces, values, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func append(_ pieces: [Piece], _ values: WordingValues, to output: inout [UInt8]) {
    for piece in pieces {
      switch piece {
      case .text(_, let html): output.append(contentsOf: html)
      case .value(let name):
        switch values[name] {
        case .text(let text)?, .address(let text, _)?: HTMLEscaping.append(text, to: &output)
        case .html(let html)?: output += html.bytes
        case nil: break
        }
      case .whenPresent(let name, let inner):
        if values.has(name) { append(inner, values, to: &output) }
      case .link(let inner, let name):
        guard case .address(let address, let rel)? = values[name] else {
          append(inner, values, to: &output)
          continue
        }
        Wording.appendLink(to: address, rel: rel, &output) { append(inner, values, to: &$0) }
      }
    }
  }

  private func appendText(_ pieces: [Piece], _ values: WordingValues, to output: inout [UInt8]) {
    for piece in pieces {
      switch piece {
      case .text(let text, _): output.append(text: text)
      case .value(let name):
        switch values[name] {
        case .text(let text)?, .address(let text, _)?: output.append(text: text)
        case .html?, nil: break
        }
      case .whenPresent(let name, let inner):
        if values.has(name) { appendText(inner, values, to: &output) }
      case .link(let inner, _): appendText(inner, values, to: &output)
      }
    }
  }

  /// `<a href="…" rel="…">…</a>`.
  static func appendLink(to address: String, rel: String?, _ output: inout [UInt8], text: (inout [UInt8]) -> Void) {
    output.append(text: "<a href=\"")
    HTMLEscaping.append(address, to: &output)
    if let rel {
      output.append(text: "\" rel=\"")
      HTMLEscaping.append(rel, to: &output)
    }
    output.append(text: "\">")
    text(&output)
    output.append(text: "</a>")
  }
}

import SiteModel

extension ValueType {
  /// A list whose items are all of one type; a single value is not a list. `separators` are what people put between
  /// items who write a list as one text.
  static func list<Item: Sendable>(
    of item: ValueType<Item>, upTo limit: Int = 1_000, separators: [String] = [","]
  ) -> ValueType where Value == [Item] {
    ValueType(schema: .list(item.schema, limit: limit)) { node, decoding in
      guard case .sequence(let nodes) = node.content else {
        if case .scalar(let text, _) = node.content {
          decoding.reportType(node, expected: "a list", hint: "write [\(shortened(itemized(text, separators)))]")
        } else {
          decoding.reportType(node, expected: "a list")
        }
        return nil
      }
      guard nodes.count <= limit else {
        decoding.report("too-many", at: node.mark, "the list has more than \(limit) items")
        return nil
      }
      return nodes.compactMap { item.read($0, &decoding) }
    }
  }

  /// A text as the items of a list: `A, B and C` as `A, B, C`.
  private static func itemized(_ text: String, _ separators: [String]) -> String {
    var items: [[UInt8]] = [Array(text.utf8)]
    for separator in separators { items = items.flatMap { $0.split(at: Array(separator.utf8)) } }
    let words = items.map { $0.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed() }.filter { !$0.isEmpty }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
  }

  /// The same list, in which nothing may stand twice.
  func distinct<Item: Hashable & Sendable>() -> ValueType where Value == [Item] {
    ValueType(schema: schema) { node, decoding in
      guard let items = read(node, &decoding) else { return nil }
      var seen: Set<Item> = []
      for item in items where !seen.insert(item).inserted {
        decoding.report("twice", at: node.mark, "'\(item)' is in the list twice", hint: "keep one of them")
        return nil
      }
      return items
    }
  }

  /// Keys that the writer chooses, each with a value of one type.
  static func map<Item: Sendable>(of item: ValueType<Item>) -> ValueType where Value == [String: Item] {
    ValueType(schema: .map(item.schema)) { node, decoding in
      guard case .mapping(let entries) = node.content else {
        decoding.reportType(node, expected: "a set of keys")
        return nil
      }
      var values: [String: Item] = [:]
      for entry in entries {
        guard values[entry.name] == nil else {
          decoding.report("duplicate-key", at: entry.key, "the key '\(entry.name)' is here twice")
          continue
        }
        values[entry.name] = item.read(entry.value, &decoding)
      }
      return values
    }
  }

  /// A record with the keys of a table.
  static func record(_ type: RecordType<Value>) -> ValueType {
    ValueType(schema: .record(type.schema)) { node, decoding in
      var record = type.make()
      let faults = decoding.diagnostics.count
      type.read(node, into: &record, &decoding)
      return decoding.diagnostics.count == faults ? record : nil
    }
  }

  /// Text in short, or a record in full.
  static func textOrRecord(
    _ type: RecordType<Value>, fromText: @escaping @Sendable (String) -> Value
  ) -> ValueType {
    let short = ValueType<String>.text(upTo: 1_000)
    let full = ValueType.record(type)
    return ValueType(schema: .either([short.schema, full.schema])) { node, decoding in
      if case .mapping = node.content { return full.read(node, &decoding) }
      return short.read(node, &decoding).map(fromText)
    }
  }
}

extension ValueType<FreeData> {
  /// Anything YAML can say.
  static let anything = ValueType(schema: .anything) { node, decoding in freeData(node, &decoding) }

  private static func freeData(_ node: YAMLNode, _ decoding: inout YAMLDecoding) -> FreeData? {
    switch node.content {
    case .sequence(let nodes):
      return .list(nodes.compactMap { freeData($0, &decoding) })
    case .mapping(let entries):
      var names: Set<String> = []
      return .record(
        entries.compactMap { entry in
          guard names.insert(entry.name).inserted else {
            decoding.report("duplicate-key", at: entry.key, "the key '\(entry.name)' is here twice")
            return nil
          }
          return freeData(entry.value, &decoding).map { FreeData.Entry(entry.name, $0) }
        })
    case .scalar(let text, isPlain: true):
      if node.isNull { return .null }
      if text == "true" || text == "false" { return .flag(text == "true") }
      return isNumber(text) ? .number(text) : ValueType<String>.text().read(node, &decoding).map { .text($0) }
    case .scalar:
      return ValueType<String>.text().read(node, &decoding).map { .text($0) }
    }
  }

  /// Decimal digits with an optional sign and fraction; nothing octal, nothing with an exponent (SECURITY.md S11).
  private static func isNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == 0x2D { digits = digits.dropFirst() }
    let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && digits.count <= 30
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
      && !(parts[0].count > 1 && parts[0].first == 0x30)
  }
}

extension [UInt8] {
  /// The pieces between the places where some bytes stand.
  fileprivate func split(at separator: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(Array(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [Array(rest)]
  }
}

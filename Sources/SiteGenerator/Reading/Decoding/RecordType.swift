import SiteModel

/// A key of a record: its name, what it is for, and how it is read.
struct Field<Record: Sendable>: Sendable {
  let name: String
  let summary: String
  let schema: ValueSchema
  let isRequired: Bool
  let read: @Sendable (YAMLNode, inout Record, inout YAMLDecoding) -> Void

  /// A key that may be left out.
  init<Value>(
    _ name: String, _ type: ValueType<Value>, _ path: any WritableKeyPath<Record, Value> & Sendable, _ summary: String
  ) {
    self.init(name: name, summary: summary, schema: type.schema, isRequired: false) { node, record, decoding in
      if let value = type.read(node, &decoding) { record[keyPath: path] = value }
    }
  }

  /// A key that may be left out, and then says nothing.
  init<Value>(
    _ name: String, _ type: ValueType<Value>, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ summary: String,
    isRequired: Bool = false
  ) {
    self.init(name: name, summary: summary, schema: type.schema, isRequired: isRequired) { node, record, decoding in
      if let value = type.read(node, &decoding) { record[keyPath: path] = value }
    }
  }

  /// A key without which the record says nothing.
  static func required<Value>(
    _ name: String, _ type: ValueType<Value>, _ path: any WritableKeyPath<Record, Value> & Sendable, _ summary: String
  ) -> Field {
    Field(name: name, summary: summary, schema: type.schema, isRequired: true) { node, record, decoding in
      if let value = type.read(node, &decoding) { record[keyPath: path] = value }
    }
  }

  private init(
    name: String, summary: String, schema: ValueSchema, isRequired: Bool,
    read: @escaping @Sendable (YAMLNode, inout Record, inout YAMLDecoding) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.schema = schema
    self.isRequired = isRequired
    self.read = read
  }
}

/// The keys of a record. One table serves reading, validation, messages and schemas.
struct RecordType<Record: Sendable>: Sendable {
  let name: String
  let make: @Sendable () -> Record
  let fields: [Field<Record>]
  /// What to write for keys that other programs have for the same, by these.
  private let elsewhere: [String: String]
  private let positions: [String: Int]

  /// A table; `name` says in messages what the record is: "an article's front matter".
  init(
    _ name: String, make: @escaping @Sendable () -> Record, _ fields: [Field<Record>], elsewhere: [String: String] = [:]
  ) {
    self.name = name
    self.elsewhere = elsewhere
    self.make = make
    self.fields = fields
    positions = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var schema: RecordSchema {
    RecordSchema(
      name: name,
      fields: fields.map {
        RecordSchema.Field(name: $0.name, summary: $0.summary, schema: $0.schema, isRequired: $0.isRequired)
      })
  }

  /// Reads the keys of a node into a record and reports every one that is unknown, doubled, wrong or missing.
  func read(_ node: YAMLNode, into record: inout Record, _ decoding: inout YAMLDecoding) {
    guard case .mapping(let entries) = node.content else {
      decoding.reportType(node, expected: "the keys of \(name)", hint: example)
      return
    }
    var seen = [YAMLMark?](repeating: nil, count: fields.count)
    for entry in entries {
      guard let position = positions[entry.name] else {
        reportUnknown(entry, &decoding)
        continue
      }
      if let first = seen[position] {
        reportDuplicate(entry, first, &decoding)
        continue
      }
      seen[position] = entry.key
      if entry.value.isNull { continue }
      fields[position].read(entry.value, &record, &decoding)
    }
    let missing = zip(fields, seen).filter { $0.isRequired && $1 == nil }.map(\.0)
    if missing.count > 5 {
      reportMissing(missing, at: entries.first?.key ?? node.mark, &decoding)
    } else {
      for field in missing { reportMissing([field], at: entries.first?.key ?? node.mark, &decoding) }
    }
    for (field, mark) in zip(fields, seen) where field.isRequired {
      guard let mark, entries.first(where: { $0.name == field.name })?.value.isNull == true else { continue }
      decoding.report("missing-key", at: mark, "'\(field.name)' has no value", hint: field.summary)
    }
  }

  /// How some of the keys are written, those that have to be there before the others.
  private var example: String {
    let shown = (fields.filter(\.isRequired) + fields.filter { !$0.isRequired }).prefix(3).map { "\($0.name): …" }
    return "write {\(shown.joined(separator: ", "))\(shown.count < fields.count ? ", …" : "")}"
  }

  private func reportUnknown(_ entry: YAMLNode.Entry, _ decoding: inout YAMLDecoding) {
    let likely = Typos.likelyWord(for: entry.name, among: fields.map(\.name))
    decoding.report(
      "unknown-key", at: entry.key, "'\(shortened(entry.name))' is not a key of \(name)",
      hint: elsewhere[entry.name] ?? likely.map { "did you mean '\($0)'?" }
        ?? (positions["extra"] == nil
          ? "known here: \(fields.map(\.name).joined(separator: ", "))"
          : "data of your own goes under 'extra:'"))
  }

  private func reportDuplicate(_ entry: YAMLNode.Entry, _ first: YAMLMark, _ decoding: inout YAMLDecoding) {
    let firstPlace = decoding.span(first)
    decoding.report(
      "duplicate-key", at: entry.key, "the key '\(entry.name)' is here twice, first on line \(firstPlace.line)",
      hint: "keep one of them")
  }

  private func reportMissing(_ missing: [Field<Record>], at mark: YAMLMark, _ decoding: inout YAMLDecoding) {
    if let field = missing.first, missing.count == 1 {
      decoding.report(
        "missing-key", at: mark, "\(name) has no '\(field.name)'", hint: "add '\(field.name):' — \(field.summary)")
    } else {
      let names = missing.prefix(8).map { "'\($0.name)'" }.joined(separator: ", ")
      decoding.report(
        "missing-key", at: mark, "\(name) lacks \(missing.count) keys: \(names)\(missing.count > 8 ? " …" : "")",
        hint: "start from a copy of the built-in file, which has all of them")
    }
  }
}

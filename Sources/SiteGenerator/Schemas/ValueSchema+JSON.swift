/// Tables of keys as JSON Schema says them. What the reader takes is valid; the reader may be stricter.
extension ValueSchema {
  /// The schema of a key; `summary` is shown where the key is written.
  func json(summary: String, isRequired: Bool) -> SchemaJSON {
    .object([("description", .text(summary))] + keywords(mayBeNull: !isRequired))
  }

  /// What a value must be. A key that may be left out may also stand there without a value.
  private func keywords(mayBeNull: Bool) -> [(name: String, value: SchemaJSON)] {
    let null = mayBeNull ? ["null"] : []
    switch self {
    case .text(let maxLength):
      return [ValueSchema.type(["string", "number"] + null)] + ValueSchema.limit("maxLength", maxLength)
    case .form(let form):
      return [ValueSchema.type(["string"] + (form.mayBeNumber ? ["number"] : []) + null)] + form.keywords
    case .flag: return [ValueSchema.type(["boolean"] + null)]
    case .integer(let range):
      return [
        ValueSchema.type(["integer"] + null), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .choice(let words): return [("enum", .list(ValueSchema.values(words) + (mayBeNull ? [.null] : [])))]
    case .list(let item, let limit):
      return [ValueSchema.type(["array"] + null), ("items", .object(item.keywords(mayBeNull: false)))]
        + ValueSchema.limit("maxItems", limit)
    case .map(let item):
      return [ValueSchema.type(["object"] + null), ("additionalProperties", .object(item.keywords(mayBeNull: false)))]
    case .record(let record): return [ValueSchema.type(["object"] + null)] + record.keywords
    case .either(let schemas):
      let choices = schemas.map { SchemaJSON.object($0.keywords(mayBeNull: false)) }
      return [("anyOf", .list(choices + (mayBeNull ? [.object([ValueSchema.type(["null"])])] : [])))]
    case .anything: return []
    }
  }

  private static func type(_ names: [String]) -> (name: String, value: SchemaJSON) {
    ("type", names.count == 1 ? .text(names[0]) : .list(names.map { .text($0) }))
  }

  private static func limit(_ name: String, _ limit: Int?) -> [(name: String, value: SchemaJSON)] {
    limit.map { [(name, .number($0))] } ?? []
  }

  /// A word of digits may stand without quotes, and is a number then.
  private static func values(_ words: [String]) -> [SchemaJSON] {
    words.compactMap { Int($0) }.map { .number($0) } + words.map { .text($0) }
  }
}

extension TextForm {
  fileprivate var keywords: [(name: String, value: SchemaJSON)] {
    var keywords: [(name: String, value: SchemaJSON)] = []
    if let maxLength { keywords.append(("maxLength", .number(maxLength))) }
    if let pattern { keywords.append(("pattern", .text(pattern))) }
    if !examples.isEmpty { keywords.append(("examples", .list(examples.map { .text($0) }))) }
    return keywords
  }
}

extension RecordSchema {
  /// The keys of a record: no others are allowed.
  var keywords: [(name: String, value: SchemaJSON)] {
    let required = fields.filter(\.isRequired).map { SchemaJSON.text($0.name) }
    return [
      (
        "properties",
        .object(fields.map { ($0.name, $0.schema.json(summary: $0.summary, isRequired: $0.isRequired)) })
      )
    ] + (required.isEmpty ? [] : [("required", .list(required))]) + [("additionalProperties", .flag(false))]
  }
}

extension RecordSchema {
  /// The same keys, all of which may be left out, in the records below as well.
  var withNothingRequired: RecordSchema {
    RecordSchema(
      name: name,
      fields: fields.map { field in
        var schema = field.schema
        if case .record(let record) = schema { schema = .record(record.withNothingRequired) }
        return Field(name: field.name, summary: field.summary, schema: schema, isRequired: false)
      })
  }
}

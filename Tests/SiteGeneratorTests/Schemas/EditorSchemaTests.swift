import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// The printed schemas say what the tables say.
@Suite struct EditorSchemaTests {
  private static func parsed(_ schema: EditorSchema, taxonomies: [String] = []) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(schema.json(taxonomies: taxonomies).utf8))
    return try #require(json as? [String: Any])
  }

  private static func key(_ path: String..., in schema: EditorSchema) throws -> [String: Any] {
    var node = try parsed(schema)
    for name in path {
      if name == "[]" {
        node = try #require(node["items"] as? [String: Any])
      } else if name == "*" {
        node = try #require(node["additionalProperties"] as? [String: Any])
      } else {
        node = try #require((node["properties"] as? [String: Any])?[name] as? [String: Any], "\(name)")
      }
    }
    return node
  }

  /// The ids of the faults of a document that has one key.
  private static func faults(_ yaml: String, in schema: EditorSchema) -> Set<String> {
    let bytes = Array(yaml.utf8)
    let found =
      switch schema {
      case .frontMatter: YAMLFile.read(FrontMatter.keys(taxonomies: []), file: "x", bytes: bytes).diagnostics
      case .section: YAMLFile.read(.sectionIndex, file: "x", bytes: bytes).diagnostics
      case .outlet: YAMLFile.read(.outlet, file: "x", bytes: bytes).diagnostics
      case .sitegen: YAMLFile.read(.siteSettings, file: "x", bytes: bytes).diagnostics
      case .strings: YAMLFile.read(.strings(language: "en", over: nil), file: "x", bytes: bytes).diagnostics
      }
    return Set(found.map(\.id))
  }

  /// The words that the rules know are offered, and any other is a medium or a place.
  @Test func offersTheWordsOfAScope() throws {
    let scope = try Self.key("rights", "permission", "scope", "[]", in: .frontMatter)
    let choices = try #require(scope["anyOf"] as? [[String: Any]])
    #expect(choices.first?["enum"] as? [String] == Permission.knownScopes)
    #expect(choices.last?["maxLength"] as? Int == 100)
    for word in Permission.knownScopes + ["print", "Norway"] {
      let permission = "{from: A, date: 2026-03-04, reference: b, scope: [\(word)]}"
      let faults = Self.faults("rights: {permission: \(permission)}\n", in: .frontMatter)
      #expect(faults.isSubset(of: ["missing-key"]), "\(word)")
    }
  }

  @Test(arguments: EditorSchema.allCases) func everyKeyOfTheSchemaIsRead(_ schema: EditorSchema) throws {
    let properties = try #require(try Self.parsed(schema)["properties"] as? [String: Any])
    #expect(properties.count > 2)
    for name in properties.keys {
      #expect(!Self.faults("\(name): {}\n", in: schema).contains("unknown-key"), "\(name)")
    }
    #expect(Self.faults("nowhere: {}\n", in: schema).contains("unknown-key"))
  }

  /// All the way down: the keys of the tables, their summaries, and which are required.
  @Test(arguments: EditorSchema.allCases) func hasEveryKeyOfTheTable(_ schema: EditorSchema) throws {
    try Self.compare(schema.record(), try Self.parsed(schema))
  }

  private static func compare(_ record: RecordSchema, _ json: [String: Any]) throws {
    let properties = try #require(json["properties"] as? [String: [String: Any]], "\(record.name)")
    #expect(Set(properties.keys) == Set(record.fields.map(\.name)))
    #expect(Set(json["required"] as? [String] ?? []) == Set(record.fields.filter(\.isRequired).map(\.name)))
    #expect(json["additionalProperties"] as? Bool == false)
    for field in record.fields {
      let property = try #require(properties[field.name])
      #expect(property["description"] as? String == field.summary)
      #expect(!field.summary.isEmpty)
      try compare(field.schema, property)
    }
  }

  private static func compare(_ schema: ValueSchema, _ json: [String: Any]) throws {
    switch schema {
    case .record(let record): try compare(record, json)
    case .list(let item, _): try compare(item, try #require(json["items"] as? [String: Any]))
    case .map(let item): try compare(item, try #require(json["additionalProperties"] as? [String: Any]))
    case .either(let choices):
      let all = try #require(json["anyOf"] as? [[String: Any]])
      for (choice, json) in zip(choices, all) { try compare(choice, json) }
    default: break
    }
  }

  @Test func saysWhatAValueIs() throws {
    let date = try Self.key("date", in: .frontMatter)
    #expect(date["type"] as? String == "string")
    #expect(date["examples"] as? [String] == ["2026-03-04", "2026-03-04T09:30:00+01:00"])
    let slug = try Self.key("slug", in: .frontMatter)
    #expect(slug["maxLength"] as? Int == 80)
    let mode = try Self.key("rights", "mode", in: .frontMatter)
    #expect((mode["enum"] as? [Any])?.compactMap { $0 as? String } == ["verbatim", "edited", "excerpt", "translation"])
    let status = try Self.key("withdrawn", "status", in: .frontMatter)
    #expect((status["enum"] as? [Any])?.compactMap { $0 as? Int } == [410, 451])
    let paragraphs = try Self.key("rights", "paragraphs", in: .frontMatter)
    #expect(paragraphs["minimum"] as? Int == 1)
    #expect(paragraphs["maximum"] as? Int == 100)
    #expect(try Self.key("rights", "license", in: .frontMatter)["examples"] != nil)
    #expect(Set(try Self.key("extra", in: .frontMatter).keys) == ["description"])
    #expect(try Self.key("menus", "*", "[]", in: .sitegen)["required"] as? [String] == ["name", "url"])
    #expect(try Self.key("authors", in: .frontMatter)["maxItems"] as? Int == 1_000)
  }

  /// One schema serves all languages, and files that have only some of the texts.
  @Test func allowsEveryPluralFormOfStrings() throws {
    #expect(try Self.parsed(.strings)["required"] == nil)
    for message in CountedMessage.allCases {
      let forms = try Self.key(message.rawValue, in: .strings)
      #expect(Set((forms["properties"] as? [String: Any] ?? [:]).keys) == Set(PluralCategory.allCases.map(\.rawValue)))
      #expect(forms["required"] == nil)
    }
  }

  @Test func knowsTheTaxonomiesOfASite() throws {
    let schema = try Self.parsed(.frontMatter, taxonomies: ["authors", "series"])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(properties["series"] != nil)
    #expect(properties["regions"] != nil)
  }

  /// What a form's pattern takes and what the reader takes, side by side.
  @Test(arguments: [
    ("date", "2026-03-04", true), ("date", "2026-03-04T10:00:00Z", true), ("date", "2026-03-04 10:00:00 +0100", true),
    ("date", "2026-03-04t23:59:60.25+01", true), ("date", "2026-13-04", false), ("date", "4 March 2026", false),
    ("date", "2026-03-04T24:00", false), ("language", "pt-BR", true), ("language", "zh-Hant-TW", true),
    ("language", "english", false), ("language", "e", false), ("title", "A", true), ("title", "  ", false),
  ])
  func hasPatternsThatAgreeWithTheReader(_ name: String, _ text: String, _ isRight: Bool) throws {
    #expect(try Self.matches(text, try Self.key(name, in: .frontMatter)) == isRight)
    #expect(!Self.faults("\(name): \"\(text)\"\n", in: .frontMatter).contains("wrong-type") == isRight)
  }

  @Test(arguments: [
    "https://post.example.org/harbour", "HTTP://localhost", "http://localhost:8080/x?y", "https://a.b?q#f",
    "https://xn--bcher-kva.example/ü", "https://a.", "https://.a", "https://nodots", "ftp://a.b", "https://u@a.b/",
    "https://a.b/ c", "https://a.b:80/<", "a.b", "",
  ])
  func hasAPatternOfAddresses(_ text: String) throws {
    #expect(try Self.matches(text, try Self.key("url", in: .outlet)) == (WebAddress(text) != nil))
  }

  @Test(arguments: ["harbour-reopens", "2026", "порт", "日本", "Harbour", "a--b", "-a", "a-", "a b", "a/b", "a_b"])
  func hasAPatternOfSlugs(_ text: String) throws {
    #expect(try Self.matches(text, try Self.key("slug", in: .frontMatter)) == (Slug.make(from: text) == text))
  }

  private static func matches(_ text: String, _ key: [String: Any]) throws -> Bool {
    let pattern = try Regex(try #require(key["pattern"] as? String)).matchingSemantics(.unicodeScalar)
    return text.firstMatch(of: pattern) != nil
  }

  @Test func printsJSON() {
    let json = SchemaJSON.object([
      ("b", .list([.text("x\"\\\n\u{1}"), .null])), ("a", .list([.object([("n", .number(1))]), .object([])])),
      ("c", .list([])),
    ])
    #expect(
      json.lines == """
        {
          "b": ["x\\"\\\\\\n\\u0001", null],
          "a": [
            {
              "n": 1
            },
            {}
          ],
          "c": []
        }

        """)
  }
}

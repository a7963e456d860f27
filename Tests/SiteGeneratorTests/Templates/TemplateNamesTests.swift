import Foundation
import Mustache
import Testing

@testable import SiteGenerator

/// The page about the names in templates, and the tables it is made of.
@Suite struct TemplateNamesTests {
  @Test func isTheCommittedPage() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/templates.md").standardizedFileURL
    let committed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(committed == TemplateNames().markdown, "run 'make docs'")
  }

  @Test func hasEveryKindOnceAndATemplateForEach() {
    let templates = PageKind.allCases.map { $0.template + ".mustache" }
    let markdown = TemplateNames().markdown
    for template in templates {
      #expect(BuiltInTheme.files.contains { $0.path == template }, "\(template)")
      #expect(markdown.contains("| `\(template)` |"))
    }
    // What is in the theme and is no kind is included by one.
    for file in BuiltInTheme.files where file.path.hasExtension("mustache") && !file.path.hasPrefix("partials/") {
      #expect(templates.contains(file.path), "\(file.path)")
    }
  }

  @Test func everyNameHasAnExampleAndAMeaning() {
    let kinds = PageKind.allCases.map { (name: $0.template, fields: $0.names ?? []) }
    let records = TemplateNames().records.map { (name: $0.name, fields: $0.fields) }
    #expect(records.count > 10)
    for (name, fields) in kinds + records + [("every page", PageHead.names)] {
      for field in fields {
        #expect(!field.example.isEmpty, "\(name).\(field.name)")
        #expect(!field.summary.isEmpty, "\(name).\(field.name)")
        #expect(!field.example.contains("`") && !field.example.contains("\n"), "\(name).\(field.name)")
        if field.shape == .number { #expect(Int(field.example) != nil, "\(name).\(field.name)") }
      }
    }
  }

  /// Two records with one name would share an anchor.
  @Test func everyRecordHasANameOfItsOwn() {
    let names = TemplateNames().records.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func showsHowToUseWhatCannotBePrinted() {
    let link = RecordShape(name: "link", fields: [PageName("name", .text, "x", example: "Europe")])
    #expect(Shape.flag.use(of: "isHome") == "{{#isHome}}…{{/isHome}}")
    #expect(Shape.list(.record(link)).use(of: "authors") == "{{#authors}}{{name}}{{/authors}}")
    #expect(Shape.record(link).use(of: "outlet") == "{{outlet.name}}")
    #expect(Shape.list(.html).use(of: "via") == "{{#via}}{{{.}}}{{/via}}")
    #expect(Shape.text.use(of: "title") == "")
    let menus = RecordShape(name: "menus", fields: [PageName("main", .list(.record(link)), "x")])
    #expect(Shape.record(menus).use(of: "menus") == "{{#menus.main}}{{name}}{{/menus.main}}")
  }
}

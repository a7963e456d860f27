@testable import SiteGenerator

extension Property {
  /// Every text is read as a style sheet and as a `style` attribute, and what is found stands in it.
  static let styleSheet = Property("style-sheet", cases: 6_000) { input in
    let sheet = StyleSheetParser.parse(input, file: "a.css")
    for range in sheet.rules.map(\.range) + sheet.imports.map(\.range) where !input.indices.contains(range) {
      return "a rule at \(range) of \(input.count)"
    }
    let declarations = StyleSheetParser.declarations(input)
    return declarations.count <= input.count ? nil : "\(declarations.count) declarations"
  }
}

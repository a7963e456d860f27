import SiteModel

extension [Diagnostic] {
  /// The same with places for those that name fields of front matter. Only the files that they are about are read; where
  /// one cannot be, the file is all that is said.
  func located(in root: Directory) -> [Diagnostic] {
    guard contains(where: { !$0.fields.isEmpty }) else { return self }
    var files = ContentFiles(root: root)
    var locators: [String: FieldLocator] = [:]
    return map { diagnostic in
      guard let file = diagnostic.span?.file, !diagnostic.fields.isEmpty else { return diagnostic }
      if locators[file] == nil, let bytes = try? files.read(file) {
        locators[file] = FieldLocator(file: file, bytes: bytes)
      }
      guard let locator = locators[file], let field = diagnostic.fields.first(where: { locator.has($0) }) else {
        return diagnostic
      }
      var located = diagnostic
      located.span = locator.span(of: field)
      located.fields = []
      return located
    }
  }
}

import SiteModel

extension RecordType<Pixel> {
  static let pixel = RecordType(
    "'pixel'", make: { Pixel() },
    [
      Field("kind", .choice, \.kind, "img or script"),
      .required("url", .counterAddress, \.url, "its address, with {id} for the article"),
      Field("referrerPolicy", .choice, \.referrerPolicy, "what the outlet is told of the page"),
      Field("required", .flag, \.isRequired, "whether the outlet insists on it"),
      Field("feeds", .flag, \.isInFeeds, "whether it also stands in feeds"),
      Field("id", .articleIDPattern, \.id, "where the id stands in the original's address, such as -{digits}"),
    ])
}

extension ValueType<Pixel> {
  /// A counter whose keys belong together: an address with `{id}` has a pattern, and a pattern an address that needs it.
  static let pixel: ValueType = {
    let record = ValueType<Pixel>.record(.pixel)
    return ValueType(schema: record.schema) { node, decoding in
      guard let pixel = record.read(node, &decoding) else { return nil }
      if pixel.needsID != (pixel.id != nil) {
        decoding.report(
          "wrong-pixel", at: node.mark,
          pixel.needsID
            ? "the counter's address has {id}, but where the id stands in an article's address is not said"
            : "the counter's address has no {id} for the id that is looked for",
          hint: pixel.needsID ? "add 'id:' with a pattern such as -{digits}" : "write {id} into 'url', or drop 'id'")
        return nil
      }
      if pixel.isInFeeds, pixel.kind == .script {
        decoding.report(
          "wrong-pixel", at: node.mark, "a script cannot stand in feeds", hint: "drop 'feeds', or use 'kind: img'")
        return nil
      }
      return pixel
    }
  }()
}

extension ValueType<String> {
  /// An address in which `{id}` may stand, but not in the host's name.
  fileprivate static let counterAddress = ValueType(
    schema: .form(
      TextForm(
        maxLength: 1_000, pattern: "^\(TextForm.webAddress)$", examples: ["https://count.example.org/{id}/count.gif"]))
  ) { node, decoding in
    if case .scalar(let text, _) = node.content, text.utf8.count <= 1_000, let address = WebAddress(text),
      !address.host.utf8.contains(0x7B), !address.host.utf8.contains(0x7D)
    {
      return text
    }
    decoding.reportType(node, expected: "an address that begins with https:// or http://")
    return nil
  }

  /// A path of the site that leads to a picture.
  static let sitePicture = ValueType(
    schema: .form(TextForm(maxLength: 1_000, pattern: "^/[^/]", examples: ["/logos/harbour-post.png"]))
  ) { node, decoding in
    if case .scalar(let text, _) = node.content, text.utf8.first == 0x2F, text.utf8.count <= 1_000,
      MediaType.ofImage(named: text) != nil || text.hasExtension("svg")
    {
      return text
    }
    decoding.reportType(
      node, expected: "the path of a picture of this site",
      hint: "put the file into content/, for instance content/logos/post.png, and write /logos/post.png")
    return nil
  }
}

extension ValueType<ArticleIDPattern> {
  /// `-{digits}`, `/story/{name}`, `/id/{digits}/*`.
  fileprivate static let articleIDPattern = ValueType(
    schema: .form(
      TextForm(
        maxLength: 200, pattern: "^[^{}*?#\\s]*\\{(digits|name)\\}[^{}*?#\\s]*\\*?$",
        examples: ["-{digits}", "/story/{name}", "/id/{digits}/*"]))
  ) { node, decoding in
    if case .scalar(let text, _) = node.content, text.utf8.count <= 200, let pattern = ArticleIDPattern(text) {
      return pattern
    }
    decoding.reportType(
      node, expected: "a pattern with one place for the id",
      hint: "write -{digits}, /story/{name} or, where more follows, /id/{digits}/*")
    return nil
  }
}

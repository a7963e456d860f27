import SiteModel

/// What a build said, as bytes of a record.
extension RecordedAnswer {
  init(reading reader: inout RecordReader) {
    request = reader.digest()
    minute = reader.number()
    zone = reader.text()
    zoneStamp = reader.optional { $0.stamp() }
    servers = reader.list { $0.stamp() }
    diagnostics = reader.list { Diagnostic(reading: &$0) }
    skipped = reader.list { SkippedArticle(reading: &$0) }
    articles = ArticleCounts()
    (articles.published, articles.withheld, articles.over) = (reader.number(), reader.number(), reader.number())
    counts = reader.list { reader in
      let kind = OutputKind(rawValue: reader.text())
      if kind == nil { reader.damage() }
      return (kind ?? .articles, reader.number())
    }
  }

  func write(to writer: inout RecordWriter) {
    writer.add(request)
    writer.add(minute)
    writer.add(zone)
    writer.add(zoneStamp) { $0.add($1) }
    writer.add(servers) { $0.add($1) }
    writer.add(diagnostics) { $1.write(to: &$0) }
    writer.add(skipped) {
      $0.add($1.file)
      $0.add($1.reason.rawValue)
    }
    for count in [articles.published, articles.withheld, articles.over] { writer.add(count) }
    writer.add(counts) {
      $0.add($1.kind.rawValue)
      $0.add($1.count)
    }
  }
}

extension SkippedArticle {
  fileprivate init(reading reader: inout RecordReader) {
    let file = reader.text()
    let reason = Reason(rawValue: reader.text())
    if reason == nil { reader.damage() }
    self.init(file: file, reason: reason ?? .draft)
  }
}

extension Diagnostic {
  fileprivate init(reading reader: inout RecordReader) {
    let (severity, layer) = (Severity(rawValue: reader.text()), Layer(rawValue: reader.text()))
    if severity == nil || layer == nil { reader.damage() }
    self.init(
      severity ?? .error, id: reader.text(), layer: layer ?? .format, at: reader.optional { SourceSpan(reading: &$0) },
      reader.text(),
      notes: reader.list { reader in
        let span = reader.optional { SourceSpan(reading: &$0) }
        return Note(reader.text(), at: span)
      }, hint: reader.optional { $0.text() })
    article = reader.optional { $0.text() }
    fields = reader.list { $0.list { $0.text() } }
  }

  fileprivate func write(to writer: inout RecordWriter) {
    for text in [severity.rawValue, layer.rawValue, id] { writer.add(text) }
    writer.add(span) { $1.write(to: &$0) }
    writer.add(text)
    writer.add(notes) { writer, note in
      writer.add(note.span) { $1.write(to: &$0) }
      writer.add(note.text)
    }
    writer.add(hint) { $0.add($1) }
    writer.add(article) { $0.add($1) }
    writer.add(fields) { $0.add($1) { $0.add($1) } }
  }
}

extension SourceSpan {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(
      file: reader.text(), line: reader.number(), column: reader.number(), length: reader.number(),
      sourceLine: reader.optional { $0.text() })
  }

  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(file)
    for number in [line, column, length] { writer.add(number) }
    writer.add(sourceLine) { $0.add($1) }
  }
}

import SiteModel

extension ArticleComparison {
  /// The comparison for programs.
  package var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("article", article.file)
      json.member("original", article.original)
      json.member("allowed", isAllowed)
      json.member("mode", report.mode.rawValue)
      json.member("class", report.editClass?.rawValue)
      json.member("classes", report.classes.sorted().map(\.rawValue))
      json.member("style", report.kinds.names)
      json.member("keptPercent", report.keptPercent)
      json.member("words", report.ours.words.count)
      json.member("originalWords", report.original?.words.count)
      json.member("exact", report.isExact)
      json.member("sha256", report.originalSHA256)
      json.member("matchesSHA256", report.matchesDigest)
      writeHeadlines(&json)
      writeChanges(&json)
      writeLinks(&json)
      for (name, verdict) in [("licence", licence), ("outlet", outlet)] {
        json.object(name) {
          $0.member("answer", verdict.answer.rawValue)
          $0.member("text", verdict.text)
        }
      }
      writeFindings(&json)
    }
    return json.bytes + [0x0A]
  }

  private func writeFindings(_ json: inout JSONWriter) {
    guard !findings.isEmpty else { return }
    json.array("findings") { json in
      for finding in findings {
        json.object {
          $0.member("rule", finding.rule)
          $0.member("severity", finding.severity.rawValue)
          $0.member("text", finding.text)
        }
      }
    }
  }

  private func writeHeadlines(_ json: inout JSONWriter) {
    guard let headlines = report.headlines else { return }
    json.object("headline") {
      $0.member("original", headlines.original)
      $0.member("article", headlines.ours)
    }
  }

  private func writeChanges(_ json: inout JSONWriter) {
    json.array("changes") { json in
      for change in report.changes {
        json.object {
          $0.member("class", change.editClass.rawValue)
          $0.member("firstWord", change.ours.lowerBound)
          $0.member("original", change.original.isEmpty ? nil : report.original?.text(change.original))
          $0.member("article", change.ours.isEmpty ? nil : report.ours.text(change.ours))
        }
      }
    }
  }

  private func writeLinks(_ json: inout JSONWriter) {
    guard let links = report.links else { return }
    json.object("links") { json in
      json.member("kept", links.keptCount)
      json.member("missing", links.missing)
      json.member("added", links.added)
      guard !links.rewritten.isEmpty else { return }
      json.array("rewritten") { json in
        for link in links.rewritten {
          json.object {
            $0.member("from", link.from)
            $0.member("to", link.to)
          }
        }
      }
    }
  }
}

extension HouseStyleKinds {
  /// The kinds by name.
  package var names: [String] {
    [(HouseStyleKinds.time, "time"), (.place, "place"), (.style, "style")].filter { contains($0.0) }.map(\.1)
  }
}

import SiteModel

extension RepublishKit {
  /// The article for machines of newsrooms: ninjs 3 (IPTC News in JSON).
  ///
  /// - Parameter html: the article with its credit, which is its body.
  func ninjs(_ html: [UInt8]) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: html.count + 2_048)
    json.object { json in
      json.member("uri", permalink)
      json.object("standard") {
        $0.member("name", "ninjs")
        $0.member("version", "3.3")
        $0.member("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json")
      }
      json.member("type", "text")
      json.member("representationType", "full")
      json.member("pubStatus", "usable")
      json.member("contentCreated", moment(article.source?.date ?? article.date))
      json.member("versionCreated", moment(article.updated ?? article.date))
      json.member("expires", article.expires.map { moment($0) })
      json.member("language", article.language)
      json.member("by", credit.authors)
      addRights(to: &json)
      addStations(to: &json)
      addTexts(html, to: &json)
      if let picture { json.array("associations") { picture.write(to: &$0) } }
    }
    return json.bytes + [0x0A]
  }

  private func moment(_ timestamp: Timestamp) -> String { timestamp.rfc3339DateTime(in: settings.timeZone) }

  private func addRights(to json: inout JSONWriter) {
    json.member("copyrightHolder", article.rights.holder)
    json.member("copyrightNotice", credit.notice)
    json.member("usageTerms", credit.offer)
    guard let license = article.rights.license else { return }
    let terms = license.statements.map { strings.text($0) }
    json.member("usageTerms", (["\(license.name): \(license.url)"] + terms).joined(separator: " "))
    json.object("rightsInfo") { $0.member("linkedRights", license.url) }
  }

  /// The way of the text, the origin first, and its address there.
  private func addStations(to json: inout JSONWriter) {
    let here = (name: settings.name, uri: settings.absolute("") ?? permalink)
    guard let source = article.source else {
      return json.array("infoSources") { RepublishKit.write(here, "originated", to: &$0) }
    }
    json.array("infoSources") { json in
      RepublishKit.write((source.outlet.name, source.outlet.url?.text ?? source.url.text), "originated", to: &json)
      for work in article.alsoFrom { RepublishKit.write((work.outlet.name, work.url.text), "originated", to: &json) }
      for hop in article.via { RepublishKit.write((hop.outlet.name, hop.url.text), "distributed", to: &json) }
      RepublishKit.write(here, "distributed", to: &json)
    }
    json.array("altIds") {
      $0.object {
        $0.member("role", "original")
        $0.member("value", source.url.text)
      }
    }
  }

  private static func write(_ station: (name: String, uri: String), _ role: String, to json: inout JSONWriter) {
    json.object {
      $0.member("name", station.name)
      $0.member("role", role)
      $0.member("uri", station.uri)
    }
  }

  private func addTexts(_ html: [UInt8], to json: inout JSONWriter) {
    json.array("headlines") { $0.object { $0.member("value", article.title) } }
    if let description = article.description {
      json.array("descriptions") { $0.object { $0.member("value", description) } }
    }
    json.array("bodies") {
      $0.object {
        $0.member("contentType", "text/html")
        $0.member("value", html)
      }
    }
  }
}

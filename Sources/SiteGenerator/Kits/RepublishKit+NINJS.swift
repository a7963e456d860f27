import SiteModel

extension RepublishKit {
  /// The article for machines of newsrooms: ninjs 3 (IPTC News in JSON).
  var ninjs: [UInt8] {
    let date = article.date.rfc3339DateTime(in: settings.timeZone)
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("uri", permalink)
      json.object("standard") {
        $0.member("name", "ninjs")
        $0.member("version", "3.3")
        $0.member("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json")
      }
      json.member("type", "text")
      json.member("representationType", "complete")
      json.member("pubStatus", "usable")
      json.member("contentCreated", date)
      json.member("versionCreated", (article.updated ?? article.date).rfc3339DateTime(in: settings.timeZone))
      json.member("language", article.language)
      json.member("by", authors.isEmpty ? nil : authors)
      json.member("copyrightHolder", article.rights.holder)
      json.member("copyrightNotice", notice)
      json.member("usageTerms", article.rights.license?.url)
      addTexts(to: &json)
    }
    return json.bytes + [0x0A]
  }

  private func addTexts(to json: inout JSONWriter) {
    json.array("infoSources") {
      $0.object {
        $0.member("name", settings.name)
        $0.member("uri", settings.absolute(""))
      }
    }
    json.array("headlines") { $0.object { $0.member("value", article.title) } }
    json.array("bodies") {
      $0.object {
        $0.member("contentType", "text/html")
        $0.member("value", html)
      }
    }
  }
}

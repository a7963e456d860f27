/// `credits.json`: for every article of a site, whose it is and on what ground it is there. In the order of the
/// addresses, and without the time of the build, so that it changes only when rights do.
enum BillOfRights {
  /// The file's bytes; `site` is the absolute address of the home page.
  static func write(_ records: [RightsRecord], site: String) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: records.count * 700 + 100)
    let sorted = records.indices.sorted { records[$0].address.precedes(records[$1].address) }
    json.object { json in
      json.member("site", site)
      json.array("articles") { json in
        for number in sorted { json.object { write(records[number], in: &$0) } }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func write(_ record: RightsRecord, in json: inout JSONWriter) {
    json.member("address", record.address)
    json.member("title", record.title)
    json.member("language", record.language)
    json.member("authors", record.authors)
    json.member("mode", record.mode)
    json.member("basis", record.basis)
    write(record.license, in: &json)
    json.member("holder", record.holder)
    json.member("years", record.years)
    if let source = record.source { json.object("source") { write(source, in: &$0) } }
    if !record.via.isEmpty {
      json.array("via") { json in
        for hop in record.via { json.object { write(hop, in: &$0) } }
      }
    }
    if !record.alsoFrom.isEmpty {
      json.array("also_from") { json in
        for work in record.alsoFrom { json.object { write(work, in: &$0) } }
      }
    }
    if let permission = record.permission { json.object("permission") { write(permission, in: &$0) } }
    if !record.images.isEmpty {
      json.array("images") { json in
        for image in record.images { json.object { write(image, in: &$0) } }
      }
    }
  }

  private static func write(_ license: RightsRecord.License?, in json: inout JSONWriter) {
    guard let license else { return }
    json.object("license") { json in
      json.member("id", license.id)
      json.member("url", license.url)
    }
  }

  private static func write(_ source: RightsRecord.Source, in json: inout JSONWriter) {
    json.member("outlet_key", source.outletKey)
    json.member("outlet", source.outlet)
    json.member("url", source.url)
    json.member("title", source.title)
    json.member("date", source.date)
    write(source.license, in: &json)
  }

  private static func write(_ hop: RightsRecord.Hop, in json: inout JSONWriter) {
    json.member("outlet", hop.outlet)
    json.member("url", hop.url)
    json.member("date", hop.date)
  }

  private static func write(_ work: RightsRecord.Work, in json: inout JSONWriter) {
    json.member("outlet", work.outlet)
    json.member("url", work.url)
    json.member("title", work.title)
    write(work.license, in: &json)
  }

  private static func write(_ permission: RightsRecord.Permission, in json: inout JSONWriter) {
    json.member("from", permission.from)
    json.member("date", permission.date)
    json.member("reference", permission.reference)
  }

  private static func write(_ image: RightsRecord.ImageCredit, in json: inout JSONWriter) {
    json.member("address", image.address)
    json.member("credit", image.credit)
    json.member("holder", image.holder)
    write(image.license, in: &json)
  }
}

import SiteModel

extension UsagePolicy {
  /// The policy as JSON-LD in the vocabulary of ODRL 2.2, with the terms that it takes from Creative Commons.
  ///
  /// It stands for all articles that name it, so its target is a collection. It has no more than the grant has: what is
  /// asked for besides is said in words, on the page that `rightsPage` names.
  func odrl(at address: String, rightsPage: String?) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      writeContext(&json)
      json.member("@type", kind)
      json.member("uid", address)
      if case .license(let license) = grant { json.object("dct:source") { $0.member("@id", license.url) } }
      if let rightsPage { json.object("rdfs:seeAlso") { $0.member("@id", rightsPage) } }
      if let holder { writeAssigner(holder, address, &json) }
      json.object("target") {
        $0.member("@type", "AssetCollection")
        $0.member("uid", address + "#articles")
      }
      let rules = self.rules(at: address, rightsPage: rightsPage)
      write(rules.permissions, as: "permission", &json)
      write(rules.prohibitions, as: "prohibition", &json)
    }
    return json.bytes + [0x0A]
  }

  /// An offer is made by somebody; where nothing is offered, or nobody holds anything, it is a set of rules.
  private var kind: String {
    switch grant {
    case .license, .offer: "Offer"
    case .publicDomain, .ask: "Set"
    }
  }

  private func writeContext(_ json: inout JSONWriter) {
    json.array("@context") {
      $0.value("http://www.w3.org/ns/odrl.jsonld")
      $0.object {
        $0.member("cc", "http://creativecommons.org/ns#")
        $0.member("dct", "http://purl.org/dc/terms/")
        $0.member("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
        $0.member("vcard", "http://www.w3.org/2006/vcard/ns#")
      }
    }
  }

  private func writeAssigner(_ holder: String, _ address: String, _ json: inout JSONWriter) {
    json.object("assigner") {
      $0.member("@type", "Party")
      $0.member("uid", address + "#holder")
      $0.member("vcard:fn", holder)
      if let page { $0.object("vcard:hasURL") { $0.member("@id", page) } }
      if let mail { $0.object("vcard:hasEmail") { $0.member("@id", "mailto:" + mail) } }
    }
  }

  private func write(_ rules: [UsageRule], as name: String, _ json: inout JSONWriter) {
    guard !rules.isEmpty else { return }
    json.array(name) { json in
      for rule in rules {
        json.object { json in
          json.member("action", rule.actions)
          guard !rule.duties.isEmpty else { return }
          json.array("duty") { json in
            for duty in rule.duties {
              json.object {
                $0.member("action", duty.action)
                $0.member(duty.action == UsageRule.attribute ? "attributedParty" : "target", duty.object)
              }
            }
          }
        }
      }
    }
  }
}

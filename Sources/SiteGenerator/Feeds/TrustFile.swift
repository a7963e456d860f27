import SiteModel

/// `trust.txt`: a line for each address that a publisher belongs to, controls or can be reached at (the reference document
/// of journallist.net). An address has no blanks, so it cannot end its line.
struct TrustFile: Sendable {
  let settings: TrustSettings

  /// The file's bytes.
  var bytes: [UInt8] {
    let groups: [(String, [WebAddress])] = [
      ("member", settings.members), ("belongto", settings.belongsTo), ("control", settings.controls),
      ("controlledby", settings.controlledBy), ("social", settings.social), ("vendor", settings.vendors),
      ("customer", settings.customers), ("disclosure", settings.disclosures), ("contact", settings.contacts),
    ]
    var output: [UInt8] = []
    for (name, addresses) in groups {
      for address in addresses { output += Array(name.utf8) + [0x3D] + Array(address.text.utf8) + [0x0A] }
    }
    if let allows = settings.allowsDataTraining {
      output += Array("datatrainingallowed=\(allows ? "yes" : "no")\n".utf8)
    }
    return output
  }
}

import SiteModel

extension Rule {
  static let contactPageMissing = Rule(
    "R052", .error, .outlet, "A site can be reached where the outlet asks for that",
    why: "Outlets that want to be able to have an article corrected ask that readers find whom to write to.",
    source: "the outlet's terms (contactPageRequired)",
    hint: "add 'contact:' under 'publisher' in sitegen.yaml; /republishing/ shows it",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ncontactPageRequired: true"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ncontactPageRequired: true",
      settings: "publisher: {contact: desk@desk.example.org}"),
    check: .article { article in
      guard !article.context.settings.publisher.contact.isWritten else { return [] }
      return article.outlets { $0.outlet.isContactPageRequired == true }.map { outlet, field in
        Finding("\(outlet.outlet.name) asks that this site can be reached, and it has no contact", at: field)
      }
    })
}

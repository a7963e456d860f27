import SiteModel

extension RecordType<Outlet> {
  /// The keys of `content/outlets/<key>.yaml`.
  static let outlet = RecordType("an outlet", make: { Outlet() }, identity + terms)

  private static var identity: [Field<Outlet>] {
    [
      .required("name", .nonBlank(upTo: 200), \.name, "as readers know it"),
      Field("legalName", .text(upTo: 300), \.legalName, "who holds the copyright of its articles"),
      Field("url", .webAddress, \.url, "its home page", isRequired: true),
      Field("type", .text(upTo: 100), \.type, "a schema.org type, such as NewsMediaOrganization"),
      Field("language", .languageTag, \.language, "BCP 47"),
      Field("country", .text(upTo: 2), \.country, "ISO 3166-1, such as DE"),
      Field("description", .text(upTo: 2_000), \.description, "who it is, in a sentence or two"),
      Field("contact", .text(upTo: 300), \.contact, "whom to ask: an e-mail address or a page"),
      Field("sameAs", .list(of: .webAddress), \.sameAs, "other addresses of the same outlet"),
      Field("feed", .webAddress, \.feed, "its feed"),
      Field("logo", .sitePicture, \.logo, "a picture file of the site, such as /logos/post.png"),
      Field("publishingPrinciples", .webAddress, \.publishingPrinciples, "its editorial principles"),
      Field("correctionsPolicy", .webAddress, \.correctionsPolicy, "how it corrects mistakes"),
      Field("acquireLicensePage", .webAddress, \.acquireLicensePage, "where a licence can be had"),
    ]
  }

  private static var terms: [Field<Outlet>] {
    [
      Field("policyUrl", .webAddress, \.policyURL, "where its republishing terms stand"),
      Field("policySeen", .record(.policyEvidence), \.policySeen, "when somebody last read them"),
      Field("license", .outletLicense, \.license, "the licence of its articles"),
      Field("ncReading", .choice, \.nonCommercialReading, "how it reads 'non-commercial': strict or ads-ok"),
      Field("excludes", .list(of: .text(upTo: 200)), \.excludes, "labels of articles that may not be republished"),
      Field("credit", .record(.creditTerms), \.credit, "how it wants to be credited"),
      Field("links", .record(.linkTerms), \.links, "what it says of links"),
      Field("edits", .record(.editTerms), \.edits, "what may be changed"),
      Field("images", .record(.imageTerms), \.images, "which pictures come with the text"),
      Field("pixel", .pixel, \.pixel, "the picture or script by which it counts readers"),
      Field("seo", .record(.searchTerms), \.search, "what search engines are told"),
      Field("commerce", .record(.commerceTerms), \.commerce, "advertisements, paywall, sale"),
      Field("bulk", .flag, \.bulk, "whether many articles may be taken at once"),
      Field("audience", .choice, \.audience, "who may republish"),
      Field("sublicense", .flag, \.sublicense, "whether readers may republish it on"),
      Field("revocable", .flag, \.isRevocable, "whether it may take its permission back"),
      Field("time", .record(.timeTerms), \.time, "delays, ages and removal"),
      Field("notify", .record(.notification), \.notify, "who wants to hear of it"),
      Field("contactPageRequired", .flag, \.isContactPageRequired, "whether the site needs a contact page"),
      Field("tdm", .record(.dataMining), \.tdm, "its reservation of text and data mining"),
    ]
  }
}

extension RecordType<PolicyEvidence> {
  static let policyEvidence = RecordType(
    "'policySeen'", make: { PolicyEvidence() },
    [
      Field("on", .date, \.on, "the day"),
      Field("sha256", .text(upTo: 64), \.sha256, "of the page as it was seen"),
    ])
}

extension RecordType<CreditTerms> {
  static let creditTerms = RecordType(
    "'credit'", make: { CreditTerms() },
    [
      Field("position", .choice, \.position, "top, byline, foot or any"),
      Field("bylineFormat", .wording(.byline), \.bylineFormat, "such as {author}, {affiliation}"),
      Field("text", .wording(.origin), \.text, "the sentence that names the origin"),
      Field("edited", .wording(.origin), \.edited, "the same for a text that was changed"),
      Field("translated", .wording(.origin), \.translated, "the same for a translation"),
      Field("excerpt", .wording(.origin), \.excerpt, "the same for an excerpt"),
      Field("tagline", .wording(.tagline), \.tagline, "a line about the outlet"),
      Field("logo", .choice, \.logo, "required, preferred or none"),
    ])
}

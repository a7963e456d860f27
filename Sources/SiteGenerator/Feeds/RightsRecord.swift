/// What a site can show about its right to an article.
struct RightsRecord: Sendable, Hashable {
  /// A licence.
  struct License: Sendable, Hashable {
    /// SPDX.
    var id: String
    var url: String
  }

  /// Where the original stands.
  struct Source: Sendable, Hashable {
    /// The outlet's key on this site.
    var outletKey: String?
    var outlet: String
    var url: String
    var title: String?
    /// A day or RFC 3339, as it was written.
    var date: String?
    /// Where the article is a version under another, or made of several works.
    var license: License?
  }

  /// A site through which the article came.
  struct Hop: Sendable, Hashable {
    var outlet: String
    var url: String
    var date: String?
  }

  /// A work that the article is made of, besides its source.
  struct Work: Sendable, Hashable {
    var outlet: String
    var url: String
    var title: String
    var license: License?
  }

  /// Who allowed the use, and the evidence.
  struct Permission: Sendable, Hashable {
    var from: String?
    var date: String?
    var reference: String?
  }

  /// Whose a picture is.
  struct ImageCredit: Sendable, Hashable {
    var address: String
    var credit: String?
    var holder: String?
    var license: License?
  }

  /// The absolute address of the article on this site.
  var address: String
  var title: String
  /// BCP 47.
  var language: String
  /// `verbatim`, `edited`, `excerpt`, `translation`.
  var mode: String
  /// `own`, `license`, `permission` and so on.
  var basis: String
  var license: License?
  var holder: String?
  /// As they are printed: `2026`, `2019–2026`.
  var years: String?
  var source: Source?
  var via: [Hop] = []
  var alsoFrom: [Work] = []
  var permission: Permission?
  var images: [ImageCredit] = []
  var authors: [String] = []
}

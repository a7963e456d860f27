import SiteModel

extension ArticleResolver {
  /// The rights with everything that they inherit; `nil` where their ground is not known.
  mutating func resolveRights(_ frontMatter: FrontMatter, source: Source?) -> Rights? {
    let fields = frontMatter.rights?.value ?? WrittenRights()
    guard let basis = resolveBasis(frontMatter) else { return nil }
    var rights = Rights(basis: basis, mode: fields.mode)
    rights.notice = fields.notice
    rights.versionLicense = fields.versionLicense
    rights.changes = fields.changes
    rights.additions = fields.additions
    rights.editor = fields.editor
    rights.translator = fields.translator
    rights.paragraphs = fields.paragraphs
    rights.permission = fields.permission
    rights.fairUse = fields.fairUse
    rights.holder = fields.holder ?? inheritedHolder(basis, source)
    rights.holderURL = rights.holder == source?.outlet.defaultHolder ? source?.outlet.url : nil
    resolveTerms(fields, source, into: &rights)
    rights.years = resolveYears(fields, frontMatter, source, basis)
    return rights
  }

  private mutating func resolveBasis(_ frontMatter: FrontMatter) -> Basis? {
    guard let source = frontMatter.source else {
      guard let basis = frontMatter.rights?.value.basis, basis.value != .own else { return .own }
      reportMissing(
        "R001", at: basis.mark, "the ground is '\(basis.value.rawValue)', but there is no 'source:'",
        hint: "say where it first appeared: source: {outlet: …, url: …}", layer: .site)
      return nil
    }
    guard let basis = frontMatter.rights?.value.basis else {
      reportMissing(
        "R015", at: frontMatter.rights?.mark ?? source.mark, "on what ground it may appear is not said",
        hint: (frontMatter.rights == nil
          ? "add 'rights:' with 'basis: license'" : "add 'basis: license' under 'rights:'")
          + ", permission, fair-use, quotation or public-domain",
        layer: .licence)
      return nil
    }
    guard basis.value != .own else {
      reportMissing(
        "R015", at: basis.mark, "an article with a 'source:' is not the site's own",
        hint: "say on what ground it is here: license, permission, fair-use, quotation or public-domain",
        layer: .licence)
      return nil
    }
    return basis.value
  }

  /// The licence that was written, or the outlet's; a statement where no licence covers the use.
  private mutating func resolveTerms(_ fields: WrittenRights, _ source: Source?, into rights: inout Rights) {
    switch fields.license?.value {
    case .license(let license): rights.license = license
    case .statement(let statement): rights.statement = statement
    case nil: rights.license = rights.basis == .license ? source?.outlet.license : nil
    }
    switch rights.basis {
    case .license where rights.license == nil:
      guard source != nil, let mark = fields.license?.mark ?? fields.basis?.mark else { return }
      reportMissing(
        "R013", at: mark, "the ground is a licence, but none is named",
        hint: "add 'license:' with an SPDX id such as CC-BY-ND-4.0, or the licence's address", layer: .licence)
    case .permission, .fairUse, .quotation:
      if rights.license == nil, rights.statement == nil { rights.statement = .inCopyright }
    default: break
    }
  }

  private func inheritedHolder(_ basis: Basis, _ source: Source?) -> String? {
    switch basis {
    case .publicDomain: nil
    case .own: settings.publisher.legalEntity ?? settings.publisher.name ?? settings.title
    default: source?.outlet.defaultHolder
    }
  }

  /// The years of the copyright line: as written, else the original's, else (for own work) this site's date.
  private mutating func resolveYears(
    _ fields: WrittenRights, _ frontMatter: FrontMatter, _ source: Source?, _ basis: Basis
  ) -> CopyrightYears? {
    if let year = fields.year { return year.value }
    if let date = source?.date ?? (basis == .own ? frontMatter.date : nil) { return CopyrightYears(date.date.year) }
    if basis != .publicDomain, basis != .own, source != nil, let mark = frontMatter.rights?.mark {
      reportMissing(
        "R011", at: mark, "the year of the copyright line is not known",
        hint: "add 'year:' under 'rights:', or 'date:' under 'source:'", layer: .licence)
    }
    return nil
  }
}

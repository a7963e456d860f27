import SiteModel

/// Dublin Core terms in a head (DCMI, Expressing Dublin Core metadata using HTML), as libraries and reference managers
/// read them.
enum DublinCore {
  static func write(_ metadata: ArticleMetadata, to tags: inout HeadTags) {
    let article = metadata.article
    let rights = article.rights
    tags.link("schema.DCTERMS", "http://purl.org/dc/terms/")
    tags.meta("DCTERMS.title", article.title)
    for author in article.authors { tags.meta("DCTERMS.creator", author.name) }
    tags.meta("DCTERMS.contributor", rights.translator)
    tags.meta("DCTERMS.publisher", article.source?.outlet.name ?? metadata.site.name)
    tags.meta("DCTERMS.issued", metadata.firstPublished ?? (article.isRepublished ? nil : metadata.published))
    tags.meta("DCTERMS.available", metadata.published)
    tags.meta("DCTERMS.modified", metadata.updated)
    tags.meta("DCTERMS.language", article.language)
    if let source = article.source {
      tags.link("DCTERMS.source", source.url.text)
      tags.link(rights.mode == .verbatim ? "DCTERMS.isFormatOf" : "DCTERMS.isVersionOf", source.url.text)
    }
    for work in article.alsoFrom { tags.link("DCTERMS.source", work.url.text) }
    tags.link("DCTERMS.license", rights.license?.url)
    tags.link("DCTERMS.rights", rights.statement?.url)
    tags.meta("DCTERMS.rights", metadata.notice)
    if !rights.areNobodys {
      tags.meta("DCTERMS.rightsHolder", rights.holder)
      tags.meta("DCTERMS.dateCopyrighted", rights.years?.text)
    }
    tags.meta("DCTERMS.bibliographicCitation", metadata.creditText)
    if let expires = article.expires {
      tags.meta("DCTERMS.valid", "end=\(expires.rfc3339(in: metadata.site.timeZone))")
    }
  }
}

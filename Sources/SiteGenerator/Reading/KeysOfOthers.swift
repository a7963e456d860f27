/// What Hugo, Zola, Eleventy and Jekyll call the keys, and what to write here. Left out, some of them would publish what
/// was held back there.
enum KeysOfOthers {
  /// In the front matter of articles.
  static let frontMatter: [String: String] = {
    let moment = "an article waits for its 'date:', and one that nobody may see before for its 'embargo:'"
    let taxonomy = "use 'topics:' or 'tags:', or name it under 'taxonomies:' in sitegen.yaml"
    let address = "write 'slug:' for the last part of the address, or 'permalinks:' in sitegen.yaml"
    return [
      "publishDate": moment, "publishdate": moment, "pubdate": moment, "published": "a draft has 'draft: true'",
      "expiryDate": "write 'expires:'", "expirydate": "write 'expires:'", "unpublishdate": "write 'expires:'",
      "lastmod": "write 'updated:'", "modified": "write 'updated:'", "last_modified_at": "write 'updated:'",
      "categories": taxonomy, "category": taxonomy, "series": taxonomy,
      "permalink": address, "url": address, "path": address, "redirect_from": "write 'aliases:'",
      "summary": "write 'description:'", "excerpt": "write 'description:'",
    ]
  }()

  /// In `_index.md`.
  static let section = [
    "draft": "a section is no draft: its articles are",
    "sort_by": "write it in sitegen.yaml: sections: {NAME: {sort: …}}",
  ]

  /// In `sitegen.yaml`.
  static let settings = [
    "baseURL": "write 'url:'", "base_url": "write 'url:'", "baseurl": "write 'url:'",
    "languageCode": "write 'language:'", "default_language": "write 'language:'", "lang": "write 'language:'",
    "theme": "templates of your own go into templates/", "paginate": "write 'pagination:'",
    "params": "data of your own goes under 'extra:'",
  ]
}

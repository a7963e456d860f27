/// The theme that is compiled into the command, so that a binary needs no other file.
enum BuiltInTheme {
  /// The files by their path below `templates/`. A test holds the list against the folder.
  static let files: [(path: String, bytes: [UInt8])] = [
    ("404.mustache", PackageResources._04_mustache),
    ("article.mustache", PackageResources.article_mustache),
    ("assets/counter.js", PackageResources.counter_js),
    ("assets/style.css", PackageResources.style_css),
    ("credits/above.mustache", PackageResources.above_mustache),
    ("credits/below.mustache", PackageResources.below_mustache),
    ("home.mustache", PackageResources.home_mustache),
    ("list.mustache", PackageResources.list_mustache),
    ("page.mustache", PackageResources.page_mustache),
    ("partials/articles.mustache", PackageResources.articles_mustache),
    ("partials/entry.mustache", PackageResources.entry_mustache),
    ("partials/layout.mustache", PackageResources.layout_mustache),
    ("partials/outlet.mustache", PackageResources.outlet_mustache),
    ("partials/pagination.mustache", PackageResources.pagination_mustache),
    ("partials/picture.mustache", PackageResources.picture_mustache),
    ("partials/related.mustache", PackageResources.related_mustache),
    ("partials/terms.mustache", PackageResources.terms_mustache),
    ("redirect.mustache", PackageResources.redirect_mustache),
    ("republishing.mustache", PackageResources.republishing_mustache),
    ("strings/ar.yaml", PackageResources.ar_yaml),
    ("strings/de.yaml", PackageResources.de_yaml),
    ("strings/en.yaml", PackageResources.en_yaml),
    ("strings/es.yaml", PackageResources.es_yaml),
    ("strings/fr.yaml", PackageResources.fr_yaml),
    ("strings/pt.yaml", PackageResources.pt_yaml),
    ("strings/ru.yaml", PackageResources.ru_yaml),
    ("strings/zh.yaml", PackageResources.zh_yaml),
    ("taxonomy.mustache", PackageResources.taxonomy_mustache),
  ]
}

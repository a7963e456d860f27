import Mustache

extension ArticlePage {
  /// The page, and the partials that it includes.
  static let sources = [
    source("article", page), source("partials/head", head), source("partials/nav", nav),
    source("partials/credits", credits),
  ]

  private static func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, file: "templates/\(name).mustache", bytes: Array(text.utf8))
  }

  private static let page = """
    <!doctype html>
    <html lang="{{language}}" dir="{{direction}}">
    <head>
      {{>partials/head}}
    </head>
    <body>
    {{>partials/nav}}
    <main id="main">
    <article lang="{{article.language}}">
    {{#article.topics}}
    <a class="kicker" href="{{address}}">{{name}}</a>
    {{/article.topics}}
    <h1>{{article.title}}</h1>
    {{#article.description}}<p class="standfirst">{{article.description}}</p>{{/article.description}}
    {{^article.isOwn}}<p class="provenance">{{strings.republishedFrom}} <strong>{{article.outlet.name}}</strong></p>{{/article.isOwn}}
    {{{content}}}
    {{>partials/credits}}
    </article>
    <aside><h2>{{strings.related}}</h2><ul>
    {{#related}}
    <li><a href="{{address}}">{{title}}</a> <time datetime="{{date.iso}}">{{date.text}}</time></li>
    {{/related}}
    </ul></aside>
    </main>
    <footer><p>{{site.title}} · {{site.description}} · {{strings.builtWith}} {{generator}}</p></footer>
    </body>
    </html>
    """

  private static let head = """
    <meta charset="utf-8">
    <title>{{title}} – {{site.title}}</title>
    <meta name="description" content="{{description}}">
    <link rel="canonical" href="{{canonical}}">
    {{#robots}}<meta name="robots" content="{{robots}}">{{/robots}}
    <meta property="og:title" content="{{article.title}}">
    <meta property="og:url" content="{{canonical}}">
    <meta property="og:site_name" content="{{site.title}}">
    <meta property="article:published_time" content="{{article.date.iso}}">
    <meta name="generator" content="{{generator}}">
    <link rel="stylesheet" href="{{assets.style}}">
    <link rel="icon" href="{{assets.icon}}">
    <link rel="alternate" type="application/atom+xml" href="{{site.feed}}" title="{{site.title}}">
    """

  private static let nav = """
    <a class="skip" href="#main">{{strings.skipToContent}}</a>
    <header><a class="name" href="{{site.home}}">{{site.title}}</a>
    <nav aria-label="{{strings.mainMenu}}">
    {{#site.menu}}
    <a href="{{address}}">{{name}}</a>
    {{/site.menu}}
    </nav></header>
    """

  private static let credits = """
    <footer class="credits"><h2>{{strings.about}}</h2><dl>
    <dt>{{strings.original}}</dt><dd><a href="{{article.source.url}}">{{article.source.title}}</a>, {{article.outlet.name}}, {{article.source.date.text}}</dd>
    <dt>{{strings.copyright}}</dt><dd>{{article.copyright}}</dd>
    <dt>{{strings.license}}</dt><dd><a rel="license" href="{{article.license.url}}">{{article.license.name}}</a></dd>
    <dt>{{strings.authors}}</dt><dd>
    {{#article.authors}}
    <a href="{{address}}">{{name}}</a>
    {{/article.authors}}
    </dd><dt>{{strings.regions}}</dt><dd>
    {{#article.regions}}
    <a href="{{address}}">{{name}}</a>
    {{/article.regions}}
    </dd></dl>
    <p>{{strings.disclaimer}}</p><p>{{strings.crossPost}}</p><p>{{article.extra.note}}</p>
    </footer>
    """
}

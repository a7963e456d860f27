import SiteModel

extension Rule {
  static let listIncomplete = Rule(
    "O112", .error, .site, "The lists of authors, outlets, regions and sections lead to all of their articles",
    why: """
      Whoever wants to know what a site took from an outlet, or what an author wrote, looks at the list. One that drops
      entries hides republications from the people whose they are.
      """,
    source: "custom of the trade",
    hint: "print {{address}} of each of {{#list.articles}} in an href, and the link to the next page",
    failing: RuleExample().with(
      "templates/list.mustache",
      "{{<partials/layout}}\n{{$main}}\n<h1>{{list.heading}}</h1>\n{{#list.rest}}<a href=\"{{address}}\">{{title}}</a>{{/list.rest}}\n"
        + "{{>partials/pagination}}\n{{/main}}\n{{/partials/layout}}"),
    passing: RuleExample().with(
      "templates/list.mustache",
      "{{<partials/layout}}\n{{$main}}\n<h1>{{list.heading}}</h1>\n"
        + "{{#list.articles}}<a href=\"{{address}}\">{{title}}</a>{{/list.articles}}\n"
        + "{{>partials/pagination}}\n{{/main}}\n{{/partials/layout}}"),
    check: .output)
}

import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// What each host is told, in its own words and with its own escaping.
@Suite struct HostFilesTests {
  /// Rules with one of each kind.
  static func rules(base: String = "/") throws -> HostRules {
    var rules = HostRules()
    rules.base = base
    rules.hostName = "test.example.org"
    let harbour = try SitePath(page: ["articles", "harbour"])
    rules.redirects = [
      .init(from: try SitePath(page: ["früher"]), to: harbour),
      .init(from: try SitePath(["old.html"]), to: harbour),
    ]
    rules.gone = [
      .init(page: try SitePath(page: ["articles", "quay"]), status: 410),
      .init(page: try SitePath(page: ["articles", "tide"]), status: 451),
    ]
    rules.headers = [.init(name: "X-Test", value: #"5% "of" {it} \"#)]
    rules.fingerprinted = [try SitePath(["assets", "style.0123456789.css"])]
    rules.reservations = [.init(page: harbour, policy: "https://post.example.org/tdm?a=$b")]
    rules.mediaTypes = [.init(fileName: "feed.xml", type: "application/atom+xml")]
    rules.typedFiles = [try SitePath(["feed.xml"]), try SitePath(["tags", "feed.xml"])]
    return rules
  }

  private static func text(_ name: String, _ host: HostingSettings.Host, base: String = "/") throws -> String {
    let file = try #require(
      HostFile.all(for: [host], rules(base: base)).first {
        switch $0.place {
        case .output(let path): path.outputPath == name
        case .hostingFolder(let file): file == name
        }
      }, "\(name)")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func netlifyForcesRedirectsAndAnswersGone() throws {
    #expect(
      try Self.text("_redirects", .netlify, base: "/news/") == """
        /news/fr%C3%BCher/ /news/articles/harbour/ 301!
        /news/old.html /news/articles/harbour/ 301!
        /news/articles/quay/ /news/articles/quay/index.html 410!
        /news/articles/tide/ /news/articles/tide/index.html 410!

        """)
    #expect(
      try Self.text("_headers", .netlify) == #"""
        /*
          X-Test: 5% "of" {it} \
        /assets/style.0123456789.css
          Cache-Control: public, max-age=31536000, immutable
        /feed.xml
          Content-Type: application/atom+xml
        /tags/feed.xml
          Content-Type: application/atom+xml
        /articles/harbour/
          tdm-reservation: 1
          tdm-policy: https://post.example.org/tdm?a=$b

        """#)
  }

  @Test func cloudflareTellsFoldersFromFiles() throws {
    #expect(
      try Self.text("_redirects", .cloudflare) == """
        /fr%C3%BCher/ /articles/harbour/ 301
        /fr%C3%BCher /articles/harbour/ 301
        /old.html /articles/harbour/ 301

        """)
    #expect(try Self.text("_headers", .cloudflare).contains("/*/feed.xml\n  Content-Type: application/atom+xml\n"))
  }

  /// More rules than the host reads would be cut off wherever its limit is.
  @Test func cloudflareLeavesReservationsOutWhereTheyAreTooMany() throws {
    var rules = try Self.rules()
    rules.reservations = try (0..<100).map { .init(page: try SitePath(page: ["a\($0)"]), policy: nil) }
    let files = RulesFiles(rules, dialect: .cloudflare).files
    let headers = try #require(files.last.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(!headers.contains("tdm-reservation"))
    #expect(headers.contains("immutable"))
  }

  @Test func vercelsFileIsJSONWithPatterns() throws {
    let json = try JSONSerialization.jsonObject(with: Data(try Self.text("vercel.json", .vercel, base: "/a(b)/").utf8))
    let file = try #require(json as? [String: Any])
    #expect(file["trailingSlash"] as? Bool == true)
    let redirects = try #require(file["redirects"] as? [[String: Any]])
    #expect(redirects.count == 3)
    #expect(redirects[2]["destination"] as? String == "/a(b)/articles/harbour/")
    #expect(redirects[2]["statusCode"] as? Int == 301)
    let headers = try #require(file["headers"] as? [[String: Any]])
    #expect(headers.first?["source"] as? String == #"/a\(b\)/(.*)"#)
    #expect(headers.last?["source"] as? String == #"/a\(b\)/articles/harbour/"#)
  }

  @Test func apacheEscapesPatternsValuesAndTargets() throws {
    let text = try Self.text(".htaccess", .apache, base: "/n%ews/")
    #expect(text.contains(#"RewriteRule "^früher(/(index\.html)?)?$" "/n\%ews/articles/harbour/" [R=301,NE,L]"#))
    #expect(text.contains(#"RewriteRule "^old\.html$" "#))
    #expect(text.contains(#"Header always set X-Test "5%% \"of\" {it} \\""#))
    #expect(text.contains("<Files \"style.0123456789.css\">\nHeader always set Cache-Control"))
    let gone = try Self.text("articles/tide/.htaccess", .apache)
    #expect(gone.contains("[R=451,L]") && gone.contains("ErrorDocument 451 \"/articles/tide/index.html\""))
    #expect(try Self.text("articles/harbour/.htaccess", .apache).contains("Header always set tdm-reservation \"1\""))
  }

  @Test func nginxHasNoDollarThatIsNoVariable() throws {
    let text = try Self.text("nginx.conf", .nginx)
    #expect(text.contains(#"set $sitegen_policy "https://post.example.org/tdm?a=%24b";"#))
    #expect(text.contains(#"add_header X-Test "5% \"of\" {it} \\" always;"#))
    #expect(text.contains(#"location = "/früher" { absolute_redirect off; return 301 "/articles/harbour/"; }"#))
    #expect(text.contains(#"location = "/articles/tide/index.html" { return 451; }"#))
  }

  @Test func caddyHasNoBraceThatIsAPlace() throws {
    let text = try Self.text("sitegen.caddy", .caddy)
    #expect(text.contains(#"header X-Test "5% \"of\" \{it\} \\""#))
    #expect(text.contains("@gone451 path \"/articles/tide/\" \"/articles/tide/index.html\""))
  }

  @Test func gitHubGetsADomainOnlyWhereItIsTheSites() throws {
    #expect(try Self.text("CNAME", .github) == "test.example.org\n")
    #expect(try Self.text(".nojekyll", .github).isEmpty)
    var rules = try Self.rules()
    rules.hostName = "someone.github.io"
    #expect(GitHubFiles(rules: rules).files.count == 1)
  }

  /// What servers include is not for visitors.
  @Test func configurationsOfServersAreNotInTheOutput() throws {
    for host in [HostingSettings.Host.nginx, .caddy] {
      #expect(try HostFile.all(for: [host], Self.rules()).allSatisfy { $0.path == nil })
    }
  }

  @Test func nothingOfAPathEndsAWord() throws {
    for path in ["a b", "a\"b", "a\nb", "a$b", "a{b", "a;b", "a#b", "a\\b"] {
      #expect(throws: SitePathFault.self) { try SitePath([path]) }
    }
  }
}

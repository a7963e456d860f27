import Foundation
import Testing

@testable import SiteGenerator

@Suite struct OutputLocationTests {
  static let dangerous: [(output: String, why: String)] = [
    (".", "not a folder with a name of its own"), ("..", "not a folder with a name of its own"),
    ("/", "not a folder with a name of its own"), ("", "not a folder with a name of its own"),
    ("public/..", "not a folder with a name of its own"), ("content", "in the site's folder content/"),
    ("content/out", "in the site's folder content/"), ("templates/deep/out", "in the site's folder templates/"),
    ("../site", "the site's folder"), ("link", "the site's folder"), ("linked/public", "in the site's folder content/"),
  ]

  @Test(arguments: dangerous) func refusesWhatMustNotBeReplaced(_ row: (output: String, why: String)) throws {
    var site = try OutputSite()
    try site.folder.makeFolder("site/templates/deep")
    try site.folder.makeLink("site/link", to: ".")
    try site.folder.makeLink("site/linked", to: "content")
    for adopts in [false, true] {
      site.options.output = row.output
      site.options.adoptsOutput = adopts
      let text = outputFault { try site.prepare() }
      let isContent = row.output == "content"
      #expect(
        text
          == "'\(row.output)' is \(isContent ? "the site's folder content/" : row.why) and cannot be the output folder")
    }
    #expect(try site.leftovers().isEmpty)
  }

  @Test func refusesFoldersAboveTheSite() throws {
    var site = try OutputSite()
    site.options.output = site.folder.path
    site.options.adoptsOutput = true
    #expect(outputFault { try site.prepare() }?.contains("a folder that holds the site's folder") == true)
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    site.options.output = home
    #expect(outputFault { try site.prepare() }?.contains("home folder") == true)
    site.options.output = "/tmp/.."
    #expect(outputFault { try site.prepare() }?.contains("cannot be the output folder") == true)
  }

  @Test func takesAbsentAndEmptyFoldersAndItsOwn() throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    try site.build(["index.html": "2"])
    #expect(try site.files() == ["index.html": "2"])
    let other = try OutputSite()
    try other.folder.makeFolder("site/public")
    try other.build(["index.html": "1"])
    #expect(try other.files() == ["index.html": "1"])
  }

  @Test func refusesFoldersThatAreNotItsOwnUnlessTheyAreTakenOver() throws {
    var site = try OutputSite()
    try site.folder.write("site/public/photo.jpg", "mine")
    #expect(outputFault { try site.build(["index.html": "1"]) } == "'public' has files that sitegen did not make")
    #expect(try site.files() == ["photo.jpg": "mine"])
    site.options.adoptsOutput = true
    #expect(try site.build(["index.html": "1"]) == ["Kept 1 file in public that sitegen did not make"])
    #expect(try site.files() == ["photo.jpg": "mine", "index.html": "1"])
  }

  @Test func refusesADamagedManifest() throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    let name = "site/public/" + OutputManifest.name
    let text = try #require(site.folder.text(name))
    try site.folder.write(name, String(text.dropLast(3)))
    #expect(outputFault { try site.build(["index.html": "2"]) }?.contains("is damaged") == true)
    #expect(try site.files() == ["index.html": "1"])
  }

  @Test func takesFoldersElsewhere() throws {
    var site = try OutputSite()
    site.options.output = site.folder("elsewhere/../public")
    try site.folder.makeFolder("elsewhere")
    try site.build(["index.html": "1"])
    #expect(site.folder.text("public/index.html") == "1")
    site.options.output = "../other/"
    try site.build(["index.html": "1"])
    #expect(site.folder.text("other/index.html") == "1")
    site.options.output = "../missing/public"
    #expect(systemFault { try site.build(["index.html": "1"]) }?.code == ENOENT)
  }
}

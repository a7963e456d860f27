import Testing

@testable import SiteGenerator

/// `.sitegen/hosting/` has what the site asks for, and nothing else that was written there.
@Suite struct HostingFolderTests {
  @Test func hasTheFilesOfTheHostsThatAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder(".sitegen")
    let hosting = HostingFolder(root: try folder.directory)
    let nginx = HostFile(.hostingFolder("nginx.conf"), lines: ["a"])
    let caddy = HostFile(.hostingFolder("sitegen.caddy"), lines: ["b"])
    try hosting.write([])
    #expect(try folder.tree(".sitegen").isEmpty, "no folder where no host asks for it")
    try hosting.write([nginx, caddy])
    #expect(folder.text(".sitegen/hosting/nginx.conf") == "a\n")
    let inode = try folder.inode(".sitegen/hosting/nginx.conf")
    try folder.write(".sitegen/hosting/mine.conf", "mine")
    try hosting.write([nginx])
    #expect(try folder.inode(".sitegen/hosting/nginx.conf") == inode, "what did not change is not written")
    #expect(try folder.tree(".sitegen/hosting").keys.sorted() == ["mine.conf", "nginx.conf"])
    try hosting.write([HostFile(.hostingFolder("nginx.conf"), lines: ["c"])])
    #expect(folder.text(".sitegen/hosting/nginx.conf") == "c\n")
    try hosting.write([])
    #expect(try folder.tree(".sitegen/hosting").keys.sorted() == ["mine.conf"])
  }
}

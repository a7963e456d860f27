import Foundation
import Testing

/// `sitegen publish` over rsync, to a server for ssh that the test starts. Skipped where one of the programs is not there.
@Suite(
  .onOwnThread, .enabled(if: Shell.find("rsync") != nil, "rsync is not installed"),
  .enabled(if: Shell.find("sshd") != nil && Shell.find("ssh-keygen") != nil, "openssh-server is not installed"))
struct PublishRsyncTests {
  /// A server on this machine that knows one key.
  private final class Server {
    let shell: String
    private let processNumber: URL

    init(_ site: PublishedSite) throws {
      let root = site.url.path
      processNumber = site.url.appendingPathComponent("sshd.pid")
      let keygen = try #require(Shell.find("ssh-keygen"))
      for name in ["host", "user"] {
        try Shell.run(keygen, ["-q", "-t", "ed25519", "-N", "", "-f", name], in: site.url)
      }
      try FileManager.default.copyItem(atPath: root + "/user.pub", toPath: root + "/authorized")
      let port = Int.random(in: 20_000..<32_000)
      let settings = """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(root)/host
        AuthorizedKeysFile \(root)/authorized
        PidFile \(root)/sshd.pid
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        """
      try site.folder.write("sshd_config", settings + "\n")
      // sshd asks for this folder where it runs as root.
      if getuid() == 0 {
        try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
      }
      // It goes into the background, where it may not keep pipes open that other tests wait for.
      let script = #"for f in /proc/self/fd/*; do n=${f##*/}; [ $n -gt 2 ] && eval "exec $n>&-"; done; exec "$0" "$@""#
      let sshd = try #require(Shell.find("sshd"))
      try Shell.run("/bin/bash", ["-c", script, sshd, "-f", root + "/sshd_config"], in: site.url)
      shell =
        "ssh -F none -p \(port) -i \(root)/user -o BatchMode=yes -o IdentitiesOnly=yes -o StrictHostKeyChecking=no"
        + " -o UserKnownHostsFile=\(root)/known -o LogLevel=ERROR -o ConnectionAttempts=20"
    }

    deinit {
      let text = (try? Data(contentsOf: processNumber)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if let number = Int32(text.prefix { $0.isNumber }), number > 1 { kill(number, SIGTERM) }
    }
  }

  private func start() throws -> (PublishedSite, Server, [String: String]) {
    let site = try PublishedSite(["web: {rsync: \"127.0.0.1:ROOT/there/www\", keep: 2}"], articles: 6)
    let server = try Server(site)
    return (site, server, ["RSYNC_RSH": server.shell])
  }

  private func inode(_ site: PublishedSite, _ path: String) throws -> Int {
    let file = site.url.appendingPathComponent(path).resolvingSymlinksInPath().path
    return try #require(FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int)
  }

  /// A link that leads nowhere is no release, and makes none.
  @Test func publishesOverALinkThatLeadsNowhere() throws {
    let (site, server, environment) = try start()
    defer { withExtendedLifetime(server) {} }
    #expect(try site.publish(environment: environment).exitCode == 0)
    let name = try #require(site.names("there/www/releases").first)
    try site.remove("there/www/releases/" + name)
    let second = try site.publish(environment: environment)
    #expect(second.exitCode == 0, "\(second.errors)")
    try site.expectWhole("there/www/current")
    #expect(try site.names("there/www/releases").count == 1)
    #expect(!site.folder.has("there/www/releases/\(name)"))
  }

  @Test func publishesGoesBackAndGoesOn() throws {
    let (site, server, environment) = try start()
    defer { withExtendedLifetime(server) {} }
    let first = try site.publish(environment: environment)
    #expect(first.exitCode == 0, "\(first.errors)")
    try site.expectWhole("there/www/current")
    let old = try site.tree("there/www/current")
    let page = "there/www/current/articles/a2/index.html"
    let before = try inode(site, page)
    let again = try site.publish(environment: environment)
    #expect(again.exitCode == 0 && again.output.hasSuffix("\nNothing to publish\n"), "\(again.output)\(again.errors)")
    #expect(try site.names("there/www/releases").count == 1)
    // Built anew elsewhere, with other times: what is the same stays the same file.
    try site.remove("public")
    try site.write(1, "The text is another one.")
    let releases = site.url.appendingPathComponent("there/www/releases").path
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: releases)
    let second = try site.publish(environment: environment)
    #expect(second.exitCode == 0, "\(second.errors)")
    try site.expectWhole("there/www/current")
    #expect(try inode(site, page) == before)
    let attributes = try FileManager.default.attributesOfItem(atPath: releases)
    #expect(attributes[.posixPermissions] as? Int == 0o750, "it is not ours")
    let back = try site.publish(["web", "--rollback"], environment: environment)
    #expect(back.exitCode == 0, "\(back.errors)")
    #expect(try site.tree("there/www/current") == old)
    for number in 0..<3 {
      try site.write(1, "Text \(number).")
      let next = try site.publish(environment: environment)
      #expect(next.exitCode == 0, "\(next.errors)")
    }
    try site.expectWhole("there/www/current")
    #expect(try site.names("there/www/releases").count == 2)
  }

  @Test func aKilledPublicationIsFinishedByTheNext() throws {
    let (site, server, environment) = try start()
    defer { withExtendedLifetime(server) {} }
    #expect(try site.publish(environment: environment).exitCode == 0)
    for round in 0..<4 {
      for number in 0..<6 { try site.write(number, "Round \(round) of \(number).") }
      #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
      let (old, new) = (try site.tree("there/www/current"), try site.built())
      try KilledCommand.run(
        ["publish", "web", "--no-build"], in: site.url, after: .random(in: 0..<2_000_000), environment: environment)
      let seen = try site.tree("there/www/current")
      #expect(seen == old || seen == new, "round \(round)")
      let next = try site.publish(["web", "--no-build"], environment: environment)
      #expect(next.exitCode == 0, "round \(round): \(next.errors)")
      try site.expectWhole("there/www/current", "round \(round)")
    }
  }

  /// Two machines: one that publishes while another sends its release. That one is refused, leaves nothing behind, and is
  /// not what readers see when the other one goes back.
  @Test func refusesWhatWasNotPlanned() throws {
    let rsync = try #require(Shell.find("rsync"))
    let site = try PublishedSite(["web: {rsync: \"127.0.0.1:ROOT/there/www\", program: ROOT/wrapper}"])
    let server = try Server(site)
    defer { withExtendedLifetime(server) {} }
    let environment = ["RSYNC_RSH": server.shell]
    try site.wrap(rsync, "")
    #expect(try site.publish(environment: environment).exitCode == 0)
    let first = try site.tree("there/www/current")
    let twin = try PublishedSite(["web: {rsync: \"127.0.0.1:\(site.url.path)/there/www\"}"])
    try twin.write(1, "The other machine has another text.")
    try site.wrap(
      rsync,
      """
      cd '\(site.url.path)'
      if [ -e sent ] && [ ! -e other ]; then
        (cd '\(twin.url.path)' && sleep 1 && '\(Command.path)' publish --as-of 2026-06-01 < /dev/null) > other 2>&1
      fi
      case "$*" in *--stderr=all*) touch sent ;; esac
      """)
    try site.write(2, "The text is another one.")
    let refused = try site.publish(environment: environment)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("somebody else published to '127.0.0.1:"), "\(refused.errors)")
    let other = try site.folder.read("other")
    #expect(try site.tree("there/www/current") == twin.built(), "\(other)")
    #expect(try site.names("there/www/releases").count == 2)
    let back = try twin.publish(["web", "--rollback"], environment: environment)
    #expect(back.exitCode == 0, "\(back.errors)")
    #expect(try site.tree("there/www/current") == first)
  }

  /// What the server there includes is planned, replaced and taken away as in a folder of this machine.
  @Test func bringsWhatServersIncludeAndTakesItAway() throws {
    let (site, server, environment) = try start()
    defer { withExtendedLifetime(server) {} }
    let settings = try site.folder.read("sitegen.yaml")
    try site.folder.write("sitegen.yaml", settings + "hosting: [nginx, caddy]\n")
    let first = try site.publish(environment: environment)
    #expect(first.exitCode == 0 && first.output.contains("hosting/ has other files"), "\(first.output)\(first.errors)")
    for name in ["nginx.conf", "sitegen.caddy"] {
      #expect(try site.folder.read("there/www/hosting/" + name) == site.folder.read(".sitegen/hosting/" + name))
    }
    try site.folder.write("there/www/hosting/mine.conf", "mine")
    try site.folder.write(
      "sitegen.yaml", settings + "hosting: {hosts: [nginx], headers: {X-Frame-Options: DENY}}\n")
    let second = try site.publish(environment: environment)
    #expect(
      second.exitCode == 0 && second.output.contains("~ hosting/nginx.conf\n- hosting/sitegen.caddy\n"),
      "\(second.output)\(second.errors)")
    #expect(try site.names("there/www/hosting") == [".sitegen-manifest.json", "mine.conf", "nginx.conf"])
    #expect(try site.folder.read("there/www/hosting/nginx.conf").contains("X-Frame-Options"))
    #expect(try site.names("there/www/releases").count == 1, "no release for it alone")
    #expect(try site.publish(environment: environment).output.hasSuffix("\nNothing to publish\n"))
  }

  /// Two machines: one that changes what the server includes between the plan and the work of another.
  @Test func refusesServersThatWereNotPlanned() throws {
    let rsync = try #require(Shell.find("rsync"))
    let site = try PublishedSite(["web: {rsync: \"127.0.0.1:ROOT/there/www\", program: ROOT/wrapper}"])
    let server = try Server(site)
    defer { withExtendedLifetime(server) {} }
    let environment = ["RSYNC_RSH": server.shell]
    let settings = try site.folder.read("sitegen.yaml")
    try site.folder.write("sitegen.yaml", settings + "hosting: [nginx]\n")
    try site.wrap(rsync, "")
    #expect(try site.publish(environment: environment).exitCode == 0)
    let twin = try PublishedSite(["web: {rsync: \"127.0.0.1:\(site.url.path)/there/www\"}"])
    try twin.folder.write(
      "sitegen.yaml",
      try twin.folder.read("sitegen.yaml") + "hosting: {hosts: [nginx], headers: {X-Frame-Options: DENY}}\n")
    try site.wrap(
      rsync,
      """
      cd '\(site.url.path)'
      case "$*" in *--list-only*)
        [ -e other ] || (cd '\(twin.url.path)' && '\(Command.path)' publish --as-of 2026-06-01 < /dev/null) > other 2>&1
      esac
      """)
    try site.write(2, "The text is another one.")
    let refused = try site.publish(environment: environment)
    #expect(
      refused.exitCode == 2 && refused.errors.contains("/there/www/hosting/' meanwhile: 1 of"), "\(refused.errors)")
    #expect(try site.folder.read("there/www/hosting/nginx.conf").contains("X-Frame-Options"))
  }

  /// A page of both sites answers at every moment, as the old one or as the new one.
  @Test func pagesAnswerAllTheTime() throws {
    let (site, server, environment) = try start()
    defer { withExtendedLifetime(server) {} }
    #expect(try site.publish(environment: environment).exitCode == 0)
    let page = "there/www/current/articles/a1/index.html"
    for number in 0..<3 {
      let old = try site.folder.read(page)
      try site.write(1, "Text \(number).")
      let seen = try site.publish(watching: page, environment: environment)
      let new = try site.folder.read(page)
      #expect(old != new && seen.isSubset(of: [Data(old.utf8), Data(new.utf8)]))
    }
  }

  @Test func saysWhatRsyncSays() throws {
    let site = try PublishedSite(["web: {rsync: \"127.0.0.1:/nowhere\"}"])
    let result = try site.publish(environment: ["RSYNC_RSH": "/bin/false"])
    #expect(result.exitCode == 2 && result.errors.contains("rsync ended with status "), "\(result.errors)")
  }
}

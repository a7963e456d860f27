import SiteModel
import Testing

@testable import SiteGenerator

/// `publish:` in `sitegen.yaml`.
@Suite struct PublishTargetTests {
  private static func read(_ target: String) -> (PublishTarget?, [Diagnostic]) {
    let text = "title: T\nurl: https://t.example.org/\npublish:\n  web: \(target)\n"
    let (settings, faults) = YAMLFile.read(.siteSettings, file: "sitegen.yaml", bytes: Array(text.utf8))
    return (settings?.publish["web"], faults)
  }

  @Test(
    arguments: [
      ("{folder: /srv/www}", .folder("/srv/www")), ("{folder: ../out, keep: 2}", .folder("../out")),
      ("{rsync: \"me@host:/srv/www\"}", .rsync("me@host:/srv/www")), ("{rsync: \"host:www\"}", .rsync("host:www")),
      ("{rclone: \"r:bucket/path\", program: /usr/bin/rclone}", .rclone("r:bucket/path")),
      ("{rclone: \":local:/srv/x\"}", .rclone(":local:/srv/x")),
      ("{rclone: \":s3,provider=AWS,env_auth=true:bucket\"}", .rclone(":s3,provider=AWS,env_auth=true:bucket")),
      ("{git: \"git@host:a/b.git\"}", .git("git@host:a/b.git", branch: "gh-pages")),
      ("{git: https://host/a.git, branch: pages/live}", .git("https://host/a.git", branch: "pages/live")),
      ("{git: ssh://me@host:22/a.git}", .git("ssh://me@host:22/a.git", branch: "gh-pages")),
    ] as [(String, PublishTarget.Place)]) func readsPlaces(_ text: String, _ place: PublishTarget.Place)
  {
    let (target, faults) = Self.read(text)
    #expect(target?.place == place, "\(faults.map(\.text))")
  }

  @Test(arguments: [
    ("{}", "publish-target"), ("{folder: a, git: b}", "publish-target"), ("{folder: a, branch: b}", "publish-target"),
    ("{rclone: \"a:b\", keep: 3}", "publish-target"), ("{folder: a, program: /bin/x}", "publish-target"),
    ("{rsync: /srv/www}", "wrong-type"), ("{rsync: \"-e sh:x\"}", "wrong-type"), ("{rsync: \"h:-x\"}", "wrong-type"),
    ("{rsync: \"a b:x\"}", "wrong-type"), ("{rsync: \"h::module\"}", "wrong-type"),
    ("{git: \"ext::sh -c id\"}", "wrong-type"), ("{git: --upload-pack=id}", "wrong-type"),
    ("{git: a, branch: -f}", "wrong-type"), ("{git: a, branch: a..b}", "wrong-type"),
    ("{git: a, branch: x.lock}", "wrong-type"), ("{git: a, branch: \"a:b\"}", "wrong-type"),
    ("{rclone: bucket}", "wrong-type"), ("{rclone: \"-P:x\"}", "wrong-type"),
    ("{rclone: \"a:b\", program: rclone}", "wrong-type"), ("{folder: -x}", "wrong-type"),
    ("{git: https://me:word@host/a.git}", "secret-in-settings"),
    ("{rclone: \":s3,secret_access_key=abc:bucket\"}", "secret-in-settings"),
    ("{rclone: \":webdav,url=https://h,pass=abc:x\"}", "secret-in-settings"), ("{ftp: a}", "unknown-key"),
  ]) func refuses(_ text: String, _ id: String) {
    let (target, faults) = Self.read(text)
    #expect(target == nil && faults.first?.id == id, "\(text): \(faults.map(\.text))")
    #expect(faults.allSatisfy { !$0.text.contains("abc") && !$0.text.contains("word@") })
  }
}

import SiteModel

extension RecordType<PublishTarget> {
  /// The keys of a target of `publish`.
  static let publishTarget = RecordType(
    "a target of 'publish'", make: { PublishTarget() },
    [
      Field("folder", .destination(.localPath), \.folder, "a folder that gets releases/ and current"),
      Field("rsync", .destination(.rsyncPath), \.rsync, "the same on another machine: user@host:/path"),
      Field("rclone", .destination(.rclonePath), \.rclone, "a path on one of rclone's storage systems: remote:path"),
      Field("git", .destination(.gitAddress), \.git, "the address of a Git repository"),
      Field("branch", .destination(.branch), \.branch, "the branch that the Git host serves; gh-pages"),
      Field("program", .destination(.program), \.program, "the whole path of rsync, rclone or git; what PATH leads to"),
      Field("keep", .integer(1...100), \.keep, "how many releases stay in a folder or with rsync; 5"),
    ])
}

extension ValueType<PublishTarget> {
  /// A target that names one place, and nothing that the place has no use for.
  static let publishTarget: ValueType = {
    let record = ValueType.record(.publishTarget)
    return ValueType(schema: record.schema) { node, decoding in
      guard let target = record.read(node, &decoding) else { return nil }
      guard let fault = fault(of: target) else { return target }
      decoding.report("publish-target", at: node.mark, fault.text, hint: fault.hint)
      return nil
    }
  }()

  private static func fault(of target: PublishTarget) -> (text: String, hint: String)? {
    guard let place = target.place else {
      let text =
        target.places.isEmpty ? "the target does not say where the site goes" : "the target names more than one place"
      return (text, "name one of folder, rsync, rclone and git; another place is a target of its own")
    }
    let (isGit, isFolder, hasReleases) =
      switch place {
      case .git: (true, false, false)
      case .folder: (false, true, true)
      case .rsync: (false, false, true)
      case .rclone: (false, false, false)
      }
    if target.branch != nil, !isGit { return ("'branch' means nothing here", "only a target with 'git' has a branch") }
    if target.program != nil, isFolder { return ("'program' means nothing here", "a folder needs no other program") }
    if target.keep != nil, !hasReleases {
      return ("'keep' means nothing here", "only targets with 'folder' or 'rsync' have releases")
    }
    return nil
  }
}

extension ValueType<String> {
  /// A text that becomes an argument of a program, or a path: in a form, and without a secret (SECURITY.md, Secrets).
  static func destination(_ form: DestinationForm) -> ValueType {
    let text = ValueType.text(upTo: 1_000)
    return ValueType(
      schema: .form(TextForm(maxLength: 1_000, pattern: form.pattern, examples: form.examples))
    ) { node, decoding in
      guard let value = text.read(node, &decoding) else { return nil }
      if form.hasSecret(value) {
        decoding.report(
          "secret-in-settings", at: node.mark, "a password or key does not belong in sitegen.yaml",
          hint: "keep it in the environment, in rclone's own configuration, or with ssh")
        return nil
      }
      guard form.fits(value) else {
        decoding.reportType(node, expected: form.expected)
        return nil
      }
      return value
    }
  }
}

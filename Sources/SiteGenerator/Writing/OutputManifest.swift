/// The list of the files that sitegen wrote into an output folder, and at the same time the sign that the folder is
/// sitegen's (SECURITY.md S61, S65): `.sitegen-output`, JSON with a line for each file, in the order of their paths.
package struct OutputManifest: Sendable, Hashable {
  package static let name = ".sitegen-output"

  /// A file of the output.
  package struct File: Sendable, Hashable {
    /// Relative to the output folder.
    package let path: String
    package let size: Int
    /// Of its bytes.
    package let digest: SHA256Digest
    /// The files it was made from.
    package let sources: [String]
    /// With which status the host should answer for it: 410 or 451 for the page of an article that is gone.
    package var status: Int

    /// A file that sitegen wrote.
    package init(path: String, size: Int, digest: SHA256Digest, sources: [String], status: Int = 200) {
      self.path = path
      self.size = size
      self.digest = digest
      self.sources = sources
      self.status = status
    }

    /// The same file with a checksum that no bytes have.
    package var withUnknownBytes: File {
      File(path: path, size: size, digest: .unknown, sources: sources, status: status)
    }
  }

  /// The address of the site, which tells one site's output from another's.
  package let site: String
  /// What it shows besides what is public.
  package let view: BuiltView
  package let files: [File]
  /// What the same build wrote into `.sitegen/hosting/`, for servers.
  package let servers: [File]

  /// A manifest; the files are put in order.
  package init(site: String, view: BuiltView = BuiltView(), files: [File], servers: [File] = []) {
    self.site = site
    self.view = view
    let isInOrder = zip(files, files.dropFirst()).allSatisfy { !$1.path.precedes($0.path) }
    self.files = isInOrder ? files : files.sorted { $0.path.precedes($1.path) }
    self.servers = servers.sorted { $0.path.precedes($1.path) }
  }

  /// Two lists of files in the order of their paths as one.
  static func merged(_ one: [File], _ other: [File]) -> [File] {
    var merged: [File] = []
    merged.reserveCapacity(one.count + other.count)
    var rest = other[...]
    for file in one {
      while let next = rest.first, next.path.precedes(file.path) {
        merged.append(next)
        rest.removeFirst()
      }
      merged.append(file)
    }
    return merged + rest
  }

  /// The file's bytes.
  package var bytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(files.count * 160 + 100)
    output.append(text: "{\n\"sitegen\": 1,\n\"site\": ")
    JSONText.append(site, to: &output)
    view.append(to: &output)
    output.append(text: ",\n\"files\": [")
    append(files, to: &output)
    if !servers.isEmpty {
      output.append(text: "\n],\n\"servers\": [")
      append(servers, to: &output)
    }
    output.append(text: "\n]\n}\n")
    return output
  }

  private func append(_ files: [File], to output: inout [UInt8]) {
    let size = 1_024
    let parts = Cores.map((files.count + size - 1) / size, each: 1) { part -> [UInt8] in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size * 224)
      for number in part * size..<min(files.count, (part + 1) * size) {
        bytes.append(text: number == 0 ? "\n{\"path\": " : ",\n{\"path\": ")
        OutputManifest.append(files[number], to: &bytes)
      }
      return bytes
    }
    for part in parts { output += part }
  }

  private static func append(_ file: File, to output: inout [UInt8]) {
    JSONText.append(file.path, to: &output)
    output.append(text: ", \"size\": \(file.size), \"sha256\": \"")
    file.digest.appendHexadecimal(to: &output)
    output.append(text: "\", \"sources\": [")
    for (number, source) in file.sources.enumerated() {
      if number > 0 { output += [0x2C, 0x20] }
      JSONText.append(source, to: &output)
    }
    // Only where it says something: so lists without it are what they were before there was one.
    output.append(text: file.status == 200 ? "]}" : "], \"status\": \(file.status)}")
  }
}

/// JSON strings (RFC 8259, section 7), over bytes.
enum JSONText {
  static func append(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    defer { output.append(0x22) }
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) { return output.append(text: text) }
    for byte in text.utf8 {
      switch byte {
      case 0x22: output += [0x5C, 0x22]
      case 0x5C: output += [0x5C, 0x5C]
      case 0x0A: output += [0x5C, 0x6E]
      case ..<0x20:
        output += Array("\\u00".utf8) + [(byte >> 4).hexadecimalDigit, (byte & 15).hexadecimalDigit]
      default: output.append(byte)
      }
    }
  }
}

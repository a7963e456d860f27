import Glibc

/// Where other file systems are mounted (proc_pid_mountinfo(5)). Without `/proc` nothing is known and nothing is there.
struct MountTable: Sendable {
  private let points: [ArraySlice<UInt8>]

  /// The table of this process.
  init() {
    let bytes = (try? Directory(opening: "/proc/self").readFile("mountinfo", limit: 1 << 24)) ?? []
    self.init(bytes)
  }

  /// A table in the kernel's form: the fifth word of each line is a mount point.
  init(_ bytes: [UInt8]) {
    points = bytes.split(separator: 0x0A).compactMap { line in
      let words = line.split(separator: 0x20, maxSplits: 5)
      return words.count > 4 ? MountTable.unescape(words[4]) : nil
    }
  }

  /// Whether a folder is a mount point, or something is mounted in it.
  func concerns(_ directory: Directory) -> Bool {
    guard let path = directory.absolutePath else { return false }
    return points.contains {
      $0.starts(with: path) && ($0.count == path.count || $0[$0.startIndex + path.count] == 0x2F)
    }
  }

  /// `\040` is a space: four characters for a byte, in octal.
  private static func unescape(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.contains(0x5C) else { return word }
    var bytes: [UInt8] = []
    var rest = word
    while let byte = rest.popFirst() {
      let code = byte == 0x5C ? UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8) : nil
      if code != nil { rest = rest.dropFirst(3) }
      bytes.append(code ?? byte)
    }
    return bytes[...]
  }
}

extension Directory {
  /// Where this folder stands, links resolved; `nil` where the kernel does not say.
  fileprivate var absolutePath: [UInt8]? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/fd/\(descriptor)", &target, target.count)
    return count > 0 && count < target.count ? target[..<count].map { UInt8(bitPattern: $0) } : nil
  }
}

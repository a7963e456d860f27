/// A name under which the preview may be asked for besides its own, with the port where it is reached at another one than
/// the preview listens on: behind a proxy, or from outside of a container.
package struct AllowedHost: Sendable, Hashable {
  /// Why a text is no such name, and what to write.
  package struct Fault: Error, Sendable, Hashable {
    package let text: String
    package let hint: String
  }

  /// In lower case; an IPv6 address has its brackets.
  let name: String
  let port: Int?

  /// Reads `desk.local`, `192.168.1.7`, `[fe80::1]`, each with or without `:9000`.
  package init(reading text: String) throws(Fault) {
    let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let end = bytes.first == 0x5B ? bytes.lastIndex(of: 0x5D).map { $0 + 1 } : bytes.firstIndex(of: 0x3A)
    let (name, rest) = (bytes[..<(end ?? bytes.count)], bytes[(end ?? bytes.count)...])
    guard AllowedHost.isName(name) || AllowedHost.isAddress(name) else { throw AllowedHost.fault(in: bytes) }
    guard let port = AllowedHost.port(rest) else { throw AllowedHost.fault(in: bytes, isName: true) }
    self.name = String(decoding: name, as: UTF8.self)
    self.port = port == 0 ? nil : port
  }

  private static func fault(in bytes: [UInt8], isName: Bool = false) -> Fault {
    if bytes.contains(0x2A) {
      return Fault(
        text: "there are no patterns: any name would let other sites in", hint: "give --allow-host once for each name")
    }
    if bytes.contains(0x2F) {
      return Fault(
        text: "a name has no scheme and no path", hint: "write what stands between // and the next /: desk.local")
    }
    if bytes.contains(where: { $0 >= 0x80 }) {
      return Fault(
        text: "it is not written as browsers send it", hint: "write its form in ASCII, which begins with xn--")
    }
    if isAddress([0x5B] + bytes + [0x5D]) {
      return Fault(
        text: "an IPv6 address stands in brackets", hint: "write it as [\(String(decoding: bytes, as: UTF8.self))]")
    }
    if isName {
      return Fault(
        text: "what stands behind the name is no port", hint: "a port is a number from 1 to 65535: desk.local:9000")
    }
    return Fault(
      text: "it is not the name of a host", hint: "write a name such as desk.local, or an address of this machine")
  }

  /// 0 where nothing stands there, `nil` where something else does.
  private static func port(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let colon = rest.first else { return 0 }
    let digits = rest.dropFirst()
    guard colon == 0x3A, (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...65_535).contains(number) ? number : nil
  }

  /// Letters, digits, hyphens and underscores between single dots.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    return bytes.count <= 253
      && parts.allSatisfy { part in
        (1...63).contains(part.count) && part.first != 0x2D && part.last != 0x2D
          && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
      }
  }

  /// An IPv6 address in brackets.
  private static func isAddress(_ bytes: some Collection<UInt8>) -> Bool {
    let inner = bytes.dropFirst().dropLast()
    return bytes.count > 3 && bytes.first == 0x5B && Array(bytes).last == 0x5D && inner.contains(0x3A)
      && inner.allSatisfy { (0x30...0x3A).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2E }
  }
}

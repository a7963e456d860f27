import Testing

@testable import SiteServices

@Suite struct ByteRangeTests {
  @Test(
    arguments: [
      (nil, 10, .whole), ("bytes=0-3", 10, .part(0..<4)), ("bytes=4-", 10, .part(4..<10)),
      ("bytes=-3", 10, .part(7..<10)),
      ("bytes=-30", 10, .part(0..<10)), ("bytes=8-99", 10, .part(8..<10)), ("bytes=9-9", 10, .part(9..<10)),
      ("bytes=5-1", 10, .whole), ("bytes=10-", 10, .unsatisfiable), ("bytes=-0", 10, .unsatisfiable),
      ("bytes=0-0", 0, .unsatisfiable), ("bytes=0-1,4-5", 10, .whole), ("lines=1-2", 10, .whole),
      ("bytes=", 10, .whole),
      ("bytes=-", 10, .whole), ("bytes=a-b", 10, .whole), ("bytes=--5", 10, .whole), ("bytes=+1-2", 10, .whole),
      ("bytes=0-99999999999999999999", 10, .part(0..<10)),
      ("bytes=9223372036854775807-9223372036854775807", 10, .unsatisfiable),
      ("bytes=99999999999999999999-", 10, .unsatisfiable), ("bytes=-9223372036854775808", 10, .part(0..<10)),
    ] as [(String?, Int, ByteRange)])
  func isRead(_ header: String?, _ size: Int, _ range: ByteRange) {
    #expect(ByteRange(header, size: size) == range)
  }
}

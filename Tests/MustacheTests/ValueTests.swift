import Mustache
import Testing

@Suite struct ValueTests {
  private static let inner = TestContext("inner", [text("name", "x"), ("count", .number, .number(1))])

  @Test(arguments: [
    (Value.absent, Shape.text, nil), (.text("x"), .text, nil), (.list([]), .list(.text), nil),
    (.list([.text("a"), .absent]), .list(.text), nil), (inner.value, .record(inner.shape), nil),
    (.text("x"), .html, "the value of '' is not HTML"),
    (.list([.text("a"), .number(1)]), .list(.text), "the value of '[]' is not text"),
    (.record([.text("x")]), .record(inner.shape), "the value of '' is not a record of kind 'inner'"),
    (.record([.text("x"), .text("1")]), .record(inner.shape), "the value of 'count' is not a number"),
  ])
  func fitsItsShape(_ value: Value, _ shape: Shape, _ mismatch: String?) {
    #expect(value.mismatch(with: shape) == mismatch)
  }

  @Test func namesTheWayToAMismatch() {
    let shape = TestContext("page", [TestContext.list("items", [ValueTests.inner])]).shape
    let value = Value.record([.list([ValueTests.inner.value, .record([.flag(true), .absent])])])
    #expect(value.mismatch(with: .record(shape)) == "the value of 'items[].name' is not text")
  }

  @Test func findsTheFirstOfEqualNames() {
    let record = FreeValue.record([.init("a", .text("1")), .init("b", .null), .init("a", .text("2"))])
    #expect(record.value(of: "a") == .text("1"))
    #expect(record.value(of: "b") == .null)
    #expect(record.value(of: "c") == nil)
    #expect(FreeValue.text("a").value(of: "a") == nil)
  }
}

import Foundation

/// The property that `SITEGEN_FUZZ` names.
private let property: Property = {
  let name = ProcessInfo.processInfo.environment["SITEGEN_FUZZ"] ?? ""
  guard let property = Property.named(name) else {
    fatalError("SITEGEN_FUZZ names none of: \(Property.all.map(\.name).joined(separator: " "))")
  }
  return property
}()

/// What libFuzzer calls with each input; it keeps those that stop the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  if let fault = property.fault(input) { fatalError("\(property.name): \(fault)") }
  return 0
}

/// The arguments of a program of C.
public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer's own beginning, which its `main` calls as well.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the program begins: the package manager has `main` stand for this name.
@_cdecl("fuzz_main")
public func fuzzMain(_ count: CInt, _ arguments: Arguments) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, testOneInput)
}

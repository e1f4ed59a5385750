internal import LogwashFuzzing

// Safety: libFuzzer hands over `count` readable bytes, which are copied before anything else is done.

/// What libFuzzer calls with each input. It has the process's `main`, so the environment names the target.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  target.run(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

private let target = FuzzTarget.chosen()

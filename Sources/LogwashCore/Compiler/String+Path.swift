extension String {
  /// Names with points between them.
  var isSimplePath: Bool {
    !isEmpty && !hasPrefix(".")
      && utf8.allSatisfy {
        $0 >= 0x80 || $0 == 0x2E || $0 == 0x5F || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
      }
  }
}

/// Logfmt, as the Go package go-logfmt/logfmt writes it, which Prometheus, Loki and many others use.
///
///     line  := (pair (" " pair)*)?
///     pair  := key "=" (bare | quoted)?
///     bare  := one or more bytes, none of them a control, a space, `"` or `=`
extension OutputBuffer {
  /// Appends a key. A byte that no key can have becomes `_`; an empty key, too.
  package mutating func append(logfmtKey key: ByteView) {
    if key.isEmpty { append(UInt8(ascii: "_")) }
    var clean = 0
    for at in 0..<key.count where !key[at].isBareInLogfmt {
      append(key[clean..<at])
      append(UInt8(ascii: "_"))
      clean = at + 1
    }
    append(key[clean..<key.count])
  }

  /// Appends a text as a value: bare where that can be, else in quotes with JSON's escapes.
  ///
  /// The text `null` is quoted, since a bare one is a null.
  ///
  /// - Parameter repairs: what is no valid UTF-8 is replaced by U+FFFD in quotes; what is bare has to be valid.
  package mutating func append(logfmtValue text: ByteView, repairs: Bool = true) {
    var isBare = !text.isEmpty && !(text == "null")
    if isBare { for at in 0..<text.count where !text[at].isBareInLogfmt { isBare = false } }
    if isBare { append(text) } else { append(json: text, repairs: repairs) }
  }
}

extension UInt8 {
  fileprivate var isBareInLogfmt: Bool {
    self > UInt8(ascii: " ") && self != UInt8(ascii: "=") && self != UInt8(ascii: "\"") && self != 0x7F
  }
}

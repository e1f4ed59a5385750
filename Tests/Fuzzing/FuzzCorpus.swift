package import Foundation

/// The inputs that fuzzing has found to be worth keeping: those that reach all the code that was ever reached, and those that
/// once were findings.
package enum FuzzCorpus {
  /// Reads `Tests/Cases/fuzz/NAME.txt`: each line is an input, with `\xHH` for bytes that are not printable and for backslashes.
  package static func inputs(in file: URL) throws -> [[UInt8]] {
    try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map(
      decode)
  }

  private static func decode(_ line: Data) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = line[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard rest.popFirst() == UInt8(ascii: "x"),
        let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { fail("an escape that is none: \(String(decoding: line, as: UTF8.self))") }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    return bytes
  }
}

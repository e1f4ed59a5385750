internal import LogwashCore

/// Names of files whose bytes are no UTF-8, for those who talk to the system or to people.
package enum SystemName {
  /// The string that leads back to a name of these bytes.
  package static func text(_ bytes: [UInt8]) -> String { String(bytesOfSystemName: bytes) }

  /// The name for calls of the system, with a zero byte at its end.
  package static func characters(of text: String) -> [CChar] { text.systemName }

  /// The byte that is no part of UTF-8 for which a scalar stands.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? { scalar.byteOfSystemName }
}

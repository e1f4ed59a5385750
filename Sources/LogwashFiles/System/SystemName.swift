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

/// Names are bytes: two texts that Unicode takes for the same may be the names of two files.
extension String {
  package func isSameName(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  package func beginsWithName(_ other: String) -> Bool { utf8.starts(with: other.utf8) }
}

// Safety: the C string that a name is made of is read up to its zero byte, and copied.

/// Names of files are bytes, in UTF-8 only by custom. As a string, a byte that is no part of UTF-8 is a scalar of the last
/// private-use plane, U+10FF80 to U+10FFFF, so that whatever the system calls a file, the name leads back to it. The bytes of
/// such a scalar itself, should one stand in a name, are such bytes, too.
extension String {
  /// The name of a file as the system has given it.
  package init(systemName name: UnsafePointer<CChar>) {
    if let text = unsafe String(validatingCString: name), !text.utf8.contains(firstByteOfLastPlane) {
      self = text
    } else {
      let bytes = unsafe UnsafeBufferPointer(start: name, count: lengthOfName(name))
      self.init(bytesOfSystemName: unsafe bytes.map { UInt8(bitPattern: $0) })
    }
  }

  package init(bytesOfSystemName bytes: [UInt8]) {
    var scalars = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var at = 0
    loop: while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar.byteOfSystemName == nil {
          scalars.append(scalar)
        } else {
          scalars.append(contentsOf: encoded.map { Unicode.Scalar(byteOfSystemName: $0) })
        }
        at += encoded.count
      case .error(let length):
        scalars.append(contentsOf: bytes[at..<at + length].map { Unicode.Scalar(byteOfSystemName: $0) })
        at += length
      case .emptyInput: break loop
      }
    }
    self.init(scalars)
  }

  /// The name for calls of the system, with a zero byte at its end.
  package var systemName: [CChar] {
    var name: [CChar] = []
    name.reserveCapacity(utf8.count + 1)
    if utf8.contains(firstByteOfLastPlane) {
      for scalar in unicodeScalars {
        if let byte = scalar.byteOfSystemName {
          name.append(CChar(bitPattern: byte))
        } else {
          name.append(contentsOf: Unicode.UTF8.encode(scalar)!.map { CChar(bitPattern: $0) })
        }
      }
    } else {
      name.append(contentsOf: utf8.lazy.map { CChar(bitPattern: $0) })
    }
    name.append(0)
    return name
  }

  /// What stands between the slashes of a path. A combining character behind a slash makes one character of both.
  package var pathSteps: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }
}

extension Unicode.Scalar {
  /// The byte that is no part of UTF-8 for which the scalar stands in a file's name.
  package var byteOfSystemName: UInt8? { value >= 0x10FF80 ? UInt8(truncatingIfNeeded: value) : nil }

  /// - Parameter byte: not of ASCII.
  fileprivate init(byteOfSystemName byte: UInt8) {
    self = Unicode.Scalar(0x10FF00 | UInt32(byte)) ?? "\u{FFFD}"
  }
}

private let firstByteOfLastPlane: UInt8 = 0xF4

private func lengthOfName(_ name: UnsafePointer<CChar>) -> Int {
  var length = 0
  while unsafe name[length] != 0 { length += 1 }
  return length
}

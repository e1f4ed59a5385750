internal import LogwashCore

/// A hash of some bytes of a file, by which it is known again: a number that the system gives files is given again when a file
/// is removed.
package struct FilePrint: Sendable, Hashable {
  /// So many bytes at most are hashed.
  package static let mostBytes = 1024

  package var count: Int
  /// SHA-256 in hexadecimal digits; of nothing, empty.
  package var digest: String

  package init(count: Int, digest: String) {
    self.count = count
    self.digest = digest
  }

  package init(of bytes: ArraySlice<UInt8>) {
    count = bytes.count
    guard !bytes.isEmpty else {
      digest = ""
      return
    }
    let constant = ConstantBytes(Array(bytes))
    let digest = HashAlgorithm.sha256.digest(of: constant.view)
    extendLifetime(constant)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for index in 0..<digest.count {
      text.append(digits[Int(digest[index] >> 4)])
      text.append(digits[Int(digest[index] & 15)])
    }
    self.digest = String(decoding: text, as: UTF8.self)
  }

  package static let nothing = FilePrint(of: [])
}

extension OpenFile {
  /// Up to so many bytes from a place on, fewer only at the end of the file.
  func bytes(at offset: Int, count: Int) throws(FileError) -> ArraySlice<UInt8> {
    var found: ArraySlice<UInt8> = []
    while found.count < count {
      var block = [UInt8](repeating: 0, count: count - found.count)
      let read = try read(into: &block, at: offset + found.count)
      if read == 0 { break }
      found += block[..<read]
    }
    return found
  }

  /// The file has the bytes at that place of which the print is.
  func has(_ print: FilePrint, at offset: Int) throws(FileError) -> Bool {
    if print.count == 0 { return true }
    guard offset >= 0 else { return false }
    return FilePrint(of: try bytes(at: offset, count: print.count)) == print
  }
}

internal import CKernels

// Safety: the kernels write at most 64 bytes to a digest's own storage of 64, and read `base` and `count` of a view or span.

/// A hash function for messages, as standards name it.
package enum HashAlgorithm: Int32, Sendable, CaseIterable {
  case md5
  case sha1
  case sha256
  case sha512

  /// How many bytes a digest has.
  package var digestCount: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha256: 32
    case .sha512: 64
    }
  }

  /// How many bytes the function takes at a time; a key of HMAC is that long.
  package var blockCount: Int { self == .sha512 ? 128 : 64 }

  /// The digest of a message.
  package func digest(of message: ByteView) -> Digest {
    var hash = RunningHash(self)
    hash.update(message)
    return hash.finish()
  }
}

/// The bytes that a hash function gives. On the stack: nothing is allocated.
package struct Digest: Sendable {
  private var bytes = InlineArray<64, UInt8>(repeating: 0)
  package let count: Int

  fileprivate init(_ hash: inout lw_hash, count: Int) {
    self.count = count
    var span = bytes.mutableSpan
    unsafe span.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe lw_hash_finish(&hash, base)
    }
  }

  package subscript(index: Int) -> UInt8 {
    precondition(index < count, "a digest has fewer bytes")
    return bytes[index]
  }

  /// Two small digits for each byte, as `sha256sum` prints them.
  package var hexadecimal: String {
    var text = ""
    for index in 0..<count {
      let digits = String(self[index], radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
    return text
  }

  fileprivate func add(to hash: inout lw_hash) {
    unsafe bytes.span.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe lw_hash_update(&hash, base, count)
    }
  }
}

/// A hash function in the middle of a message. A copy goes on by itself.
package struct RunningHash: Sendable {
  private var hash = lw_hash()
  private let algorithm: HashAlgorithm

  package init(_ algorithm: HashAlgorithm) {
    self.algorithm = algorithm
    unsafe lw_hash_begin(&hash, algorithm.rawValue)
  }

  package mutating func update(_ bytes: ByteView) {
    unsafe lw_hash_update(&hash, bytes.base, bytes.count)
  }

  package mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe lw_hash_update(&hash, base, buffer.count)
    }
  }

  package mutating func update(_ byte: UInt8) {
    var byte = byte
    unsafe lw_hash_update(&hash, &byte, 1)
  }

  package mutating func update(_ digest: Digest) { digest.add(to: &hash) }

  /// The digest of all that came; to be called once.
  package mutating func finish() -> Digest { Digest(&hash, count: algorithm.digestCount) }
}

/// A key of HMAC (RFC 2104), with the two hashes that begin with it: a message costs no work on the key.
package struct MessageKey: Sendable {
  private let inner: RunningHash
  private let outer: RunningHash

  package init(_ key: ByteView, _ algorithm: HashAlgorithm = .sha256) {
    var inner = RunningHash(algorithm)
    var outer = RunningHash(algorithm)
    // A key that is longer than a block is hashed first.
    let short: Digest? = key.count > algorithm.blockCount ? algorithm.digest(of: key) : nil
    let count = short?.count ?? key.count
    for i in 0..<algorithm.blockCount {
      let byte = i < count ? short?[i] ?? key[i] : 0
      inner.update(byte ^ 0x36)
      outer.update(byte ^ 0x5C)
    }
    self.inner = inner
    self.outer = outer
  }

  package init(bytes: [UInt8], _ algorithm: HashAlgorithm = .sha256) {
    let constant = ConstantBytes(bytes)
    self.init(constant.view, algorithm)
    extendLifetime(constant)
  }

  /// The authentication code of a message.
  package func code(of message: ByteView) -> Digest {
    var hash = inner
    hash.update(message)
    var result = outer
    result.update(hash.finish())
    return result.finish()
  }
}

extension ByteView {
  /// CRC-32 as zip and Ethernet have it.
  package var crc32: UInt32 { unsafe lw_crc32(base, count) }
}

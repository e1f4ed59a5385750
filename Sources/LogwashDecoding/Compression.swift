internal import CDecoding
package import LogwashCore

/// How an input or output can be compressed. What an input is, its first bytes say; names of files mean nothing.
package enum Compression: String, CaseIterable, Sendable {
  case gzip
  case zstd
  case bzip2
  case xz
  case lz4

  var codec: lw_codec {
    switch self {
    case .gzip: LW_GZIP
    case .zstd: LW_ZSTD
    case .bzip2: LW_BZIP2
    case .xz: LW_XZ
    case .lz4: LW_LZ4
    }
  }

  /// How names of such files end.
  package var fileSuffix: String {
    switch self {
    case .gzip: ".gz"
    case .zstd: ".zst"
    case .bzip2: ".bz2"
    case .xz: ".xz"
    case .lz4: ".lz4"
    }
  }

  /// What bytes are compressed with, by the first of them; nil when they are not.
  package init?(ofBeginning bytes: [UInt8]) {
    let constant = ConstantBytes(bytes)
    defer { extendLifetime(constant) }
    guard let found = Self.allCases.first(where: { $0.begins(constant.view, isAll: true) == true }) else {
      return nil
    }
    self = found
  }

  /// How many bytes say what a file is compressed with.
  package static let beginningBytes = 6

  /// The library was there when this was built.
  package var isBuilt: Bool { lw_codec_is_built(codec) }

  /// What it begins with: RFC 1952, RFC 8878, the source of bzip2, the .xz and the LZ4 frame format.
  private var beginning: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B, 0x08]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    case .bzip2: Array("BZh".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .lz4: [0x04, 0x22, 0x4D, 0x18]
    }
  }

  /// Nil: the bytes are too few to say.
  private func begins(_ bytes: ByteView, isAll: Bool) -> Bool? {
    for (index, wanted) in beginning.enumerated() {
      guard index < bytes.count else { return isAll ? false : nil }
      if bytes[index] != wanted { return false }
    }
    // A line of text can begin with "BZh": a level and the first block's mark, or that of the end, follow in bzip2.
    guard self == .bzip2 else { return true }
    guard bytes.count >= 5 else { return isAll ? false : nil }
    return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[3])
      && (bytes[4] == 0x31 || bytes[4] == 0x17)
  }

  /// Recognizes compressed input.
  package static let recognizer: InputRecognizer = { beginning, isAll in
    var isUndecided = false
    for compression in allCases {
      switch compression.begins(beginning, isAll: isAll) {
      case true?: return .decoded(Decompressor(compression))
      case nil: isUndecided = true
      case false?: break
      }
    }
    return isUndecided ? .undecided : .plain
  }
}

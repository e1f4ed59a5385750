internal import LogwashCore
internal import LogwashDecoding

extension FuzzTarget {
  static func decompression() -> FuzzTarget {
    FuzzTarget("decompression", "Compressed input: gzip, zstd, bzip2, xz and lz4, in pieces as it comes.") {
      { bytes in
        guard let first = bytes.first else { return }
        let input = Array(bytes.dropFirst())
        let whole = decoded(input, Compression.recognizer, pieces: input.count)
        let parts = decoded(input, Compression.recognizer, pieces: Int(first) + 1)
        // How much comes out of what is corrupt before that is noticed may differ.
        let isSame = whole.error == nil && parts.error == nil ? whole == parts : whole.isBroken(as: parts)
        if !isSame { fail("in pieces of \(Int(first) + 1): \(parts), not \(whole)") }
      }
    }
  }

  static func charsets() -> FuzzTarget {
    FuzzTarget("charsets", "Input in other charsets, in pieces as it comes.") {
      let charsets = [
        "UTF-8", "latin1", "windows-1252", "UTF-16", "UTF-16BE", "GB18030", "Shift_JIS", "EUC-JP", "UTF-32LE",
        "ISO-2022-JP", "Big5",
      ].map { name in
        guard let charset = Charset(name) else { fail("no charset \(name)") }
        return charset
      }
      return { bytes in
        guard let first = bytes.first else { return }
        let input = Array(bytes.dropFirst())
        for charset in charsets {
          let whole = decoded(input, charset.recognizer, pieces: input.count)
          let parts = decoded(input, charset.recognizer, pieces: Int(first) + 1)
          if whole != parts { fail("\(charset) in pieces of \(Int(first) + 1): \(parts), not \(whole)") }
        }
      }
    }
  }

  private struct Decoded: Equatable, CustomStringConvertible {
    var bytes: [UInt8] = []
    var error: DecodingError?

    var description: String { "\(shown(bytes)) \(error?.message ?? "")" }

    func isBroken(as other: Decoded) -> Bool {
      error != nil && other.error != nil
        && (bytes.starts(with: other.bytes) || other.bytes.starts(with: bytes))
    }
  }

  /// Feeds pieces to the decoder that the beginning asks for, as a run does; the first megabyte counts.
  private static func decoded(_ input: [UInt8], _ recognizer: InputRecognizer, pieces: Int) -> Decoded {
    let constant = ConstantBytes(input)
    defer { extendLifetime(constant) }
    guard case .decoded(let decoder) = recognizer(constant.view, true) else { return Decoded(bytes: input) }
    var result = Decoded()
    var block = InputBlock(capacity: 4096)
    var start = 0
    var end = 0
    do throws(DecodingError) {
      while result.bytes.count < 1 << 20 {
        block.removeAll()
        let used = try decoder.decode(constant.view[start..<end], isLast: end == input.count, into: &block)
        start += used
        guard start <= end else { fail("more was used than there was") }
        result.bytes += block.view.array
        guard used == 0, block.count == 0 else { continue }
        if end == input.count { break }
        end = min(end + max(pieces, 1), input.count)
      }
    } catch {
      result.error = error
    }
    result.bytes = Array(result.bytes.prefix(1 << 20))
    return result
  }
}

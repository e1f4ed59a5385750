/// An address of the Internet Protocol, version 4 or 6.
package struct IPAddress: BitwiseCopyable, Sendable, Equatable {
  package let isV6: Bool
  /// The address as a number; of version 4, below 2^32.
  package let bits: UInt128

  package init(isV6: Bool, bits: UInt128) {
    self.isV6 = isV6
    self.bits = bits
  }

  /// How many bits an address of this version has.
  package var width: Int { isV6 ? 128 : 32 }

  /// Reads `192.0.2.1`, `2001:db8::1` or `::ffff:192.0.2.1`, as `inet_pton` does: four decimal numbers without leading
  /// zeros, or eight groups of up to four hexadecimal digits. No zone, no brackets, no port.
  package init?(_ text: ByteView) {
    if text.firstIndex(of: UInt8(ascii: ":")) == nil {
      guard let bits = Self.v4(text) else { return nil }
      self.init(isV6: false, bits: UInt128(bits))
    } else {
      guard let bits = Self.v6(text) else { return nil }
      self.init(isV6: true, bits: bits)
    }
  }

  private static func v4(_ text: ByteView) -> UInt32? {
    guard text.count >= 7, text.count <= 15 else { return nil }
    var bits: UInt32 = 0
    var at = 0
    for part in 0..<4 {
      if part > 0 {
        guard text.peek(at) == UInt8(ascii: ".") else { return nil }
        at += 1
      }
      let start = at
      var number: UInt32 = 0
      while at < text.count, at - start < 3, text[at].isDigit {
        number = number * 10 + UInt32(text[at] - UInt8(ascii: "0"))
        at += 1
      }
      let hasLeadingZero = at - start > 1 && text[start] == UInt8(ascii: "0")
      guard at > start, number < 256, !hasLeadingZero else { return nil }
      bits = bits << 8 | number
    }
    return at == text.count ? bits : nil
  }

  private static func v6(_ text: ByteView) -> UInt128? {
    guard text.count >= 2, text.count <= 45 else { return nil }
    var bits: UInt128 = 0
    var groups = 0
    /// How many groups stand before the `::`.
    var gap: Int?
    var at = 0
    if text[0] == UInt8(ascii: ":") {
      guard text[1] == UInt8(ascii: ":") else { return nil }
      gap = 0
      at = 2
    }
    while at < text.count {
      let start = at
      var group: UInt128 = 0
      while at < text.count, at - start < 4, let digit = Hexadecimal.value(text[at]) {
        group = group << 4 | UInt128(digit)
        at += 1
      }
      guard at > start else { return nil }
      if text.peek(at) == UInt8(ascii: ".") {
        guard groups <= 6, let last = v4(text[start..<text.count]) else { return nil }
        bits = bits << 32 | UInt128(last)
        groups += 2
        at = text.count
        break
      }
      bits = bits << 16 | group
      groups += 1
      guard groups <= 8 else { return nil }
      if at == text.count { break }
      guard text[at] == UInt8(ascii: ":") else { return nil }
      at += 1
      if text.peek(at) == UInt8(ascii: ":") {
        guard gap == nil else { return nil }
        gap = groups
        at += 1
      } else if at == text.count {
        return nil
      }
    }
    guard let gap else { return groups == 8 ? bits : nil }
    guard groups < 8 else { return nil }
    // What stands behind the gap goes to the end.
    let tail = UInt128(16 * (groups - gap))
    let low = bits & ((1 << tail) &- 1)
    let high = gap == 0 ? 0 : (bits >> tail) << UInt128(128 - 16 * gap)
    return high | low
  }

  /// The address of version 4 that one of version 6 stands for: `::ffff:192.0.2.1`.
  package var mapped: IPAddress? {
    isV6 && bits >> 32 == 0xFFFF ? IPAddress(isV6: false, bits: bits & 0xFFFF_FFFF) : nil
  }

  /// With all but the first `count` bits zero; `count` is clamped to the width.
  package func keeping(_ count: Int) -> IPAddress {
    let dropped = UInt128(width - min(max(count, 0), width))
    return IPAddress(isV6: isV6, bits: dropped == 128 ? 0 : (bits >> dropped) << dropped)
  }

  /// Whether the address is one of a network. One of version 6 that stands for one of version 4 is in the networks of
  /// that, too.
  package func isIn(_ network: IPNetwork) -> Bool {
    if isV6 == network.address.isV6 { return keeping(network.prefix) == network.address }
    guard let mapped else { return false }
    return mapped.isIn(network)
  }
}

/// Addresses with a common beginning: `10.0.0.0/8`.
package struct IPNetwork: BitwiseCopyable, Sendable {
  /// The first address of the network.
  package let address: IPAddress
  /// How many bits are common.
  package let prefix: Int

  /// Reads `address/bits`, or an address alone; what stands behind the common bits does not count.
  package init?(_ text: ByteView) {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
      guard let address = IPAddress(text) else { return nil }
      self.address = address
      prefix = address.width
      return
    }
    guard let address = IPAddress(text[0..<slash]), slash + 1 < text.count, text.count - slash <= 4 else {
      return nil
    }
    var bits = 0
    for i in slash + 1..<text.count {
      guard text[i].isDigit else { return nil }
      bits = bits * 10 + Int(text[i] - UInt8(ascii: "0"))
    }
    guard bits <= address.width else { return nil }
    self.address = address.keeping(bits)
    prefix = bits
  }
}

extension Scratch {
  /// Appends the one text that RFC 5952 recommends for an address.
  package mutating func append(_ address: IPAddress) {
    guard address.isV6 else { return appendV4(address.bits) }
    // The well-known prefixes behind which an address of version 4 is written as one.
    let endsInV4 = address.bits >> 32 == 0xFFFF || address.bits >> 32 == 0x64_FF9B << 64
    let groups = endsInV4 ? 6 : 8
    let gap = Self.longestGap(address.bits, groups: groups)
    var i = 0
    while i < groups {
      if i == gap.lowerBound, !gap.isEmpty {
        append(UInt8(ascii: ":"))
        append(UInt8(ascii: ":"))
        i = gap.upperBound
        continue
      }
      if i > 0, i != gap.upperBound { append(UInt8(ascii: ":")) }
      appendShortHex(Self.group(address.bits, i))
      i += 1
    }
    if endsInV4 {
      if gap.upperBound != 6 { append(UInt8(ascii: ":")) }
      appendV4(address.bits & 0xFFFF_FFFF)
    }
  }

  private static func group(_ bits: UInt128, _ i: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: bits >> UInt128(112 - 16 * i)) & 0xFFFF
  }

  /// The first of the longest runs of two or more groups that are zero; empty at -1 when there is none.
  private static func longestGap(_ bits: UInt128, groups: Int) -> Range<Int> {
    var longest = -1 ..< -1
    var start = 0
    for i in 0...groups {
      if i < groups, group(bits, i) == 0 { continue }
      if i - start >= 2, i - start > longest.count { longest = start..<i }
      start = i + 1
    }
    return longest
  }

  private mutating func appendShortHex(_ value: UInt32) {
    var shift: UInt32 = value > 0xFFF ? 12 : value > 0xFF ? 8 : value > 0xF ? 4 : 0
    while true {
      append(Hexadecimal.digits.byte(Int(value >> shift & 0xF)))
      if shift == 0 { return }
      shift -= 4
    }
  }

  private mutating func appendV4(_ bits: UInt128) {
    for part in 0..<4 {
      if part > 0 { append(UInt8(ascii: ".")) }
      let number = UInt8(truncatingIfNeeded: bits >> UInt128(24 - 8 * part))
      if number > 99 { append(UInt8(ascii: "0") + number / 100) }
      if number > 9 { append(UInt8(ascii: "0") + number / 10 % 10) }
      append(UInt8(ascii: "0") + number % 10)
    }
  }
}

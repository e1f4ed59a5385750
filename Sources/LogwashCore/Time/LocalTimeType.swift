/// What holds in a zone for a while: its distance from UTC and what people call it.
package struct LocalTimeType: BitwiseCopyable, Sendable, Equatable {
  /// Seconds east of UTC; within a day and a few hours.
  package var offset: Int32
  package var isDaylight: Bool
  package var abbreviation: Abbreviation

  package init(offset: Int, isDaylight: Bool = false, abbreviation: Abbreviation = Abbreviation()) {
    self.offset = Int32(truncatingIfNeeded: offset)
    self.isDaylight = isDaylight
    self.abbreviation = abbreviation
  }

  /// `CEST`, `EST`: up to eight letters; empty where the zone has only a number (`+03`) or nothing.
  package struct Abbreviation: BitwiseCopyable, Sendable, Hashable {
    /// The first letter in the lowest byte.
    private var packed: UInt64 = 0

    package init() {}

    package init(_ bytes: some Sequence<UInt8>) {
      var shift: UInt64 = 0
      for byte in bytes {
        guard shift < 64, (byte | 0x20) &- UInt8(ascii: "a") < 26 else {
          packed = 0
          return
        }
        packed |= UInt64(byte) << shift
        shift += 8
      }
    }

    package init(_ name: String) { self.init(name.utf8) }

    static let gmt = Self("GMT")
    static let am = Self("AM")
    static let pm = Self("PM")
    static let annoDomini = Self("AD")
    static let beforeChrist = Self("BC")

    package var isEmpty: Bool { packed == 0 }
    package var count: Int { (64 - packed.leadingZeroBitCount + 7) / 8 }

    package subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * UInt64(index))) }

    func append(to out: inout OutputBuffer) {
      for i in 0..<count { out.append(self[i]) }
    }
  }
}

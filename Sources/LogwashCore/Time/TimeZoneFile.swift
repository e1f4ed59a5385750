/// A zone's history as a TZif file holds it (RFC 8536): when which local time began, and the rule for the time after.
///
/// Cold: read once per zone. Only the 64-bit data of version 2 and later is used.
struct TimeZoneFile {
  var transitions: [Zone.Transition] = []
  /// What holds before the first transition.
  var initial: LocalTimeType
  var rule: ZoneRule?

  /// Larger files are no time zones; the largest real ones have about 4 KB.
  static let sizeLimit = 1 << 20

  /// Nil when there is no such file or it is no TZif file.
  init?(path: String) {
    guard let contents = fileContents(path: path, limit: Self.sizeLimit) else { return nil }
    self.init(contents)
  }

  /// Nil when `contents` is no TZif file or damaged.
  init?(_ contents: [UInt8]) {
    guard let first = Header(contents, at: 0), first.version >= UInt8(ascii: "2"),
      let header = Header(contents, at: Header.size + first.dataSize(timeSize: 4)),
      header.typeCount > 0, header.start + header.dataSize(timeSize: 8) <= contents.count
    else { return nil }

    let indexes = header.start + header.timeCount * 8
    let types = indexes + header.timeCount
    let names = types + header.typeCount * 6
    let allTypes = (0..<header.typeCount).map { i in
      let at = types + i * 6
      let designation = names + min(Int(contents[at + 5]), header.nameSize)
      return LocalTimeType(
        offset: Int(Int32(truncatingIfNeeded: Self.bigEndian(contents, at: at, count: 4))),
        isDaylight: contents[at + 4] != 0,
        abbreviation: .init(contents[designation..<names + header.nameSize].prefix { $0 != 0 }))
    }
    // RFC 8536 wants offsets of at most 25 hours east and 26 west.
    guard allTypes.allSatisfy({ abs(Int($0.offset)) <= 26 * 3600 }) else { return nil }

    initial = allTypes[0]
    for i in 0..<header.timeCount {
      let type = Int(contents[indexes + i])
      let at = Self.bigEndian(contents, at: header.start + i * 8, count: 8)
      guard type < allTypes.count, transitions.last.map({ $0.instant < at }) ?? true else { return nil }
      transitions.append(Zone.Transition(instant: at, type: allTypes[type]))
    }
    let footer = contents[(header.start + header.dataSize(timeSize: 8))...].dropFirst()
    rule = ZoneRule(footer.prefix { $0 != UInt8(ascii: "\n") })
  }

  private static func bigEndian(_ bytes: [UInt8], at start: Int, count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The 44 bytes before each of the file's two data blocks.
  private struct Header {
    static let size = 44

    var version: UInt8
    /// Where the data begins.
    var start: Int
    var timeCount: Int
    var typeCount: Int
    var nameSize: Int
    private var leapCount: Int
    private var standardCount: Int
    private var utcCount: Int

    init?(_ bytes: [UInt8], at offset: Int) {
      start = offset + Self.size
      guard start <= bytes.count, bytes[offset..<offset + 4].elementsEqual("TZif".utf8) else { return nil }
      version = bytes[offset + 4]
      let counts = (0..<6).map { TimeZoneFile.bigEndian(bytes, at: offset + 20 + $0 * 4, count: 4) }
      guard counts.allSatisfy({ $0 <= TimeZoneFile.sizeLimit }) else { return nil }
      utcCount = counts[0]
      standardCount = counts[1]
      leapCount = counts[2]
      timeCount = counts[3]
      typeCount = counts[4]
      nameSize = counts[5]
    }

    func dataSize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + nameSize + leapCount * (timeSize + 4) + standardCount
        + utcCount
    }
  }
}

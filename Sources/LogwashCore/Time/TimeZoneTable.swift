internal import Synchronization

/// The zones of this machine by name: read from the system's time zone files when first asked for, and kept.
///
/// Cold: templates name their zones when they are compiled; only a zone whose name comes from a record is looked up
/// while one runs.
package final class TimeZoneTable: Sendable {
  /// One for the process: it reads a zone's file once.
  package static let shared = TimeZoneTable()

  private let directories: [String]
  private let known = Mutex<[String: Zone]>([:])
  /// So that names from records cannot fill the memory.
  private static let knownLimit = 2048

  /// - Parameter directories: where time zone files are looked for, in this order.
  package init(directories: [String]) { self.directories = directories }

  /// The table of this system; `TZDIR` is looked at first.
  package convenience init() {
    let usual = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"]
    self.init(directories: (environmentValue("TZDIR").map { [$0] } ?? []) + usual)
  }

  /// The zone `name`: `Europe/Berlin`, `UTC`, `EST`, `GMT+02:00`, `GMT-5`. Nil when there is none.
  package func zone(named name: String) -> Zone? {
    if name == "UTC" { return .utc }
    if let zone = known.withLock({ $0[name] }) { return zone }
    guard let zone = Self.customZone(name) ?? Self.shortNamed(name) ?? fromFile(name) else { return nil }
    known.withLock { if $0.count < Self.knownLimit { $0[name] = zone } }
    return zone
  }

  private func fromFile(_ name: String) -> Zone? {
    let path = Self.aliases[name] ?? name
    guard Self.isPlain(path) else { return nil }
    for directory in directories {
      if let file = TimeZoneFile(path: directory + "/" + path) { return Zone(name: name, file: file) }
    }
    return nil
  }

  /// A name that stays inside of the directory. Two of its folders do not count as Java does: `right` has leap seconds.
  private static func isPlain(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard name.utf8.count <= 64, let first = parts.first, !["right", "posix"].contains(String(first)) else {
      return false
    }
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy {
          ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 || "_+-".utf8.contains($0)
        }
    }
  }

  /// `GMT`, `GMT+h`, `GMT+hh`, `GMT+hhmm`, `GMT+h:mm`, `GMT+hh:mm`.
  private static func customZone(_ name: String) -> Zone? {
    let bytes = Array(name.utf8)
    guard bytes.starts(with: "GMT".utf8) else { return nil }
    if bytes.count == 3 || bytes == Array("GMT0".utf8) {
      return Zone(name: name, offset: 0, abbreviation: "GMT")
    }
    guard bytes[3] == UInt8(ascii: "+") || bytes[3] == UInt8(ascii: "-") else { return nil }
    let sign = bytes[3] == UInt8(ascii: "-") ? -1 : 1
    var digits = bytes[4...]
    let colon = digits.firstIndex(of: UInt8(ascii: ":"))
    if let colon {
      guard 5...6 ~= colon, digits.endIndex - colon == 3 else { return nil }
      digits.remove(at: colon)
    }
    guard 1...4 ~= digits.count, digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let (hours, minutes) = digits.count > 2 ? (value / 100, value % 100) : (value, 0)
    guard hours <= 23, minutes <= 59 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    if seconds == 0 { return Zone(name: "GMT", offset: 0, abbreviation: "GMT") }
    func pair(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return Zone(name: "GMT\(sign < 0 ? "-" : "+")\(pair(hours)):\(pair(minutes))", offset: sign * seconds)
  }

  /// The three zones that are fixed in Java although the time zone data has cities behind the names today.
  private static func shortNamed(_ name: String) -> Zone? {
    switch name {
    case "EST": Zone(name: name, offset: -5 * 3600, abbreviation: name)
    case "MST": Zone(name: name, offset: -7 * 3600, abbreviation: name)
    case "HST": Zone(name: name, offset: -10 * 3600, abbreviation: name)
    default: nil
    }
  }

  /// Java's old three-letter names.
  private static let aliases = [
    "ACT": "Australia/Darwin", "AET": "Australia/Sydney", "AGT": "America/Argentina/Buenos_Aires",
    "ART": "Africa/Cairo", "AST": "America/Anchorage", "BET": "America/Sao_Paulo", "BST": "Asia/Dhaka",
    "CAT": "Africa/Harare", "CNT": "America/St_Johns", "CST": "America/Chicago", "CTT": "Asia/Shanghai",
    "EAT": "Africa/Addis_Ababa", "ECT": "Europe/Paris", "IET": "America/Indiana/Indianapolis",
    "IST": "Asia/Kolkata", "JST": "Asia/Tokyo", "MIT": "Pacific/Apia", "NET": "Asia/Yerevan",
    "NST": "Pacific/Auckland", "PLT": "Asia/Karachi", "PNT": "America/Phoenix", "PRT": "America/Puerto_Rico",
    "PST": "America/Los_Angeles", "SST": "Pacific/Guadalcanal", "VST": "Asia/Ho_Chi_Minh",
  ]
}

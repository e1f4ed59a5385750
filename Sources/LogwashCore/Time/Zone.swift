/// A time zone: which offset from UTC holds when. Immutable, shared by everybody.
///
/// Asking it counts no references beyond the one its owner holds.
package final class Zone: Sendable {
  struct Transition: BitwiseCopyable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    var instant: Int
    /// What holds from then on.
    var type: LocalTimeType
  }

  /// As it was asked for; a custom one is spelt `GMT+02:00`.
  package let name: String
  private let initial: LocalTimeType
  private let transitions: FixedTable<Transition>
  /// For the time from the last transition on.
  private let rule: ZoneRule?
  /// The names Java has for zones whose time has no letters in the time zone data.
  let names: ZoneNames?

  package static let utc = Zone(name: "UTC", offset: 0, abbreviation: "UTC")

  /// A zone whose clocks never change.
  ///
  /// - Parameter offset: seconds east of UTC, less than a day.
  package init(name: String, offset: Int, abbreviation: String = "") {
    self.name = name
    initial = LocalTimeType(offset: offset, abbreviation: .init(abbreviation))
    transitions = FixedTable([])
    rule = nil
    names = nil
  }

  /// Java knows no local mean time: before 1900 it takes a zone's present standard time. Its dates decide how FreeMarker
  /// prints, so this does the same.
  init(name: String, file: TimeZoneFile) {
    let year1900 = -2_208_988_800
    let present = file.rule?.standard ?? file.transitions.last { !$0.type.isDaylight }?.type ?? file.initial
    let kept = file.transitions.filter { $0.instant > year1900 }
    let before = file.transitions.last { $0.instant <= year1900 }?.type ?? file.initial
    self.name = name
    names = ZoneNames.ofZones[name]
    rule = file.rule
    initial = present
    transitions = FixedTable(
      before == present && kept.isEmpty ? [] : [Transition(instant: year1900, type: before)] + kept)
  }

  /// What holds at an instant.
  package func type(at instant: Int) -> LocalTimeType {
    var low = 0
    var high = transitions.count
    if high == 0 { return rule?.type(at: instant) ?? initial }
    if instant >= transitions[high - 1].instant {
      return rule?.type(at: instant) ?? transitions[high - 1].type
    }
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : transitions[low - 1].type
  }

  /// Seconds east of UTC at an instant.
  @inline(__always)
  package func offset(at instant: Int) -> Int {
    if isFixed { return Int(initial.offset) }
    return Int(type(at: instant).offset)
  }

  package var isFixed: Bool { transitions.count == 0 && rule == nil }

  /// The instant at which the clocks show `local` (seconds since 1970-01-01T00:00:00 of the same clock).
  ///
  /// As Java has it: where the clocks were set back and show a time twice, the second one; where they were set forward
  /// and never show it, as much later as they were set forward, and `exists` is false.
  package func instant(local: Int) -> (seconds: Int, exists: Bool) {
    if isFixed { return (local &- Int(initial.offset), true) }
    let day = 86_400
    let before = offset(at: local &- day)
    let after = offset(at: local &+ day)
    let second = local &- min(before, after)
    if offset(at: second) == min(before, after) { return (second, true) }
    let first = local &- max(before, after)
    if offset(at: first) == max(before, after) { return (first, true) }
    return (local &- before, false)
  }
}

/// Looks for what detectors find, all of them in one pass over a text.
///
/// Every detector is tried at bytes that are rare or telling: `@` for an address, the first digit of a run for all that
/// begins with digits, `:` for version 6 of IP. The pass goes from one such byte to the next and looks around it. A
/// second implementation, of patterns, checks the output of this one: `RedactionCheck`.
package struct DetectorScan: ~Copyable {
  /// What was found, in order, without overlaps.
  package private(set) var findings = Arena<Finding>(capacity: 8)
  var text = ByteView.none
  var wanted = DetectorSet()
  /// Nothing before it is looked at any more, except by what stands behind it.
  private var at = 0

  package init() {}

  /// Finds what is in a text; returns whether there is anything.
  package mutating func run(_ text: ByteView, _ wanted: DetectorSet) -> Bool {
    self.text = text
    self.wanted = wanted
    findings.removeAll()
    at = 0
    while let anchor = Self.anchors.firstIndex(of: wanted.rawValue, in: text, from: at) {
      at = max(look(at: anchor), anchor + 1)
    }
    return !findings.isEmpty
  }

  /// Which detectors are tried at which byte.
  private static let anchors: FixedTable<UInt32> = {
    var table = [DetectorSet](repeating: [], count: 256)
    func add(_ bytes: StaticString, _ detectors: Detector...) {
      for i in 0..<bytes.utf8CodeUnitCount {
        for detector in detectors { table[Int(bytes.byte(i))].insert(DetectorSet(detector)) }
      }
    }
    add("0123456789", .creditCard, .phone, .ip, .ssn, .chineseID, .iban)
    add("@%", .email)
    add("+(", .phone)
    add(":", .ip, .mac, .password, .awsKey)
    add("-", .mac)
    add("=", .password, .awsKey)
    add("J", .jwt)
    add("I", .awsKey)
    add("_", .githubToken)
    add("x", .slackToken)
    add("z", .googleKey)
    add("Bb", .bearer)
    return FixedTable(table.map(\.rawValue))
  }()

  /// Looks around the byte at `index`; returns where to go on.
  private mutating func look(at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return lookAtDigits(index)
    case UInt8(ascii: "@"): return email(index, signEnd: index + 1)
    case UInt8(ascii: "%"):
      let isSign = text.peek(index + 1) == UInt8(ascii: "4") && text.peek(index + 2) == UInt8(ascii: "0")
      return isSign ? email(index, signEnd: index + 3) : index + 1
    case UInt8(ascii: "+"): return internationalPhone(index)
    case UInt8(ascii: "("): return phoneInParentheses(index)
    case UInt8(ascii: ":"): return lookAtColon(index)
    case UInt8(ascii: "-"): return mac(index) ?? index + 1
    case UInt8(ascii: "="): return secretValue(index) ?? index + 1
    case UInt8(ascii: "J"): return jwt(index)
    case UInt8(ascii: "I"): return awsKey(index)
    case UInt8(ascii: "_"): return githubToken(index)
    case UInt8(ascii: "x"): return slackToken(index)
    case UInt8(ascii: "z"): return googleKey(index)
    default: return bearer(index)
    }
  }

  /// Notes a finding; one that it covers or cuts goes into it. Returns its end.
  @inline(never)
  mutating func found(_ detector: Detector, _ start: Int, _ end: Int) -> Int {
    var start = start
    var end = end
    while !findings.isEmpty, findings.top.end > start {
      start = min(start, findings.top.start)
      end = max(end, findings.top.end)
      _ = findings.removeLast()
    }
    findings.append(Finding(start: start, end: end, detector: detector))
    return end
  }

  /// Whether something was found next to what could be a part of a word or number: when it is replaced, that stands
  /// alone and may be found, too. Or something with a blank in it: what it has kept apart then is one, `://(415) 555-2671:p@host`.
  var touchesOthers: Bool {
    for i in 0..<findings.count {
      let finding = findings[i]
      for place in finding.start..<finding.end where text[place].isWhiteSpace { return true }
      if Self.joins(text.peek(finding.start - 1)) || Self.joins(text.peek(finding.end)) { return true }
    }
    return false
  }

  private static func joins(_ byte: UInt8) -> Bool {
    if byte.isAlphanumeric { return true }
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "/"),
      UInt8(ascii: "["):
      return true
    default: return false
    }
  }

  private mutating func lookAtColon(_ index: Int) -> Int {
    if wanted.contains(.mac), let end = mac(index) { return end }
    if wanted.contains(.ip), let end = ipV6(index) { return end }
    // `token://joe:secret@host` is both; what is left of either is no secret.
    let user = wanted.contains(.password) ? urlPassword(index) : nil
    return secretValue(index) ?? user ?? index + 1
  }

  // MARK: Around a place

  /// The run of digits that begins at `start`; at its end `end`, not a digit.
  func endOfDigits(_ start: Int) -> Int {
    var end = start
    while text.peek(end).isDigit { end += 1 }
    return end
  }

  /// Whether what begins at `start` is no part of a longer word or number.
  func beginsFreely(_ start: Int) -> Bool {
    let before = text.peek(start - 1)
    if before.isAlphanumeric || before == UInt8(ascii: "_") { return false }
    let joins = before == UInt8(ascii: ".") || before == UInt8(ascii: "-") || before == UInt8(ascii: ",")
    return !(joins && text.peek(start - 2).isDigit)
  }

  /// Whether what ends before `end` is no part of a longer word or number.
  func endsFreely(_ end: Int) -> Bool {
    let behind = text.peek(end)
    if behind.isAlphanumeric || behind == UInt8(ascii: "_") { return false }
    let joins = behind == UInt8(ascii: ".") || behind == UInt8(ascii: "-")
    return !(joins && text.peek(end + 1).isDigit)
  }
}

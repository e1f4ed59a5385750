/// What stands in the place of something that was found.
package enum RedactionAction: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  /// `[email]`
  case label
  /// A star for each character.
  case stars
  /// Stars for all but the last four characters; for all, of fewer than nine.
  case last4
  /// Of an e-mail address, `[email]@example.com`; of anything else the label.
  case domain
  /// `[email:973dfe463ec8]`, the first 12 digits of the SHA-256.
  case hash
  /// The same by HMAC-SHA-256 with the key of the run.
  case hmac

  /// The name in templates.
  package var name: String {
    switch self {
    case .label: "label"
    case .stars: "stars"
    case .last4: "last4"
    case .domain: "domain"
    case .hash: "hash"
    case .hmac: "hmac"
    }
  }
}

/// What a redaction looks for, and what it puts in its place.
package struct RedactionPlan: BitwiseCopyable, Sendable {
  package var detectors: DetectorSet
  package var action: RedactionAction
  /// The names of members whose values are hidden: where they begin in the program's table, and how many.
  package var firstKey: Int
  package var keyCount: Int

  package init(detectors: DetectorSet, action: RedactionAction, firstKey: Int = 0, keyCount: Int = 0) {
    self.detectors = detectors
    self.action = action
    self.firstKey = firstKey
    self.keyCount = keyCount
  }
}

/// What a machine needs to redact; kept from record to record.
package struct Redaction: ~Copyable {
  var scan = DetectorScan()
  /// A text that is being made.
  var output = OutputBuffer(capacity: 1 << 10)
  /// For texts that are searched more than once: what is being written, and what was written before.
  private var work = OutputBuffer(capacity: 64)
  private var earlier = OutputBuffer(capacity: 64)
  /// What was found since somebody looked.
  package var counts = DetectorCounts()
  /// The key for `hmac`, if the run has one.
  package var key: MessageKey?

  package init() {}

  /// Gives back what one huge text needed.
  mutating func shrink() {
    output.removeAll()
    output.shrink(to: 1 << 16)
  }

  package mutating func takeCounts() -> DetectorCounts {
    defer { counts = DetectorCounts() }
    return counts
  }

  /// Appends a text with what was found in it replaced; false, and nothing appended, when there is nothing.
  ///
  /// - Parameter isJSON: as the contents of a JSON string.
  /// - Throws: `missingKey` for `hmac` without a key.
  mutating func append(_ text: ByteView, _ plan: RedactionPlan, isJSON: Bool) throws(Fault) -> Bool {
    guard scan.run(text, plan.detectors) else { return false }
    var text = text
    // What stands beside a finding may be one itself once it is alone: then the text is searched once more. Each round
    // replaces something, so that a few are enough.
    var round = 0
    while scan.touchesOthers, round < 4 {
      swap(&output, &work)
      output.removeAll()
      defer { swap(&output, &work) }
      try appendReplaced(text, plan, isJSON: false)
      swap(&output, &earlier)
      text = earlier.view()
      round += 1
      if !scan.run(text, plan.detectors) { break }
    }
    try appendReplaced(text, plan, isJSON: isJSON)
    return true
  }

  /// Appends the text that was searched last with its findings replaced.
  private mutating func appendReplaced(_ text: ByteView, _ plan: RedactionPlan, isJSON: Bool) throws(Fault) {
    var done = 0
    for i in 0..<scan.findings.count {
      let finding = scan.findings[i]
      append(text[done..<finding.start], isJSON)
      try append(replacing: text[finding.start..<finding.end], finding.detector, plan.action, isJSON)
      counts[finding.detector] &+= 1
      done = finding.end
    }
    append(text.dropFirst(done), isJSON)
  }

  /// Appends what stands for a text that a detector has found, or that is hidden because of its key.
  mutating func append(
    replacing text: ByteView, _ detector: Detector?, _ action: RedactionAction, _ isJSON: Bool
  ) throws(Fault) {
    let reason = detector?.name ?? "redacted"
    switch action {
    case .label: appendLabel(reason)
    case .stars: appendStars(text)
    case .last4:
      let kept = Self.lastFour(text)
      appendStars(text[0..<kept])
      append(text.dropFirst(kept), isJSON)
    case .domain:
      appendLabel(reason)
      if detector == .email, let sign = text.lastIndex(of: UInt8(ascii: "@")) {
        append(text.dropFirst(sign), isJSON)
      }
    case .hash: append(HashAlgorithm.sha256.digest(of: text), reason)
    case .hmac:
      guard let key else { throw Fault(.missingKey) }
      append(key.code(of: text), reason)
    }
  }

  private mutating func append(_ text: ByteView, _ isJSON: Bool) {
    if isJSON { output.append(jsonContents: text) } else { output.append(text) }
  }

  private mutating func appendLabel(_ reason: StaticString) {
    output.append(UInt8(ascii: "["))
    output.append(reason)
    output.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ digest: Digest, _ reason: StaticString) {
    output.append(UInt8(ascii: "["))
    output.append(reason)
    output.append(UInt8(ascii: ":"))
    for i in 0..<6 {
      output.append(Hexadecimal.digits.byte(Int(digest[i] >> 4)))
      output.append(Hexadecimal.digits.byte(Int(digest[i] & 0xF)))
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func appendStars(_ text: ByteView) {
    for i in 0..<text.count where text[i] & 0xC0 != 0x80 { output.append(UInt8(ascii: "*")) }
  }

  /// Where the last four characters begin; the end when there are fewer than nine.
  private static func lastFour(_ text: ByteView) -> Int {
    var characters = 0
    var start = text.count
    for i in (0..<text.count).reversed() where text[i] & 0xC0 != 0x80 {
      characters += 1
      if characters == 4 { start = i }
    }
    return characters < 9 ? text.count : start
  }
}

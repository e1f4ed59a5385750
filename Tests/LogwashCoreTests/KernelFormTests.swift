import Testing

@testable import LogwashCore

/// Every form of the kernels does what the plain one does, and the scanner in every form what PCRE2 does.
@Suite struct KernelFormTests {
  @Test func `the plain form is always there, and the best one is the last`() {
    #expect(KernelForm.all.first?.name == "plain")
    #expect(KernelForm.all.last?.name == KernelForm.best.name)
    #expect(Set(KernelForm.all.map(\.name)).count == KernelForm.all.count)
  }

  @Test(arguments: 0..<4)
  func `a scanner finds what PCRE2 finds in long texts too, in every form`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 9000 + seed)
    var compared = 0
    while compared < 12_000 * CaseCount.multiplier {
      let tree = ScannerCase.random(depth: 3, &generator)
      let source = (generator.next() % 3 == 0 ? "^" : "") + tree.source
      guard let lowered = try? Pattern(source), lowered.scanner != nil else { continue }
      let reference = try Pattern(source, isLowered: false)
      for _ in 0..<20 {
        let text = stretched(tree.text(&generator), &generator)
        let expected = groups(reference, text)
        for form in KernelForm.all {
          let found = groups(lowered, text, form: form)
          compared += 1
          if found != expected {
            Issue.record("\(form.name): \(source) on \(text): \(found ?? []), not \(expected ?? [])")
          }
        }
      }
    }
  }

  /// With one byte repeated, up to a few times the width of the widest vector.
  private func stretched(_ text: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    guard !text.isEmpty, generator.next() % 3 > 0 else { return text }
    var text = text
    let at = Int(generator.next() % UInt64(text.count))
    text.insert(contentsOf: [UInt8](repeating: text[at], count: Int(generator.next() % 200)), at: at)
    return text
  }

  @Test func `members are written in every form as one by one`() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<4_000 * CaseCount.multiplier {
      let members = (0..<1 + generator.next() % 12).map { _ in
        (key: Self.key(&generator), value: Self.value(&generator))
      }
      var expected = OutputBuffer()
      for (key, value) in members {
        expected.append(contentsOf: key)
        let text = ConstantBytes(value)
        expected.append(json: text.view)
        precondition(text.count == value.count)
      }
      for form in KernelForm.all {
        var out = OutputBuffer()
        write(members, to: &out, form)
        if out.array != expected.array { Issue.record("\(form.name): \(out.string), not \(expected.string)") }
      }
    }
  }

  private func write(
    _ members: [(key: [UInt8], value: [UInt8])], to out: inout OutputBuffer, _ form: KernelForm
  ) {
    // All of them in one buffer, one behind the other, as in a record.
    let bytes = ConstantBytes(members.flatMap { $0.key + $0.value })
    var texts = TextMembers(form: form)
    var at = 0
    for (key, value) in members {
      texts.append(
        key: bytes.view[at..<at + key.count],
        text: bytes.view[at + key.count..<at + key.count + value.count])
      at += key.count + value.count
    }
    texts.flush(to: &out, repairs: true)
    precondition(bytes.count == at)
  }

  @Test func `captured members are written in every form as one by one`() throws {
    var generator = SplitMix64(seed: 8)
    let pattern = try Pattern("^([^;]*);([^;]*)(;[^;]*)?(?:,([^;]+))?$")
    for _ in 0..<4_000 * CaseCount.multiplier {
      let line = (0..<2 + generator.next() % 2).map { _ in Self.value(&generator).filter { $0 != 0x3B } }
        .joined(separator: [0x3B])
      let text = ConstantBytes(Array(line))
      let members = (1...4).map { CapturedMembers.Member(key: Self.key(&generator), group: $0) }
      var data = MatchData()
      guard data.match(pattern.handle, in: text.view) == .matched else { continue }
      var expected = OutputBuffer()
      for member in members {
        guard let range = data.group(member.group) else { continue }
        expected.append(contentsOf: member.key)
        expected.append(json: text.view[range])
      }
      let captured = CapturedMembers(members)
      for form in KernelForm.all {
        var data = MatchData(form: form)
        #expect(data.match(pattern.handle, in: text.view) == .matched)
        var out = OutputBuffer()
        data.append(captured, 0..<1, of: text.view, to: &out)
        data.append(captured, 1..<4, of: text.view, to: &out)
        precondition(text.count == Array(line).count)
        if out.array != expected.array { Issue.record("\(form.name): \(out.string), not \(expected.string)") }
      }
    }
  }

  private static func key(_ generator: inout SplitMix64) -> [UInt8] {
    let name = String(repeating: "k", count: Int(generator.next() % (generator.next() % 8 == 0 ? 150 : 12)))
    return Array(",\"\(name)\":".utf8)
  }

  /// Mostly short and plain; sometimes long, or with bytes that have to be escaped or are not ASCII.
  private static func value(_ generator: inout SplitMix64) -> [UInt8] {
    let count = Int(generator.next() % (generator.next() % 4 == 0 ? 200 : 20))
    var value = (0..<count).map { _ in UInt8(0x61 + generator.next() % 26) }
    let odd: [UInt8] = [0x22, 0x5C, 0x1F, 0x00, 0x7F, 0xC3, 0xFF, 0x20, 0x0A]
    if count > 0, generator.next() % 3 == 0 {
      value[Int(generator.next() % UInt64(count))] = odd[Int(generator.next() % UInt64(odd.count))]
    }
    if generator.next() % 8 == 0 { value += Array("é漢".utf8) }
    return value
  }
}

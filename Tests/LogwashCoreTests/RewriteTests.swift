import Testing

@testable import LogwashCore

/// Programs that edit records by their keys alone write most records without running; what they write is what they write when
/// they run.
@Suite struct RewriteTests {
  static let edits = [
    "<#set status = 7><#unset a><#rename request as req>",
    #"<#rename a as b><#set path = "x \"y\" é">"#,
    "<#unset status><#unset a><#unset b><#unset request><#unset path>",
    "<#keep status, a, path>",
    "<#set new = true><#rename new as newer><#set a = 1.50><#rename status as new>",
    "<#unset absent>",
    "<#rename a as c><#rename c as d><#set d = \"d\"><#unset b>",
  ]

  /// What comes out, and how many records were written without running the program.
  static func run(
    _ program: Program, _ records: [[UInt8]], rewrites: Bool, form: KernelForm = .best
  ) -> (output: [String], rewritten: Int) {
    var machine = Machine(policies: program.policies)
    machine.reader = JSONReaderState(form: form)
    machine.reader.isPredicting = rewrites
    var outputs: [String] = []
    var rewritten = 0
    for record in records {
      let bytes = ConstantBytes(record)
      let start = machine.sink.main.count
      if rewrites, program.rewritesRecords, machine.rewrite(bytes.view, program) {
        rewritten += 1
        outputs.append(machine.sink.main.view(from: start).string)
        continue
      }
      if rewrites, program.picks, let outcome = machine.pick(bytes.view, program) {
        rewritten += 1
        outputs.append(shown(outcome, machine.sink.main.view(from: start), &machine))
        continue
      }
      do throws(RecordError) {
        try machine.beginRecord(bytes.view, lineNumber: 1, program)
        let outcome = try machine.run(program)
        outputs.append(shown(outcome, machine.sink.main.view(from: start), &machine))
      } catch {
        outputs.append("rejected: \(error.fault.code.name) at \(error.instruction), \(machine.steps) steps")
      }
      extendLifetime(bytes)
    }
    return (outputs, rewritten)
  }

  /// What was written, or why nothing was.
  private static func shown(_ outcome: Outcome, _ output: ByteView, _ machine: inout Machine) -> String {
    guard case .dropped(let instruction) = outcome else { return output.string }
    return "dropped at \(instruction): \(machine.heap.view(machine.reason).string)"
  }

  @Test(arguments: edits)
  func `what is written without running is what is written by running`(edit: String) throws {
    let program = try Engine.program("<#ftl input=\"json\">" + edit)
    #expect(program.rewritesRecords)
    var generator = JSONGenerator(dice: Dice(seed: 41), isSpaced: false)
    let others = Array("\"{}[],:\\ 0a9-.e\u{1}\u{7F}tn\u{FF}".utf8)
    var rewritten = 0
    for round in 0..<60 * CaseCount.multiplier {
      generator.isSpaced = round % 3 == 0
      let record = Array(generator.object(2).utf8)
      let padded = round % 4 == 0 ? Array(" ".utf8) + record + Array(" \r".utf8) : record
      let records = (0..<10).map { number in
        var changed = JSONLayoutTests.variant(of: padded, &generator)
        guard number % 4 == 3 else { return changed }
        changed[generator.dice.roll(changed.count)] = others[generator.dice.roll(others.count)]
        return changed
      }
      let found = Self.run(program, records, rewrites: true)
      rewritten += found.rewritten
      let expected = Self.run(program, records, rewrites: false)
      #expect(found.output == expected.output)
    }
    #expect(rewritten > 60)
  }

  @Test(arguments: [
    "<#set a = b!\"\">", "<#if a??><#unset a></#if>", "<#set a = .line_number>", "<#unset a><#drop>",
    "<#set a.b = 1>", "<#emit {\"a\": 1}>", "x", "<#ftl input=\"json\" output=\"text\"><#unset a>",
    "<#ftl input=\"json\" duplicate_keys=\"reject\"><#unset a>", "<#ftl input=\"text\"><#set a = 1>",
  ])
  func `a program that looks at values runs`(template: String) throws {
    let header = template.hasPrefix("<#ftl") ? "" : "<#ftl input=\"json\">"
    let program = try Engine.program(header + template)
    #expect(!program.rewritesRecords)
  }

  @Test func `a record that grows beyond the limit is rejected`() throws {
    var options = CompilerOptions()
    options.limits = Limits()
    options.limits.textBytes = 100
    let program = try Engine.program(
      #"<#ftl input="json"><#set a = "0123456789012345678901234567890123456789">"#, options: options)
    let records = [10, 12, 14, 50, 70, 16].map {
      Array(#"{"b":"\#(String(repeating: "x", count: $0))"}"#.utf8)
    }
    let found = Self.run(program, records, rewrites: true)
    #expect(found.output == Self.run(program, records, rewrites: false).output)
    #expect(found.output.count { $0.hasPrefix("rejected: too-large") } == 2)
    #expect(found.rewritten == 1)
  }
}

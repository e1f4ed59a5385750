import Testing

@testable import LogwashCore

/// Programs that only pick values out of records run on where things stand in most of them; what comes out is what comes out
/// when the machine runs them.
@Suite struct PickRewriteTests {
  /// - Parameter wanted: checked by hand.
  private func check(
    _ template: String, _ wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let program = try Engine.program("<#ftl input=\"json\">" + template)
    let lines = Disassembler(program).pickingLines().joined(separator: "\n")
    #expect(lines == wanted, sourceLocation: sourceLocation)
  }

  @Test func `values that are written, compared and computed with`() throws {
    let template = #"<#if a gt 0.5 || b.c == "x"><#emit {"k": a, "l": {"m": b.c}, "n": a * 10}></#if>"#
    try check(
      template,
      #"""
         0  load a as #0
         1  greater #0 5e-1, else 8
         2  value "{\"k\":" a
         3  value ",\"l\":{\"m\":" b.c
         4  multiply #0 10 as #3
         5  number "},\"n\":" #3
         6  emit "}\n"
         7  end
         8  isText b.c "x", else 7
         9  value "{\"k\":" a
        10  value ",\"l\":{\"m\":" b.c
        11  multiply #0 10 as #4
        12  number "},\"n\":" #4
        13  emit "}\n"
        14  jump 7
        15  jump 7
      """#)
  }

  @Test func `a list that is gone over`() throws {
    try check(
      #"<#list items as item><#emit {"id": id, "n": item.n!0, "all": item}></#list>"#,
      #"""
         0  loop items, else 13
         1  value "{\"id\":" id
         2  isPresent items[].n, else 8
         3  value ",\"n\":" items[].n
         4  value ",\"all\":" items[]
         5  emit "}\n"
         6  next at 1
         7  end
         8  literal ",\"n\":0"
         9  value ",\"all\":" items[]
        10  emit "}\n"
        11  next at 1
        12  jump 7
        13  end
      """#)
  }

  @Test func `records that are passed on and dropped`() throws {
    try check(
      #"<#if level == "debug"><#drop "noise"></#if>"#,
      #"""
         0  isText level "debug", else 2
         1  drop 0
         2  copy "\n"
         3  end
      """#)
  }

  static let templates = [
    #"<#if status gte 400 || upstream.ms gt 50><#emit {"t": time, "p": request.path, "us": upstream.ms * 1000}></#if>"#,
    #"<#if level == "debug"><#drop "noise"><#elseif level != "info"><#drop></#if>"#,
    #"<#if time?? && !(status??)><#emit {"t": time, "r": request}><#elseif ok!false><#emit {"u": user!"none"}></#if>"#,
    #"<#emit {"a": status + 1, "b": status - 0.5, "c": status / 3, "d": status * status, "e": upstream.ms / 1000}>"#,
    #"<#emit {"a": {"b": time, "c": [status, level, 1.50, "\"é"]}, "d": ok == true, "e": status == upstream.ms}>"#,
    #"<#assign s = status><#emit {"s": s, "big": s gt 499 && s lt 600}>"#,
    #"<#switch level><#on "debug", "x"><#drop "no"><#on "info"><#emit {"i": time}><#default><#emit></#switch>"#,
    #"<#list items as i><#switch i.sku!0><#on "x"><#emit {"x": i.n!}><#default><#emit i></#switch></#list>"#,
    #"<#if ok><#emit></#if><#emit {"s": status}>"#,
    #"<#if status lte 0.5><#reject "low"></#if><#emit {"x": level!time!0, "y": absent!-1.5, "z": level!}>"#,
    #"<#list items as i><#if i.n gt 1><#emit {"id": time, "sku": i.sku, "n": i.n * 2, "m": i.n}><#else><#emit i></#if></#list>"#,
    #"<#list items as i><#assign last = i.sku!"?"><#emit {"l": last}></#list><#emit {"l": last!"none"}>"#,
    #"<#list items as i><#if i.sku == "x"><#break></#if><#emit {"i": i.n!status}></#list><#emit {"tags": tags}>"#,
    #"<#list items as i><#list items as j><#emit {"i": i.n, "j": j.n}></#list></#list>"#,
  ]

  /// Records with the members that the templates pick.
  struct Records {
    var generator: JSONGenerator
    private static let texts = [
      "debug", "info", "x", "\u{212A}", "A\u{30A}", "\u{C5}", "\\u0078", "de\\u0062ug",
    ]
    private static let numbers = [
      "404", "200", "50", "50.000", "0.5", "0.0001", "0.00000001", "9223372036854775807", "-3",
    ]

    mutating func scalar() -> String {
      switch generator.dice.roll(8) {
      case 0...2: generator.pick(Self.numbers)
      case 3: generator.pick(JSONGenerator.numbers)
      case 4, 5: "\"" + generator.pick(Self.texts) + "\""
      case 6: "\"" + generator.pick(JSONGenerator.strings) + "\""
      default: generator.pick(["true", "false", "null"])
      }
    }

    /// Its members, most of them of the kind that the templates expect.
    mutating func record() -> [UInt8] {
      let number = { (it: inout Self) in
        it.generator.dice.roll(5) == 0 ? it.scalar() : it.generator.pick(Self.numbers)
      }
      let text = { (it: inout Self) in
        it.generator.dice.roll(5) == 0 ? it.scalar() : "\"" + it.generator.pick(Self.texts) + "\""
      }
      let shape = JSONListTests.Shape(&generator)
      var members = [
        "\"time\":\(text(&self))", "\"status\":\(number(&self))", "\"level\":\(text(&self))",
        "\"upstream\":{\"ms\":\(number(&self)),\"host\":\(text(&self))}",
        "\"request\":{\"path\":\(text(&self))}", "\"ok\":\(generator.pick(["true", "false", "true", "1"]))",
        "\"items\":\(shape.list(&generator))", "\"tags\":[\(text(&self)),\(number(&self))]",
      ]
      if generator.dice.roll(3) == 0 { members.remove(at: generator.dice.roll(members.count)) }
      if generator.dice.roll(3) == 0 { members.swapAt(0, generator.dice.roll(members.count)) }
      if generator.dice.roll(6) == 0 { members.append(members[generator.dice.roll(members.count)]) }
      return Array((generator.space() + "{" + members.joined(separator: ",") + "}").utf8)
    }
  }

  @Test(arguments: templates, KernelForm.all)
  func `what is picked is what the machine picks`(template: String, form: KernelForm) throws {
    let program = try Engine.program("<#ftl input=\"json\">" + template)
    #expect(program.picks)
    var records = Records(generator: JSONGenerator(dice: Dice(seed: 51), isSpaced: false))
    let others = Array("\"{}[],:\\ 0a9-.e\u{1}\u{7F}tn\u{FF}".utf8)
    var picked = 0
    for round in 0..<60 * CaseCount.multiplier {
      records.generator.isSpaced = round % 3 == 0
      let record = records.record()
      let variants = (0..<12).map { number in
        var changed = number % 3 == 0 ? record : JSONLayoutTests.variant(of: record, &records.generator)
        guard number % 4 == 3 else { return changed }
        let place = records.generator.dice.roll(changed.count)
        switch records.generator.dice.roll(3) {
        case 0: changed[place] = others[records.generator.dice.roll(others.count)]
        case 1: changed.remove(at: place)
        default: changed.insert(others[records.generator.dice.roll(others.count)], at: place)
        }
        return changed
      }
      let found = RewriteTests.run(program, variants, rewrites: true, form: form)
      picked += found.rewritten
      #expect(found.output == RewriteTests.run(program, variants, rewrites: false).output)
    }
    #expect(picked > 20 * CaseCount.multiplier, "\(picked)")
  }

  @Test(arguments: [
    "<#set a = 1>", "${a}", "<#emit {\"a\": a?upper_case}>",
    "<#ftl input=\"json\" output=\"text\"><#emit \"x\">",
    "<#ftl input=\"json\" duplicate_keys=\"reject\"><#emit {\"a\": a}>", "<#emit {a: 1}>",
    "<#ftl input=\"text\"><#emit {\"a\": line}>",
  ])
  func `a program that does other things from the beginning runs`(template: String) throws {
    let header = template.hasPrefix("<#ftl") ? "" : "<#ftl input=\"json\">"
    #expect(try Engine.program(header + template).picks == false)
  }

  @Test func `a record of which too much comes is rejected`() throws {
    var options = CompilerOptions()
    options.limits.textBytes = 300
    let program = try Engine.program(
      #"<#ftl input="json"><#list items as i><#emit {"i": i.n}></#list>"#, options: options)
    #expect(program.picks)
    let records = [1, 2, 3, 30, 35, 36, 200, 4].map { count in
      Array("{\"items\":[\((0..<count).map { "{\"n\":\($0)}" }.joined(separator: ","))]}".utf8)
    }
    let found = RewriteTests.run(program, records, rewrites: true)
    #expect(found.output == RewriteTests.run(program, records, rewrites: false).output)
    #expect(found.output.count { $0.hasPrefix("rejected: too-large") } == 3)
    #expect(found.rewritten > 2)
  }

  @Test func `output is made room for`() throws {
    let text = String(repeating: "x", count: 3000)
    let program = try Engine.program(
      "<#ftl input=\"json\"><#list items as i><#emit {\"i\": i.n, \"t\": \"\(text)\"}></#list>")
    let records = [1, 200, 250, 2].map { count in
      Array("{\"items\":[\((0..<count).map { "{\"n\":\($0)}" }.joined(separator: ","))]}".utf8)
    }
    let found = RewriteTests.run(program, records, rewrites: true)
    #expect(found.rewritten == 2)
    #expect(found.output == RewriteTests.run(program, records, rewrites: false).output)
  }

  @Test func `a program that leaves most records is not tried for a while`() throws {
    let program = try Engine.program(#"<#ftl input="json"><#emit {"a": a * 2}>"#)
    let records = (0..<4300).map { Array("{\"a\":\($0 < 100 ? "1e400" : "\($0)")}".utf8) }
    let found = RewriteTests.run(program, records, rewrites: true)
    #expect(found.output == RewriteTests.run(program, records, rewrites: false).output)
    #expect((1..<200).contains(found.rewritten))
  }
}

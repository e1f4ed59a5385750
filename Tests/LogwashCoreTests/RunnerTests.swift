import LogwashCore
import Testing

@Suite struct RunnerTests {
  /// Lines that are written, dropped, rejected, too long, sent elsewhere.
  private static let input: String = {
    var lines = ""
    for i in 0..<3000 {
      switch i % 7 {
      case 0: lines += "{\"n\":\(i)}\n"
      case 1: lines += "{\"n\":\(i),\"s\":\"\(String(repeating: "x", count: i % 50))\"}\r\n"
      case 2: lines += "{\"n\":\n"
      case 3: lines += "\n"
      case 4: lines += "{\"n\":\(i),\"drop\":true}\n"
      case 5: lines += "{\"n\":\(i),\"long\":\"\(String(repeating: "y", count: 200))\"}\n"
      default: lines += "{\"side\":\(i)}\n"
      }
    }
    return lines + "{\"n\":-1}"
  }()

  private static func fixture(jobs: Int, blockBytes: Int) -> RunnerFixture {
    var fixture = RunnerFixture(
      """
      <#ftl input="json" max_record_bytes=150>
      <#if drop??><#drop "asked to"></#if>
      <#if side??><#emit {"side": side} to "side"><#else><#emit {"n": n, "line": .line_number}></#if>
      """)
    fixture.jobs = jobs
    fixture.blockBytes = blockBytes
    return fixture
  }

  @Test(arguments: [64, 100, 1000, 4096, 1 << 18])
  func `threads and blocks of any size change no byte`(blockBytes: Int) throws {
    let expected = try Self.fixture(jobs: 1, blockBytes: 1 << 20).run(Self.input)
    #expect(expected.counts.isBalanced)
    #expect(expected.counts.read == 2572)
    #expect(expected.rejections.count == 857)
    for jobs in 1...3 {
      let output = try Self.fixture(jobs: jobs, blockBytes: blockBytes).run(Self.input)
      #expect(output == expected)
    }
  }

  @Test(arguments: [0, 1, 40, 1000])
  func `how much output is held changes no byte`(outputBytes: Int) throws {
    let expected = try Self.fixture(jobs: 1, blockBytes: 1 << 20).run(Self.input)
    for jobs in 1...3 {
      for blockBytes in [100, 4096, 1 << 18] {
        var fixture = Self.fixture(jobs: jobs, blockBytes: blockBytes)
        fixture.outputBytes = outputBytes
        #expect(try fixture.run(Self.input) == expected)
      }
    }
  }

  @Test(arguments: 1...3, [0, 20])
  func `rows keep their columns, however much output is held`(jobs: Int, outputBytes: Int) throws {
    var input = ""
    for number in 0..<200 {
      if number % 9 == 0 { input += number % 2 == 0 ? "#Fields: a b\n" : "#Fields: b a\n" }
      input += "\(number) x\n"
    }
    var fixture = RunnerFixture("<#ftl input='w3c'><#if a == '7'><#reject 'seven'></#if>${a}-${b}")
    fixture.blockBytes = 300
    let expected = try fixture.run(input)
    #expect(expected.text.hasPrefix("0-x\n1-x\n"))
    #expect(expected.text.contains("x-9\n"))
    fixture.jobs = jobs
    fixture.outputBytes = outputBytes
    #expect(try fixture.run(input) == expected)
    fixture.maxRejects = .count(0)
    #expect(try fixture.run(input).text == (0..<7).map { "\($0)-x\n" }.joined())
  }

  @Test func `what comes of a chained record is held no longer than other output`() throws {
    var fixture = RunnerFixture(
      "<#list 1..3 as i><#emit {'i': i}></#list>", "<#emit {'i': i}><#emit {'n': i} to 'n'>")
    let expected = try fixture.run("a\nb\nc\n")
    fixture.outputBytes = 0
    #expect(try fixture.run("a\nb\nc\n") == expected)
  }

  @Test func `what is cleaned behind output that was not taken is held`() throws {
    var fixture = RunnerFixture("${line}")
    fixture.outputBytes = 0
    fixture.room = 5
    let output = try fixture.run("a\nb\nc\nd\n")
    // The third one is refused.
    #expect(output.ledger.total.outcomes.written == Tally(records: 2, bytes: 4))
    #expect(output.ledger.total.outcomes.held == Tally(records: 2, bytes: 4))
  }

  @Test func `what a record may cost holds for all that later templates make of it`() throws {
    let many = "<#list 1..10000 as i><#emit {\"i\": i}></#list>"
    var fixture = RunnerFixture(many, "<#set s = 'x'?left_pad(2000)>")
    fixture.options.limits.textBytes = 1 << 20
    #expect(try fixture.run("a\n").faults == [.tooLarge])
    fixture.options.limits.steps = 20_000
    fixture.templates[1] = "<#list 1..10 as x></#list><#drop>"
    #expect(try fixture.run("a\n").faults == [.tooManySteps])
    fixture.templates[0] = "<#list 1..100 as i><#emit {\"i\": i}></#list>"
    #expect(try fixture.run("a\nb\n").counts.dropped == 2)
  }

  @Test func `a value that holds itself many times is not handed over`() throws {
    let doubled = "<#assign s = [1]><#list 1..40 as i><#assign s = [s, s]></#list><#emit {\"s\": s}>"
    #expect(try RunnerFixture(doubled, "<#set ok = 1>").run("a\n").faults == [.tooLarge])
  }
}

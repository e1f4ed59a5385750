import LogwashCore
import Testing

/// Which lines make one record. The traces are in the formats that the languages' run-time systems print.
@Suite struct MultilineTests {
  private func records(_ rule: String, _ text: String) throws -> [String] {
    try ScannerFixture(.lines, multiline: rule, maxRecordBytes: 100_000).texts(text)
  }

  /// Records of several lines, one behind the other, are found again.
  private func expectKept(
    _ rule: String, _ traces: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try records(rule, traces.joined(separator: "\n") + "\n")
    #expect(found == traces, sourceLocation: sourceLocation)
  }

  @Test func `a pattern says where records begin, go on or end`() throws {
    #expect(try records("start:^\\d", "x\n1 a\nb\n2 c") == ["x", "1 a\nb", "2 c"])
    #expect(
      try records("start:^%{TIMESTAMP_ISO8601} ", "2024-01-31T10:00:00Z a\nb\n2024-01-31T10:00:01Z c").count
        == 2)
    #expect(try records("continue:^[> ]", ">a\n>b\nc\n d") == [">a\n>b", "c\n d"])
    #expect(try records("end:;$", "a\nb;\nc;\nd") == ["a\nb;", "c;", "d"])
    #expect(try records("indent", "a\n b\n\tc\n\nd") == ["a\n b\n\tc", "", "d"])
  }

  @Test func `line breaks in a record are line feeds, and empty lines at its end are left out`() throws {
    #expect(try records("java", "a\r\n b\r\n\r\n\r\nc\r\n") == ["a\n b", "c"])
  }

  @Test func `a record of too many lines is too long`() throws {
    var fixture = try ScannerFixture(.lines, multiline: "indent")
    fixture.plan.multiline?.maxLines = 2
    #expect(fixture.texts("a\n b\nc\n d\n e\nf") == ["a\n b", "c\n d | record-too-long", "f"])
  }

  @Test(arguments: [
    "2024-01-31 10:15:30,123 INFO a", "2024-01-31T10:15:30.123Z INFO a", "2024/01/31 10:15:30 a",
    "31/Jan/2024:10:15:30 a",
    "31-Jan-2024 10:15:30 a", "01/31/2024 10:15:30 a", "31.01.2024 10:15:30 a", "10:15:30.123 [main] INFO a",
    "[2024-01-31 10:15:30] a", "[10:15:30 INF] a", "Jan 31 10:15:30 host a", "Jan  1 10:15:30 host a",
    "Wed Jan 31 10:15:30 2024 a", "Wed, 31 Jan 2024 10:15:30 a", "[Wed Jan 31 10:15:30.1 2024] a",
    "Jan 31, 2024 10:15:30 AM com.example.Main main", "I0131 10:15:30.123456 1 main.go:1] a",
    "20240131T101530 a",
    "20240131 10:15:30 a", "1706696130.123 a", "1706696130123 a", "<34>Oct 11 22:14:15 host a",
    "<34>1 2003-10-11T22:14:15Z h a",
  ])
  func `a line with a date or time begins a record`(line: String) throws {
    try expectKept("java", ["\(line)\nmore\njava.lang.X: y\n\tat a.b(C.java:1)", "\(line)\nmore"])
  }

  @Test(arguments: [
    "12 items", "3:1", "1/2 of it", "404 Not Found", "2024 items", "The 10 items", "Marble 12", "May be",
    "Sunday", "I12 x",
    "<html>", "<34", "[main] a", "10.0.0.1 said", "12345678 items", "1-2", "(a)", "", "{\"a\":1}",
  ])
  func `what looks like a date in part is none`(line: String) throws {
    try expectKept("java", ["10:15:30 a\n\(line)\nb"])
  }

  @Test func `Python: the heads of its logging without a format begin records, whatever follows them`() throws
  {
    try expectKept(
      "python",
      [
        "ERROR:root:first\nsecond line", "INFO:app.db:on\n\n{'a': 1}",
        """
        CRITICAL:root:division
        Traceback (most recent call last):
          File "a.py", line 1, in <module>
            1 / 0
        ZeroDivisionError: division by zero

        During handling of the above exception, another exception occurred:

        Traceback (most recent call last):
          File "a.py", line 3, in <module>
            raise KeyError(1)
        KeyError: 1
        """, "DEBUG:root:x", "WARNING:a:", "2024-01-31 10:15:30,123 dated\nINFO: no head", "INFO:root:y",
      ])
    // Other languages know no such heads.
    #expect(try records("java", "10:15:30 a\nERROR:root:b") == ["10:15:30 a\nERROR:root:b"])
  }

  @Test func `Java: causes, suppressed exceptions and what is left out belong to the trace`() throws {
    let trace = """
      java.lang.IllegalStateException: Cannot load
      \tat com.example.Loader.load(Loader.java:42)
      \tSuppressed: java.io.IOException: close failed
      \t\tat com.example.Loader.close(Loader.java:50)
      \t\t... 3 more
      Caused by: java.sql.SQLException: no connection
      \tat com.example.Pool.get(Pool.java:7)
      \t... 12 common frames omitted
      Caused by: java.net.ConnectException
      \tat java.base/java.net.Socket.connect(Socket.java:633)
      """
    let plain = "Exception in thread \"main\" java.lang.NullPointerException\n\tat Main.main(Main.java:3)"
    try expectKept("java", [trace, trace, "INFO started", plain, "INFO done"])
    // The logger's line comes first, without a date or with one, and its message may have lines of its own.
    try expectKept("java", ["ERROR c.e.App - failed\n\(trace)", "INFO c.e.App - on"])
    let dated = "2024-01-31 10:15:30 ERROR query failed:\nSELECT *\nFROM t\n\(trace)"
    try expectKept("java", [dated, "2024-01-31 10:15:31 INFO on", dated])
  }

  @Test func `Go: a panic has the traces of its goroutines`() throws {
    let panic = """
      panic: runtime error: index out of range [5] with length 3
      \tpanic: again
      [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x45e3a1]

      goroutine 1 [running]:
      main.(*Server).handle(0xc000012345, {0xc000100000, 0x5})
      \t/app/main.go:12 +0x1d
      panic({0x4a1b20, 0xc00001c0a8})
      \t/usr/local/go/src/runtime/panic.go:884 +0x212
      created by main.main in goroutine 1
      \t/app/main.go:7 +0x25

      goroutine 18 [chan receive, 2 minutes]:
      main.worker(...)
      \t/app/main.go:30
      exit status 2
      """
    try expectKept("go", ["starting", panic, "starting", "ready (1)"])
    try expectKept(
      "go",
      ["panic: first line\nsecond line\n\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:1 +0x1d", "next"])
    let served =
      "2024/01/31 10:15:30 http: panic serving 127.0.0.1:5000: oh\ngoroutine 7 [running]:\nnet/http.f()\n\t/a.go:1"
    try expectKept("go", [served, "2024/01/31 10:15:31 ok"])
    try expectKept(
      "go",
      ["fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [select]:\nmain.main()\n\t/a.go:1"])
  }

  @Test func `Python: chained tracebacks are one record`() throws {
    let first = """
      Traceback (most recent call last):
        File "app.py", line 3, in load
          return cache[key]
                 ~~~~~^^^^^
      KeyError: 'user'
      """
    let during = "\(first)\n\nDuring handling of the above exception, another exception occurred:\n\n\(first)"
    let cause = "\(first)\n\nThe above exception was the direct cause of the following exception:\n\n\(first)"
    try expectKept("python", [first, first, during, cause, "done"])
    try expectKept("python", ["ERROR:root:failed\n\(during)", "INFO:root:on"])
    try expectKept(
      "python",
      [
        "2024-01-31 10:15:30,123 ERROR failed\nin two lines\n\(cause)\nwith a note",
        "2024-01-31 10:15:31,000 on",
      ])
  }

  @Test func `Ruby: frames stand with or without 'from'`() throws {
    let raised =
      "app.rb:2:in 'Integer#/': divided by 0 (ZeroDivisionError)\n\tfrom app.rb:2:in 'foo'\n\tfrom app.rb:5:in '<main>'"
    try expectKept("ruby", ["started", raised, raised])
    let rails =
      "NoMethodError (undefined method `x' for nil:NilClass):\n\napp/models/user.rb:5:in `create'\nlib/a.rb:1:in `b'"
    try expectKept("ruby", [rails, "Completed 500", rails])
  }

  @Test func `.NET: inner exceptions belong to the trace`() throws {
    let trace = """
      System.InvalidOperationException: outer
       ---> System.ArgumentException: inner
         at App.B() in /src/App.cs:line 7
         --- End of inner exception stack trace ---
         at App.A() in /src/App.cs:line 3
      --- End of stack trace from previous location ---
         at App.Main()
      """
    try expectKept(
      "dotnet", [trace, trace, "fail: App[0]\n      request failed\n      \(trace)", "info: App[0]"])
    try expectKept("dotnet", ["Unhandled exception. \(trace)", "next"])
  }

  @Test func `PHP: numbered frames, and the next exception of a chain`() throws {
    let trace = """
      PHP Fatal error:  Uncaught Exception: first in /app/a.php:3
      Stack trace:
      #0 /app/a.php(7): f()
      #1 {main}

      Next RuntimeException: second in /app/a.php:9
      Stack trace:
      #0 {main}
        thrown in /app/a.php on line 9
      """
    try expectKept("php", [trace, "PHP Notice:  x", trace])
    try expectKept(
      "php", ["[31-Jan-2024 10:15:30 UTC] \(trace)", "[31-Jan-2024 10:15:31 UTC] PHP Notice:  x"])
    let monolog =
      "[2024-01-31 10:15:30] local.ERROR: x {\"exception\":\"[object] (Exception(code: 0): x at /a.php:1)\n[stacktrace]\n#0 {main}\n\"} "
    try expectKept("php", [monolog, monolog])
  }

  @Test func `Node: the source line above the error, causes and properties belong to it`() throws {
    let trace = """
      /app/index.js:3
          throw new TypeError('x')
          ^

      TypeError: x
          at f (/app/index.js:3:9)
          at Module._compile (node:internal/modules/cjs/loader:1254:14) {
        code: 'E_X',
        [cause]: Error: y
            at g (/app/index.js:1:1)
      }

      Node.js v18.19.0
      """
    try expectKept(
      "node",
      ["listening", trace, "listening", "Error: x\n    at f (/a.js:1:1)", "Error: x\n    at f (/a.js:1:1)"])
  }

  @Test func `rules that do not exist are refused`() {
    #expect(throws: Multiline.Problem.self) { try Multiline.Rule("jaav") }
    #expect(throws: Multiline.Problem.self) { try Multiline.Rule("begin:x") }
    #expect(throws: Multiline.Problem.self) { try Multiline.Rule("start:(") }
    #expect(throws: Multiline.Problem.self) { try Multiline.Rule("start:%{NOPE}") }
  }
}

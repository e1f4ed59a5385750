import LogwashFiles
import Testing

@Suite struct GlobTests {
  /// As bash does it with `globstar`; for each pattern paths that match and paths that do not.
  @Test(arguments: [
    ("*.log", ["a.log", ".log.log"].filter { !$0.hasPrefix(".") }, ["a.txt", "b/a.log", ".a.log", "alog"]),
    ("a?c", ["abc", "aäc"], ["ac", "abbc", "a/c"]),
    ("[a-c]x", ["ax", "cx"], ["dx", "x", "-x"]),
    ("[!a-c]x", ["dx", "-x"], ["ax"]),
    ("[]-]x", ["]x", "-x"], ["ax"]),
    ("[ax", ["[ax"], ["ax"]),
    ("**/*.log", ["a.log", "b/a.log", "b/c/a.log"], [".b/a.log", "b/.a.log"]),
    ("b/**", ["b", "b/c", "b/c/d"], ["c"]),
    ("*a*a*a*b", ["aaab", "xaxaxaxb"], ["aab", "aaaa"]),
    (".*", [".a"], ["a"]),
  ])
  func `stars, question marks and brackets`(pattern: String, matching: [String], others: [String]) {
    let glob = Glob("*/" + pattern)
    for path in matching { #expect(glob.matches("x/" + path), "\(path)") }
    for path in others { #expect(!glob.matches("x/" + path), "\(path)") }
  }

  @Test func `the steps in front that stand for themselves are the directory`() {
    #expect(Glob("/var/log/*/a*.log").directory == "/var/log")
    #expect(Glob("/var/log/*/a*.log").depth == 2)
    #expect(Glob("*.log").directory == "")
    #expect(Glob("a/**/*.log").depth == nil)
    #expect(Glob("/*.log").directory == "/")
  }

  @Test func `a name fits byte by byte`() {
    #expect(FilePattern("d/\u{E9}.log").fits("d/\u{E9}.log"))
    #expect(!FilePattern("d/\u{E9}.log").fits("d/e\u{301}.log"))
    #expect(FilePattern("d/*").fits("d/\u{301}x"))
    #expect(!FilePattern("*x").fits("/\u{301}x"))
  }

  @Test func `many stars take no time`() {
    let glob = Glob(String(repeating: "*a", count: 500) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 5000)))
  }
}

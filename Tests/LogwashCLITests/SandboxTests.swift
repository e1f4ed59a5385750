#if os(Linux)
  import Foundation
  import Testing

  /// What a run asks the system for, as strace sees it; without strace, or where it may not trace, nothing is tried.
  @Suite struct SandboxTests {
    private static let strace = "/usr/bin/strace"

    private static func canTrace() -> Bool {
      guard FileManager.default.isExecutableFile(atPath: strace),
        ProcessInfo.processInfo.environment["LOGWASH_SANITIZER"] == nil
      else { return false }
      let program = URL(fileURLWithPath: strace)
      return (try? Command.run(["-o", "/dev/null", "true"], program: program))?.status == 0
    }

    /// A template that tries to reach what it must not: by names of zones that a record gives, and by all that has to do with time,
    /// patterns and other templates.
    private static let template = """
      <#include "inc.ftl"><#attempt><#setting time_zone=line><#set t = "2026-01-01T00:00:00Z"?datetime.iso?string("HH")>\\
      <#recover><#set e = line?length></#attempt><#set m = line?matches("(a+)+b")?string, v = .template_name, h = line?sha256>
      """

    @Test(.enabled(if: canTrace()))
    func `a run opens the template, what it includes, the input and time zones, and nothing else`() throws {
      try Command.withDirectory { directory in
        let files = [
          "t.ftl": Self.template.replacing("\\\n", with: ""), "inc.ftl": "<#set i = 1>",
          "in.log":
            "../../../etc/passwd\nEurope/Berlin\n/etc/shadow\nAsia/Tokyo\nposix/../../../../etc/passwd\nfile:///etc/passwd\n",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: directory.appendingPathComponent(name)) }
        let result = try Command.run(
          [
            "-f", "-qq", "-e", "trace=%file,%network,%process", "-o", "trace", Command.binary.path, "run",
            "t.ftl", "in.log", "-j", "2",
          ], program: URL(fileURLWithPath: Self.strace), in: directory)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.text.contains(#""t":"01""#) && result.text.contains(#""t":"09""#), "\(result.text)")
        let trace = try String(contentsOf: directory.appendingPathComponent("trace"), encoding: .utf8)
        var paths: Set<String> = []
        // Before that, the process is loaded.
        for line in trace.split(separator: "\n").drop(while: {
          !$0.contains("open") || !$0.contains("\"t.ftl\"")
        }) {
          #expect(!line.contains("socket(") && !line.contains("execve("), "\(line)")
          let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
          if parts.count > 2, !parts[1].isEmpty { paths.insert(String(parts[1])) }
        }
        let root = directory.resolvingSymlinksInPath().path
        paths = paths.filter { path in
          let own = path.hasPrefix(root) ? String(path.dropFirst(root.count).drop { $0 == "/" }) : path
          return !["", "t.ftl", "inc.ftl", "in.log", ".", "/sys/devices/system/cpu/online"].contains(own)
        }
        #expect(paths == ["/usr/share/zoneinfo/Europe/Berlin", "/usr/share/zoneinfo/Asia/Tokyo"], "\(paths)")
      }
    }
  }
#endif

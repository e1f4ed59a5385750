/// The languages whose stack traces `multiline` knows by name.
package enum TraceLanguage: String, CaseIterable, BitwiseCopyable, Sendable {
  case java, go, python, ruby, dotnet, php, node

  /// What a line that is neither dated nor indented nor empty is in a trace of this language.
  enum Role {
    /// A part of the trace before it.
    case trace
    /// The line that says what was thrown: it belongs to the message before it, but begins a record behind a trace.
    case heading
    /// The same, and lines of any form belong to it until its trace comes.
    case opening
    case other
  }

  func role(of line: ByteView) -> Role {
    switch self {
    case .java: Self.roleInJava(line)
    case .go: Self.roleInGo(line)
    case .python: Self.roleInPython(line)
    case .ruby: line.endsWithRubyFrame ? .trace : .other
    case .dotnet:
      line.starts(with: "--- End of ") ? .trace : line.exceptionHeadingEnd != nil ? .heading : .other
    case .php: Self.roleInPHP(line)
    case .node: Self.roleInNode(line)
    }
  }

  private static func roleInJava(_ line: ByteView) -> Role {
    switch line.peek(0) {
    case UInt8(ascii: "C") where line.starts(with: "Caused by: "): return .trace
    case UInt8(ascii: "S") where line.starts(with: "Suppressed: "): return .trace
    case UInt8(ascii: "W") where line.starts(with: "Wrapped by: "): return .trace
    case UInt8(ascii: "a") where line.starts(with: "at "): return .trace
    case UInt8(ascii: ".") where line.starts(with: "... "): return .trace
    case UInt8(ascii: "n") where line.starts(with: "nested exception is:"): return .trace
    case UInt8(ascii: "[") where line.starts(with: "[CIRCULAR REFERENCE"): return .trace
    default: return line.exceptionHeadingEnd != nil ? .heading : .other
    }
  }

  private static func roleInGo(_ line: ByteView) -> Role {
    switch line.peek(0) {
    case UInt8(ascii: "p") where line.starts(with: "panic: "): .opening
    case UInt8(ascii: "f") where line.starts(with: "fatal error: "): .opening
    case UInt8(ascii: "g") where line.starts(with: "goroutine ") && line.last == UInt8(ascii: ":"): .trace
    case UInt8(ascii: "c") where line.starts(with: "created by "): .trace
    case UInt8(ascii: "e") where line.starts(with: "exit status "): .trace
    case UInt8(ascii: "[") where line.starts(with: "[signal "): .trace
    // `main.(*T).f(0xc000012345, {0x1, 0x2})`, `panic({0x1, 0x2})`, and the registers behind a crash.
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      line.last == UInt8(ascii: ")") && line.isGoCall || line.isGoRegister ? .trace : .other
    default: .other
    }
  }

  private static func roleInPython(_ line: ByteView) -> Role {
    switch line.peek(0) {
    case UInt8(ascii: "T") where line.starts(with: "Traceback (most recent call last):"): .opening
    case UInt8(ascii: "D") where line.starts(with: "During handling of the above exception"): .trace
    case UInt8(ascii: "T") where line.starts(with: "The above exception was the direct cause"): .trace
    default: .other
    }
  }

  private static func roleInPHP(_ line: ByteView) -> Role {
    switch line.peek(0) {
    case UInt8(ascii: "#"): line.peek(1).isASCIIDigit ? .trace : .other
    case UInt8(ascii: "S") where line.starts(with: "Stack trace:"): .trace
    case UInt8(ascii: "N") where line.starts(with: "Next "):
      line.dropFirst(5).exceptionHeadingEnd != nil ? .trace : .other
    case UInt8(ascii: "[")
    where line.starts(with: "[stacktrace]") || line.starts(with: "[previous exception]"): .trace
    case UInt8(ascii: "\"") where line.starts(with: "\"}"): .trace
    default: .other
    }
  }

  private static func roleInNode(_ line: ByteView) -> Role {
    switch line.peek(0) {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): line.count <= 2 ? .trace : .other
    case UInt8(ascii: "N") where line.starts(with: "Node.js v"): .trace
    default: .other
    }
  }
}

extension ByteView {
  fileprivate func starts(with prefix: StaticString) -> Bool {
    count >= prefix.utf8CodeUnitCount && self[0..<prefix.utf8CodeUnitCount] == prefix
  }

  /// Behind the name of an exception that the line begins with, as `java.io.IOException: …` does: letters, digits and dots (or
  /// PHP's backslashes), a word in the end that says what it is, and nothing or a colon behind it.
  var exceptionHeadingEnd: Int? {
    var at = 0
    while at < count, self[at].isTypeNameByte { at += 1 }
    guard at >= 5, at == count || self[at] == UInt8(ascii: ":") else { return nil }
    let name = prefix(at)
    guard
      name.hasSuffix("Exception") || name.hasSuffix("Error") || name.hasSuffix("Throwable")
        || name.hasSuffix("Fault")
    else { return nil }
    // A word by itself may be anything: `Error: …` is how many messages begin.
    return name.firstIndex(of: UInt8(ascii: ".")) != nil || name.hasSuffix("Exception") ? at : nil
  }

  /// `ERROR:root:message`, the form that Python's `logging.basicConfig()` gives: the level, the logger's name, the message.
  var beginsWithPythonLevel: Bool {
    let levels: [StaticString] = ["DEBUG:", "INFO:", "WARNING:", "ERROR:", "CRITICAL:"]
    guard let first, first >= UInt8(ascii: "C"), first <= UInt8(ascii: "W"),
      let level = levels.first(where: { starts(with: $0) })
    else { return false }
    var at = level.utf8CodeUnitCount
    let start = at
    while at < count, self[at] > UInt8(ascii: " "), self[at] != UInt8(ascii: ":") { at += 1 }
    return at > start && at < count && self[at] == UInt8(ascii: ":")
  }

  private func hasSuffix(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    return count >= length && self[count - length..<count] == suffix
  }

  /// `app/models/user.rb:12:in 'User#save'`, with Ruby's older quotes too.
  fileprivate var endsWithRubyFrame: Bool {
    guard last == UInt8(ascii: "'"), let colon = firstIndex(of: UInt8(ascii: ":")) else { return false }
    var at = colon + 1
    while at < count, self[at].isASCIIDigit { at += 1 }
    guard at > colon + 1 else { return false }
    let rest = dropFirst(at)
    return rest.starts(with: ":in '") || rest.starts(with: ":in `")
  }

  /// A name of a package, a dot and a call; or the call of a built-in function.
  fileprivate var isGoCall: Bool {
    guard let parenthesis = firstIndex(of: UInt8(ascii: "(")) else { return false }
    return parenthesis > 0 && prefix(parenthesis).firstIndex(of: UInt8(ascii: " ")) == nil
  }

  /// `rip    0x45e3a1`
  fileprivate var isGoRegister: Bool {
    guard let space = firstIndex(of: UInt8(ascii: " ")), space <= 6 else { return false }
    var at = space
    while at < count, self[at] == UInt8(ascii: " ") { at += 1 }
    return at > space && dropFirst(at).starts(with: "0x")
  }
}

extension UInt8 {
  fileprivate var isTypeNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}

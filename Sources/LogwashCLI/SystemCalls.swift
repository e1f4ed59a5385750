import LogwashFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Outside the fence for one reason: for these calls Swift has no safe form but Foundation's, whose loading
// would cost half of a start.
// Safety: `read` and `write` get the bounds of an array's own storage, the signal calls the address of a
// local set; `getenv` returns null or a C string, copied at once, as are the arguments: `argc` C strings.

/// The process's streams, as far as they are not read and written by the library.
enum StandardStreams {
  /// Writes bytes to the standard output; false when nobody reads it.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> Bool { write(bytes, to: STDOUT_FILENO) }

  static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes a message, of which a terminal obeys nothing but our colors.
  static func writeError(_ text: String) { write(Array(TerminalText.harmless(text).utf8), to: STDERR_FILENO) }

  /// Writes what moves the cursor, too.
  static func writeProgress(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes[done...].withUnsafeBytes {
        unsafe systemWrite(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno != EINTR, errno != EAGAIN { return false }
      done += max(written, 0)
    }
    return true
  }

  /// All of a file, or of the standard input for nil; nil when it cannot be read.
  static func contents(of path: String?) -> [UInt8]? {
    let descriptor =
      path.map { unsafe open(SystemName.characters(of: $0), O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    guard descriptor >= 0 else { return nil }
    defer { if path != nil { close(descriptor) } }
    var contents: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return contents }
      contents += block[..<count]
    }
  }

  static var errorsAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The environment asks for no colors (no-color.org), or the terminal has none.
  static var environmentForbidsColor: Bool {
    let isAsked = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
    let terminal = unsafe getenv("TERM").map { unsafe String(cString: $0) }
    return isAsked || terminal == nil || terminal == "dumb"
  }

  static var processorCount: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }
}

extension CommandLine {
  /// What stands behind the name of the program, which may be no UTF-8 where it names a file.
  static var given: [String] {
    (1..<max(Int(argc), 1)).compactMap { number in
      guard let argument = unsafe unsafeArgv[number] else { return nil }
      if let text = unsafe String(validatingCString: argument) { return text }
      return unsafe SystemName.text(
        UnsafeBufferPointer(start: argument, count: strlen(argument)).map(UInt8.init(bitPattern:)))
    }
  }
}

extension StandardStreams {
  /// Puts something in the place of a stream that was closed when the process started, so that no file takes
  /// its number: the null device, opened such that reading or writing fails as on the closed stream.
  static func occupyClosed() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

extension Signals {
  /// Makes signals arrive that whoever started the process has blocked, as Dispatch does in its threads.
  static func unblock(_ numbers: [Int32]) {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in numbers { unsafe sigaddset(&set, number) }
    unsafe sigprocmask(SIG_UNBLOCK, &set, nil)
  }
}

// `StandardStreams.write` has the name of the call that it makes.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let bytes = unsafe bytes else { return 0 }
  return unsafe write(descriptor, bytes, count)
}

import Logwash

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the process does about signals.
enum Signals {
  /// Set by the first SIGINT or SIGTERM.
  static let stop = StopSignal()

  /// The first SIGINT or SIGTERM ends the run, which finishes what it has read; the second one, of
  /// either kind, ends the process. Writing to a closed pipe is an error like others, not the end of the process.
  ///
  /// - Parameter ignoresHangup: The process goes on when its terminal is closed, or somebody means to tell a daemon to read its
  ///   configuration anew.
  static func handle(ignoresHangup: Bool = false) {
    // Made before the handler can need it.
    _ = stop
    signal(SIGPIPE, SIG_IGN)
    if ignoresHangup { signal(SIGHUP, SIG_IGN) }
    let ending = [SIGINT, SIGTERM]
    unblock(ending)
    for number in ending {
      // An atomic exchange, `close` and `signal`, which are all allowed here.
      signal(number) { _ in
        Signals.stop.stop()
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
      }
    }
  }
}

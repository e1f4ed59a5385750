#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: the calls get the address of a local variable.

/// How many files the process may have open.
package enum OpenFileLimit {
  /// Takes as many as are allowed without asking: the usual limit is low for the sake of programs that use `select`.
  package static func raise() {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    // More than this is refused on some systems, though nothing is said to be the limit.
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 65_536))
    _ = unsafe setrlimit(resource, &limit)
  }
}

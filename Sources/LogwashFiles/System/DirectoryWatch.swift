#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `poll` gets the bounds of an array's own storage, and `read` those of a block; an event's fields are read from the block
// only where all of it is there.

/// Waits until something happens in directories: with inotify where there is such a thing, else until the time is over.
package final class DirectoryWatch {
  /// How long what happens at once is waited for, so that a busy writer does not wake the process for each line.
  private static let gatherMilliseconds: Int32 = 5

  private let number: Int32
  private var watched: [Int32: [CChar]] = [:]
  private var block = [UInt8](repeating: 0, count: 16 << 10)

  package init(isEnabled: Bool = true) {
    #if os(Linux)
      number = isEnabled ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
    #else
      number = -1
    #endif
  }

  package func close() { if number >= 0 { _ = systemClose(number) } }

  /// Adds directories; one that is not there is tried again the next time.
  package func watch(_ directories: [String]) {
    #if os(Linux)
      guard number >= 0 else { return }
      let mask = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
      for directory in Set(directories.map(SystemName.characters)).subtracting(watched.values) {
        let watch = unsafe inotify_add_watch(number, directory, mask)
        if watch >= 0 { watched[watch] = directory }
      }
    #endif
  }

  /// Waits until something happens, the time is over, or another descriptor can be read.
  ///
  /// - Returns: whether files have come or gone.
  package func wait(milliseconds: Int, or other: Int32?) -> Bool {
    let watched = number >= 0 ? [pollfd(fd: number, events: Int16(POLLIN), revents: 0)] : []
    let others = other.map { [pollfd(fd: $0, events: Int16(POLLIN), revents: 0)] } ?? []
    var polled = watched + others
    let count = unsafe poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
    guard count > 0, number >= 0, polled[0].revents != 0 else { return false }
    var rest = others
    unsafe poll(&rest, nfds_t(rest.count), Self.gatherMilliseconds)
    return drain()
  }

  private func drain() -> Bool {
    var hasChanged = false
    #if os(Linux)
      let kept = UInt32(IN_MODIFY)
      while true {
        let count = unsafe block.withUnsafeMutableBytes {
          unsafe systemRead(number, $0.baseAddress, $0.count)
        }
        guard count > 0 else { return hasChanged }
        unsafe block.withUnsafeBytes { bytes in
          var at = 0
          // wd, mask, cookie, the length of the name, the name.
          while at + 16 <= count {
            let watch = unsafe bytes.loadUnaligned(fromByteOffset: at, as: Int32.self)
            let mask = unsafe bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
            let length = unsafe bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self)
            if mask & UInt32(IN_IGNORED) != 0 { watched[watch] = nil }
            if mask & ~kept != 0 { hasChanged = true }
            at += 16 + Int(length)
          }
        }
      }
    #else
      return false
    #endif
  }
}

// The methods above have the names of the calls that they make.
private func systemClose(_ file: Int32) -> Int32 { close(file) }
private func systemRead(_ file: Int32, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, room, count)
}

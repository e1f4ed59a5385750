internal import LogwashCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A call to the system that failed.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was to be done.
  package enum Call: String, Sendable, Hashable, CaseIterable {
    case open
    /// The path is that of the directory.
    case create = "make a file in"
    case read
    case write
    case synchronize = "write to the disk"
    case close = "finish writing"
    case truncate = "cut"
    case setPermissions = "set the permissions of"
    case lock
    case status = "look at"
    case names = "list the directory"
    case openDirectory = "open the directory"
    case makeDirectory = "make the directory"
    case rename
    case link = "give another name to"
    case remove
    case followLink
  }

  package var call: Call
  package var path: String
  /// The system's error number.
  package var number: Int32

  package init(_ call: Call, _ path: String, number: Int32) {
    self.call = call
    self.path = path
    self.number = number
  }

  static let noSuchFile = ENOENT

  /// There is no file of that name.
  package var isNotThere: Bool { number == ENOENT || number == ENOTDIR }

  /// To try it again would be of no use.
  var isForbidden: Bool { number == EACCES || number == EPERM }

  /// Nothing can be written there.
  var isNotWritable: Bool { isForbidden || number == EROFS }

  /// Of what is written something may be missing.
  var isOfWriting: Bool { ![.open, .create, .read, .status, .names, .openDirectory].contains(call) }

  package var isAlreadyThere: Bool { number == EEXIST }

  /// The file system has no second names for files.
  var meansNoLinks: Bool { [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, ENOSYS].contains(number) }

  /// Nobody reads what is written any more.
  package var isBrokenPipe: Bool { call == .write && number == EPIPE }

  /// Somebody else holds the lock.
  package var isLocked: Bool { call == .lock && (number == EWOULDBLOCK || number == EAGAIN) }

  /// Other files in the same place would fare no better: the disk is full or cannot be written.
  package var concernsWholeDisk: Bool { [ENOSPC, EDQUOT, EROFS].contains(number) }

  /// `cannot open app.log: No such file or directory`.
  package var description: String {
    switch call {
    case .followLink:
      "will not write through \(path): it is a link in a directory that everybody may write to"
    default: "cannot \(call.rawValue) \(path): \(reason)"
    }
  }

  /// What the system says.
  package var reason: String { IOError(number: number).message }
}

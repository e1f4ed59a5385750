package import LogwashCore

/// The calls with which files are found, read and written, one method for each and nothing around it: an interruption, a short
/// count and a file that is not ready come back as the system gives them. `FileSystem` deals with those; tests put a system in
/// place of this that fails on purpose.
///
/// A name is looked up in an open directory; a path that begins with `/` is not.
package protocol SystemCalls: Sendable {
  /// - Returns: the number of the open file. It is not inherited by other programs.
  func open(_ name: String, in directory: Int32, _ flags: OpenFlags) throws(IOError) -> Int32
  func close(_ file: Int32) throws(IOError)

  /// - Parameter offset: where to read; nil behind what was read last.
  /// - Returns: how many bytes were read; 0 at the end of the file.
  func read(_ file: Int32, at offset: Int?, into room: inout MutableSpan<UInt8>) throws(IOError) -> Int

  /// - Returns: how many of the bytes were written.
  func write(_ bytes: Span<UInt8>, to file: Int32) throws(IOError) -> Int

  /// Waits until a file can be read or written.
  func wait(for file: Int32, toWrite: Bool) throws(IOError)

  /// Puts a file's bytes, or a directory's names, on the disk.
  func synchronize(_ file: Int32) throws(IOError)
  func truncate(_ file: Int32, to count: Int) throws(IOError)
  func setPermissions(of file: Int32, to permissions: UInt16) throws(IOError)
  func setOwner(of file: Int32, to owner: UInt32, group: UInt32) throws(IOError)

  /// Takes the lock of a file for as long as it is open here; fails with `EWOULDBLOCK` when another process has it.
  func lock(_ file: Int32) throws(IOError)

  func status(of file: Int32) throws(IOError) -> FileStatus
  func status(of name: String, in directory: Int32, followsLink: Bool) throws(IOError) -> FileStatus

  /// The names in a directory in no order, without `.` and `..`.
  func names(in directory: Int32) throws(IOError) -> [String]
  func makeDirectory(_ name: String, in directory: Int32) throws(IOError)
  func rename(_ name: String, in directory: Int32, to newName: String, in newDirectory: Int32) throws(IOError)

  /// Gives a file, or a link as such, another name beside its own.
  func link(_ name: String, in directory: Int32, to newName: String, in newDirectory: Int32) throws(IOError)
  func remove(_ name: String, in directory: Int32) throws(IOError)
}

/// How a file is opened.
package struct OpenFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let reading = OpenFlags(rawValue: 1 << 0)
  package static let writing = OpenFlags(rawValue: 1 << 1)
  /// A file that is not there is made, with the permissions that the user's mask leaves.
  package static let creating = OpenFlags(rawValue: 1 << 2)
  /// With `creating`: there must be no file, nor a link, of that name.
  package static let exclusively = OpenFlags(rawValue: 1 << 3)
  /// Every write goes to the end.
  package static let appending = OpenFlags(rawValue: 1 << 4)
  package static let truncating = OpenFlags(rawValue: 1 << 5)
  /// Fails if the name is a link.
  package static let notThroughLink = OpenFlags(rawValue: 1 << 6)
  /// Fails if it is no directory.
  package static let directory = OpenFlags(rawValue: 1 << 7)
  /// A directory is opened only to look up names in it, which needs no permission to read it.
  package static let lookingUp = OpenFlags(rawValue: 1 << 8)
  /// Reading and writing never wait, and neither does opening a named pipe to read.
  package static let withoutWaiting = OpenFlags(rawValue: 1 << 9)
}

/// What the system says about a file.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case regular, directory, link
    /// A pipe, terminal, device or socket.
    case other
  }

  package var kind: Kind
  package var identity: FileIdentity
  /// In bytes.
  package var size: Int
  /// Nanoseconds since the beginning of 1970.
  package var modified: Int64
  /// When anything about it has changed, in the same unit: the time of modification, too, which programs can set as they like.
  package var changed: Int64
  /// The lowest 12 bits of the mode.
  package var permissions: UInt16
  package var owner: UInt32
  package var group: UInt32
}

/// Tells a file from all others that exist at the same time, by whatever name it was found. When a file is removed, the next one
/// may get its number.
package struct FileIdentity: Sendable, Hashable {
  package var device: UInt64
  package var inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

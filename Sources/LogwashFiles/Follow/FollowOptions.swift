/// What is followed, and how.
package struct FollowOptions: Sendable {
  /// Paths, and patterns of paths.
  package var patterns: [FilePattern]
  /// Files that are there already when they are first looked at, and of which no checkpoint knows, are read from their last
  /// line on. Files that come later are always read from their beginning.
  package var startsAtEnd = false
  /// How often the system is asked what is new, in milliseconds, also when it is to tell by itself.
  package var pollMilliseconds = 250
  /// How long a file that was rotated away or removed has to rest until it is taken to be finished.
  package var rotatedMilliseconds = 60_000

  package init(_ patterns: [FilePattern]) { self.patterns = patterns }
}

/// Something about a file that people have to know: above all, what was not read.
package enum FollowNotice: Sendable, Hashable {
  /// It was cut, and begun anew. So many bytes at least had not been read, and no copy of them was found.
  case truncated(path: String, unread: Int)
  /// It was cut, and a copy has what was not read yet.
  case continuedInCopy(path: String, copy: String)
  /// A checkpoint knows it, and it is not there any more: what it got after so many bytes was not read.
  case gone(path: String, after: Int)
  /// It was cut or replaced while nobody followed it: what it had after so many bytes was not read.
  case replaced(path: String, after: Int)
  case unreadable(path: String, message: String)
  /// It is compressed.
  case compressed(path: String)
  /// It is no file.
  case notRegular(path: String)
  /// It is awaited.
  case notThere(path: String)
  /// It is where what is read is written.
  case ownOutput(path: String)
  /// It was finished with a line without an end, which was taken as a record.
  case unfinishedLine(path: String)

  /// Something may be missing in the output.
  package var isLoss: Bool {
    switch self {
    case .truncated(_, let unread): unread > 0
    case .gone, .replaced, .unreadable: true
    case .continuedInCopy, .compressed, .notRegular, .notThere, .ownOutput, .unfinishedLine: false
    }
  }

  /// In words, lower case, no full stop.
  package var message: String {
    switch self {
    case .truncated(let path, 0): "\(path) was truncated; it is read from its beginning"
    case .truncated(let path, let unread):
      "\(path) was truncated, and at least \(unread) bytes of it had not been read; it is read from its beginning"
    case .continuedInCopy(let path, let copy):
      "\(path) was truncated; what had not been read is read from \(copy)"
    case .gone(let path, let count):
      "\(path) is gone: what it got after its first \(count) bytes was not read"
    case .replaced(let path, let count):
      "\(path) was truncated or replaced while nobody followed it: what it had after \(count) bytes was not read"
    case .unreadable(_, let message): message
    case .compressed(let path): "\(path) is compressed, and not followed; `logwash run` reads it"
    case .notRegular(let path): "\(path) is no regular file, and not followed"
    case .notThere(let path): "\(path) is not there yet"
    case .ownOutput(let path): "\(path) is an output of this run, and not followed"
    case .unfinishedLine(let path): "\(path) ended with a line without an end; it was taken as a record"
    }
  }
}

import LogwashCore
import Synchronization

@testable import LogwashFiles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file system in memory, with what matters to whoever follows files: names that move, files that stay as long as they are open,
/// and numbers that are given again as soon as they are free. Time is the number of changes.
///
/// All directories are there.
final class MemorySystem: SystemCalls {
  fileprivate struct Node {
    var bytes: [UInt8] = []
    var modified: Int64 = 0
    var names = 0
    var handles = 0
  }

  fileprivate enum Handle {
    case file(inode: UInt64, offset: Int, OpenFlags)
    case directory(String)
  }

  fileprivate struct State {
    var nodes: [UInt64: Node] = [:]
    var names: [String: UInt64] = [:]
    var handles: [Int32: Handle] = [:]
    var time: Int64 = 0
    var nextHandle: Int32 = 100
  }

  private let state = Mutex(State())

  // MARK: What a test does

  func write(_ bytes: [UInt8], to path: String) {
    state.withLock { state in
      let inode = state.inode(of: path)
      state.change(inode) { $0.bytes += bytes }
    }
  }

  /// Writes to a file that may have lost its name.
  func write(_ bytes: [UInt8], to handle: Int32) throws {
    _ = try write(bytes.span, to: handle)
  }

  func contents(of path: String) -> [UInt8]? {
    state.withLock { state in state.names[path].flatMap { state.nodes[$0]?.bytes } }
  }

  func rename(_ path: String, to newPath: String) {
    state.withLock { $0.rename(path, to: newPath) }
  }

  func remove(_ path: String) { state.withLock { $0.remove(path) } }

  func copy(_ path: String, to newPath: String) {
    if let bytes = contents(of: path) { write(bytes, to: newPath) }
  }

  func truncate(_ path: String, to count: Int = 0) {
    state.withLock { state in
      if let inode = state.names[path] { state.change(inode) { $0.bytes = Array($0.bytes.prefix(count)) } }
    }
  }

  func inode(of path: String) -> UInt64? { state.withLock { $0.names[path] } }

  /// Closes what a process has left open that was killed.
  func closeAll(but kept: [Int32]) {
    state.withLock { state in
      for handle in Array(state.handles.keys) where !kept.contains(handle) { state.close(handle) }
    }
  }

  // MARK: The calls

  func open(_ name: String, in directory: Int32, _ flags: OpenFlags) throws(IOError) -> Int32 {
    try state.withLock { state throws(IOError) in
      let path = state.path(name, in: directory)
      if flags.contains(.directory) || flags.contains(.lookingUp) {
        if state.names[path] != nil { throw IOError(number: ENOTDIR) }
        return state.add(.directory(path))
      }
      if state.names[path] == nil, !flags.contains(.creating) { throw IOError(number: ENOENT) }
      if state.names[path] != nil, flags.contains(.exclusively) { throw IOError(number: EEXIST) }
      let inode = state.inode(of: path)
      state.nodes[inode]?.handles += 1
      return state.add(.file(inode: inode, offset: 0, flags))
    }
  }

  func close(_ file: Int32) throws(IOError) { state.withLock { $0.close(file) } }

  func read(_ file: Int32, at offset: Int?, into room: inout MutableSpan<UInt8>) throws(IOError) -> Int {
    let (bytes, start) = try state.withLock { state throws(IOError) in
      guard case .file(let inode, let own, let flags)? = state.handles[file] else {
        throw IOError(number: EBADF)
      }
      let bytes = state.nodes[inode]?.bytes ?? []
      let start = min(offset ?? own, bytes.count)
      let count = min(room.count, bytes.count - start)
      if offset == nil { state.handles[file] = .file(inode: inode, offset: start + count, flags) }
      return (bytes, start)
    }
    let count = min(room.count, bytes.count - start)
    for index in 0..<count { room[index] = bytes[start + index] }
    return count
  }

  func write(_ bytes: Span<UInt8>, to file: Int32) throws(IOError) -> Int {
    var new: [UInt8] = []
    for index in bytes.indices { new.append(bytes[index]) }
    try state.withLock { [new] state throws(IOError) in
      guard case .file(let inode, _, _)? = state.handles[file] else { throw IOError(number: EBADF) }
      state.change(inode) { $0.bytes += new }
    }
    return bytes.count
  }

  func wait(for file: Int32, toWrite: Bool) throws(IOError) {}
  func synchronize(_ file: Int32) throws(IOError) {}

  func truncate(_ file: Int32, to count: Int) throws(IOError) {
    try state.withLock { state throws(IOError) in
      guard case .file(let inode, _, _)? = state.handles[file] else { throw IOError(number: EBADF) }
      state.change(inode) { $0.bytes = Array($0.bytes.prefix(count)) }
    }
  }

  func setPermissions(of file: Int32, to permissions: UInt16) throws(IOError) {}
  func setOwner(of file: Int32, to owner: UInt32, group: UInt32) throws(IOError) {}
  func lock(_ file: Int32) throws(IOError) {}

  func status(of file: Int32) throws(IOError) -> FileStatus {
    try state.withLock { state throws(IOError) in
      switch state.handles[file] {
      case .file(let inode, _, _)?: return state.status(inode)
      case .directory?: return State.directory
      case nil: throw IOError(number: EBADF)
      }
    }
  }

  func status(of name: String, in directory: Int32, followsLink: Bool) throws(IOError) -> FileStatus {
    try state.withLock { state throws(IOError) in
      let path = state.path(name, in: directory)
      guard let inode = state.names[path] else { throw IOError(number: ENOENT) }
      return state.status(inode)
    }
  }

  func names(in directory: Int32) throws(IOError) -> [String] {
    try state.withLock { state throws(IOError) in
      guard case .directory(let path)? = state.handles[directory] else { throw IOError(number: ENOTDIR) }
      let prefix = path.isEmpty || path == "." ? "" : path + "/"
      return state.names.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        .filter { !$0.contains("/") }
    }
  }

  func makeDirectory(_ name: String, in directory: Int32) throws(IOError) {}

  func rename(
    _ name: String, in directory: Int32, to newName: String, in newDirectory: Int32
  ) throws(IOError) {
    try state.withLock { state throws(IOError) in
      let path = state.path(name, in: directory)
      guard state.names[path] != nil else { throw IOError(number: ENOENT) }
      state.rename(path, to: state.path(newName, in: newDirectory))
    }
  }

  func link(_ name: String, in directory: Int32, to newName: String, in newDirectory: Int32) throws(IOError) {
    throw IOError(number: ENOTSUP)
  }

  func remove(_ name: String, in directory: Int32) throws(IOError) {
    try state.withLock { state throws(IOError) in
      let path = state.path(name, in: directory)
      guard state.names[path] != nil else { throw IOError(number: ENOENT) }
      state.remove(path)
    }
  }
}

extension MemorySystem.State {
  fileprivate static let directory = FileStatus(
    kind: .directory, identity: FileIdentity(device: 1, inode: 1), size: 0, modified: 0, changed: 0,
    permissions: 0o755,
    owner: 0, group: 0)

  fileprivate func path(_ name: String, in directory: Int32) -> String {
    var base = ""
    if case .directory(let path)? = handles[directory] { base = path }
    if name == "." { return base }
    return base.isEmpty || base == "." || name.hasPrefix("/") ? name : base + "/" + name
  }

  /// The file of that name, made if there is none. The lowest free number is taken.
  fileprivate mutating func inode(of path: String) -> UInt64 {
    if let inode = names[path] { return inode }
    var inode: UInt64 = 10
    while nodes[inode] != nil { inode += 1 }
    time += 1
    nodes[inode] = MemorySystem.Node(modified: time, names: 1)
    names[path] = inode
    return inode
  }

  fileprivate mutating func change(_ inode: UInt64, _ body: (inout MemorySystem.Node) -> Void) {
    time += 1
    guard var node = nodes.removeValue(forKey: inode) else { return }
    body(&node)
    node.modified = time
    nodes[inode] = node
  }

  fileprivate mutating func add(_ handle: MemorySystem.Handle) -> Int32 {
    nextHandle += 1
    handles[nextHandle] = handle
    return nextHandle
  }

  fileprivate mutating func close(_ number: Int32) {
    guard case .file(let inode, _, _)? = handles.removeValue(forKey: number) else { return }
    nodes[inode]?.handles -= 1
    forget(inode)
  }

  fileprivate mutating func remove(_ path: String) {
    guard let inode = names.removeValue(forKey: path) else { return }
    nodes[inode]?.names -= 1
    forget(inode)
  }

  fileprivate mutating func rename(_ path: String, to newPath: String) {
    guard path != newPath, let inode = names[path] else { return }
    remove(newPath)
    names[path] = nil
    names[newPath] = inode
  }

  private mutating func forget(_ inode: UInt64) {
    if let node = nodes[inode], node.names == 0, node.handles == 0 { nodes[inode] = nil }
  }

  fileprivate func status(_ inode: UInt64) -> FileStatus {
    FileStatus(
      kind: .regular, identity: FileIdentity(device: 1, inode: inode), size: nodes[inode]?.bytes.count ?? 0,
      modified: nodes[inode]?.modified ?? 0, changed: nodes[inode]?.modified ?? 0, permissions: 0o644,
      owner: 0,
      group: 0)
  }
}

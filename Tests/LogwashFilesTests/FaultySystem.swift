import LogwashCore
import LogwashFiles
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A system in which the calls of a run go wrong as a test wants it: passes everything else on to the real one, and counts.
///
///     let system = FaultySystem(at: 7, .failing(ENOSPC))
///     try FileSystem(system).replaceFile(at: path, with: bytes)
///     #expect(system.count == 6 || system.hasFailed)
final class FaultySystem: SystemCalls {
  enum Fault: Sendable, Hashable {
    /// With an error number, and without doing anything. `close` closes all the same.
    case failing(Int32)
    /// This call and every one after it of the same kind: a disk stays full.
    case failingFromThenOn(Int32)
    /// Reads and writes one byte only; for other calls nothing goes wrong.
    case short
    /// This call and all after it fail, and do nothing: what the disk holds then is what a crash would have left.
    case crash
  }

  struct State {
    var count = 0
    var faulted: FileError.Call?
    var log: [FileError.Call] = []
  }

  private let base: any SystemCalls
  private let position: Int?
  private let fault: Fault
  /// Which calls count and can fail.
  private let only: Set<FileError.Call>?
  private let state = Mutex(State())

  /// - Parameters:
  ///   - base: what does the calls that do not go wrong.
  ///   - position: which call goes wrong, from 1; nil for none.
  init(
    over base: any SystemCalls = OperatingSystem(), at position: Int? = nil, _ fault: Fault = .short,
    only: Set<FileError.Call>? = nil
  ) {
    self.base = base
    self.position = position
    self.fault = fault
    self.only = only
  }

  /// How many calls were made.
  var count: Int { state.withLock { $0.count } }
  /// The first call that went wrong, if one did.
  var faulted: FileError.Call? { state.withLock { $0.faulted } }
  var log: [FileError.Call] { state.withLock { $0.log } }

  /// Counts a call.
  ///
  /// - Returns: whether it is to be short.
  @discardableResult
  private func step(_ call: FileError.Call) throws(IOError) -> Bool {
    let outcome: Fault? = state.withLock { state in
      if let only, !only.contains(call) { return nil }
      state.count += 1
      state.log.append(call)
      guard let position, state.count >= position else { return nil }
      switch fault {
      case .failing, .short: if state.count > position { return nil }
      case .failingFromThenOn: if let faulted = state.faulted, faulted != call { return nil }
      case .crash: break
      }
      state.faulted = state.faulted ?? call
      return fault
    }
    switch outcome {
    case nil: return false
    case .short: return true
    case .failing(let number), .failingFromThenOn(let number): throw IOError(number: number)
    case .crash: throw IOError(number: EIO)
    }
  }

  func open(_ name: String, in directory: Int32, _ flags: OpenFlags) throws(IOError) -> Int32 {
    try step(.open)
    return try base.open(name, in: directory, flags)
  }

  func close(_ file: Int32) throws(IOError) {
    var failure: IOError?
    do throws(IOError) { try step(.close) } catch { failure = error }
    try base.close(file)
    if let failure { throw failure }
  }

  func read(_ file: Int32, at offset: Int?, into room: inout MutableSpan<UInt8>) throws(IOError) -> Int {
    guard try step(.read), !room.isEmpty else { return try base.read(file, at: offset, into: &room) }
    var one: [UInt8] = [0]
    var span = one.mutableSpan
    let count = try base.read(file, at: offset, into: &span)
    if count == 1 { room[0] = one[0] }
    return count
  }

  func write(_ bytes: Span<UInt8>, to file: Int32) throws(IOError) -> Int {
    let isShort = try step(.write)
    return try base.write(isShort ? bytes.extracting(first: 1) : bytes, to: file)
  }

  func wait(for file: Int32, toWrite: Bool) throws(IOError) {
    // After a pretended EAGAIN it is ready.
    try base.wait(for: file, toWrite: toWrite)
  }

  func synchronize(_ file: Int32) throws(IOError) {
    try step(.synchronize)
    // What a crash of the machine would do to bytes is not tried here, and the tests are faster so.
  }

  func truncate(_ file: Int32, to count: Int) throws(IOError) {
    try step(.truncate)
    try base.truncate(file, to: count)
  }

  func setPermissions(of file: Int32, to permissions: UInt16) throws(IOError) {
    try step(.setPermissions)
    try base.setPermissions(of: file, to: permissions)
  }

  func setOwner(of file: Int32, to owner: UInt32, group: UInt32) throws(IOError) {
    try step(.setPermissions)
    try base.setOwner(of: file, to: owner, group: group)
  }

  func lock(_ file: Int32) throws(IOError) {
    try step(.lock)
    try base.lock(file)
  }

  func status(of file: Int32) throws(IOError) -> FileStatus {
    try step(.status)
    return try base.status(of: file)
  }

  func status(of name: String, in directory: Int32, followsLink: Bool) throws(IOError) -> FileStatus {
    try step(.status)
    return try base.status(of: name, in: directory, followsLink: followsLink)
  }

  func names(in directory: Int32) throws(IOError) -> [String] {
    try step(.names)
    return try base.names(in: directory)
  }

  func makeDirectory(_ name: String, in directory: Int32) throws(IOError) {
    try step(.makeDirectory)
    try base.makeDirectory(name, in: directory)
  }

  func rename(
    _ name: String, in directory: Int32, to newName: String, in newDirectory: Int32
  ) throws(IOError) {
    try step(.rename)
    try base.rename(name, in: directory, to: newName, in: newDirectory)
  }

  func link(
    _ name: String, in directory: Int32, to newName: String, in newDirectory: Int32
  ) throws(IOError) {
    try step(.link)
    try base.link(name, in: directory, to: newName, in: newDirectory)
  }

  func remove(_ name: String, in directory: Int32) throws(IOError) {
    try step(.remove)
    try base.remove(name, in: directory)
  }
}

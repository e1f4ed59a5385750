internal import Logwash

/// A file while it is followed: open, so that it can be read to its end whatever becomes of its name, and so that no other file
/// gets its number.
final class FollowedFile {
  /// The path under which it was found first: what it is called in rejections, and where its output goes.
  let name: String
  /// Where it is now; nil when it is nowhere that is looked at.
  var path: String?
  let identity: FileIdentity
  let file: OpenFile
  /// Of its beginning; grows with it.
  var head: FilePrint
  /// The bytes before the place where it is read next.
  private(set) var tail: ArraySlice<UInt8> { didSet { tailPrint = nil } }
  private var tailPrint: FilePrint?
  var input: GrowingInput
  /// Of the bytes before the place up to which it was cleaned in another life; until that is reached again.
  var resumedTail: FilePrint?
  /// When it was looked at last.
  var status: FileStatus
  /// When something came last, in milliseconds; or when its name was taken away.
  var changed: Int
  /// What is open was ended since nothing came.
  var hasPaused = false
  /// It could not be read; that was said.
  var isUnreadable = false

  init(
    _ file: OpenFile, name: String, path: String?, status: FileStatus, head: FilePrint,
    tail: ArraySlice<UInt8>,
    input: GrowingInput, now: Int
  ) {
    self.file = file
    self.name = name
    self.path = path
    identity = status.identity
    self.status = status
    self.head = head
    self.tail = tail
    self.input = input
    changed = now
  }

  /// More was read of it.
  func took(_ bytes: ArraySlice<UInt8>, now: Int) {
    tail =
      bytes.count >= FilePrint.mostBytes
      ? ArraySlice(Array(bytes.suffix(FilePrint.mostBytes)))
      : ArraySlice(Array((tail + bytes).suffix(FilePrint.mostBytes)))
    changed = now
    hasPaused = false
  }

  /// It was cut, and what comes now is something new.
  func beginAnew(_ input: GrowingInput, status: FileStatus, now: Int) {
    self.input = input
    self.status = status
    head = .nothing
    tail = []
    changed = now
    hasPaused = false
  }

  /// Puts more of its beginning into the head, as far as it is there.
  func extendHead() throws(FileError) {
    guard head.count < FilePrint.mostBytes else { return }
    let beginning = try file.bytes(at: 0, count: FilePrint.mostBytes)
    if beginning.count > head.count { head = FilePrint(of: beginning) }
  }

  /// What a checkpoint has to know of it.
  func checkpoint(now: Int) -> Checkpoint.File {
    let position = input.position
    let print = tailPrint ?? FilePrint(of: tail)
    tailPrint = print
    let isBehind = input.next < position.done
    return Checkpoint.File(
      name: name, identity: identity, head: head, tail: isBehind ? resumedTail ?? .nothing : print,
      position: position, modified: status.modified, rested: path == nil ? max(now - changed, 0) : 0)
  }
}

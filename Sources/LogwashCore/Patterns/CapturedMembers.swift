internal import CKernels

// Safety: `members` is owned, filled once in `init` and freed in `deinit`, with pointers into `keys`, which lives as long.
// Nothing writes to either after, so threads may share them. `append` checks the range, and that the match has all
// groups: a place is below twice their number. The kernel stays within the room that was reserved, and its slack.

/// Members of an object whose values are what groups of one pattern capture, as they are written: keys in JSON, groups.
@safe package struct CapturedMembers: ~Copyable, @unchecked Sendable {
  package struct Member {
    /// `,"name":`, as JSON.
    package var key: [UInt8]
    package var group: Int

    package init(key: [UInt8], group: Int) {
      self.key = key
      self.group = group
    }
  }

  let members: UnsafeMutablePointer<CapturedMember>
  private let keys: ConstantBytes
  package let count: Int
  let lastGroup: Int
  /// How many bytes the keys and quotes take.
  let keyRoom: Int

  package init(_ members: [Member]) {
    let quote = UInt8(ascii: "\"")
    keys = ConstantBytes(members.flatMap { $0.key + [quote] })
    count = members.count
    lastGroup = members.map(\.group).max() ?? 0
    keyRoom = members.reduce(0) { $0 + $1.key.count + 2 }
    unsafe self.members = .allocate(capacity: max(count, 1))
    var start = 0
    for (i, member) in members.enumerated() {
      let key = keys.view[start..<start + member.key.count + 1]
      unsafe self.members[i] = CapturedMember(
        key: key.base, keyLength: UInt32(key.count), place: Int32(2 * member.group))
      start += key.count
    }
  }

  deinit { unsafe members.deallocate() }
}

extension MatchData {
  /// Writes the members of a range that took part in the last match.
  ///
  /// - Parameter text: what was matched.
  @inline(__always)
  package func append(
    _ captured: borrowing CapturedMembers, _ range: Range<Int>, of text: ByteView, to out: inout OutputBuffer
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= captured.count, "no such member")
    guard hasGroup(captured.lastGroup) else {
      return appendSlowly(captured, range, of: text, to: &out)
    }
    let room = text.count &+ captured.keyRoom
    var next = range.lowerBound
    while next < range.upperBound {
      out.reserve(room)
      var written = 0
      let done = unsafe forms.pointee.writeCaptures(
        out.base + out.count, room, captured.members + next, range.upperBound &- next, groups, text.base,
        &written)
      out.extend(by: written)
      next &+= done
      if next < range.upperBound {
        appendSlowly(captured, next..<next &+ 1, of: text, to: &out)
        next &+= 1
      }
    }
  }

  /// The same for members that need more than copying, or whose groups are beyond those that took part.
  @inline(never)
  private func appendSlowly(
    _ captured: borrowing CapturedMembers, _ range: Range<Int>, of text: ByteView, to out: inout OutputBuffer
  ) {
    for i in range {
      let member = unsafe captured.members[i]
      guard let bounds = unsafe group(Int(member.place) / 2) else { continue }
      out.append(unsafe ByteView(base: member.key, count: Int(member.keyLength) - 1))
      out.append(json: text[bounds])
    }
  }
}

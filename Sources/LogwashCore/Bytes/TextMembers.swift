internal import CKernels

// Safety: the views that are appended outlive the run (see ByteView), in which they are written and removed. The C
// structure has the same layout: pointer and length of the key, pointer and length of the text. `room` is what all of
// them take when every text is copied as it is, and is reserved before they are written.

/// Members of an object whose values are texts, on their way out: collected and then written in one go.
@safe package struct TextMembers: ~Copyable, @unchecked Sendable {
  private var members: UnsafeMutablePointer<lw_text_member>
  private let forms: UnsafePointer<KernelForms>
  private var count = 0
  private var capacity: Int
  private var room = 0

  package init(capacity: Int = 64, form: KernelForm = .best) {
    self.capacity = capacity
    unsafe forms = form.kernels
    unsafe members = .allocate(capacity: capacity)
  }

  deinit { unsafe members.deallocate() }

  package var isEmpty: Bool { count == 0 }

  /// - Parameter key: the key as JSON, with a comma before it: `,"name":`.
  @inline(__always)
  package mutating func append(key: ByteView, text: ByteView) {
    if count == capacity { grow() }
    unsafe members[count] = lw_text_member(
      key: key.base, key_length: key.count, text: text.base, length: text.count)
    count &+= 1
    room &+= key.count &+ text.count &+ 2
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<lw_text_member>.allocate(capacity: 2 * capacity)
    unsafe larger.update(from: members, count: count)
    unsafe members.deallocate()
    unsafe members = larger
    capacity *= 2
  }

  /// Writes the members and forgets them.
  ///
  /// - Parameter repairs: what is no valid UTF-8 is replaced by U+FFFD.
  @inline(never)
  package mutating func flush(to out: inout OutputBuffer, repairs: Bool) {
    var done = 0
    while true {
      done &+= unsafe out.append(members + done, count &- done, room: room, forms)
      if done == count { break }
      let (key, text) = unsafe (members[done].key!, members[done].text!)
      out.append(unsafe ByteView(base: key, count: members[done].key_length))
      out.append(json: unsafe ByteView(base: text, count: members[done].length), repairs: repairs)
      done &+= 1
    }
    count = 0
    room = 0
  }
}

extension OutputBuffer {
  /// Appends members until one needs more than copying; returns how many.
  @inline(__always)
  fileprivate mutating func append(
    _ members: UnsafePointer<lw_text_member>, _ count: Int, room: Int, _ forms: UnsafePointer<KernelForms>
  ) -> Int {
    reserve(room)
    var written = 0
    let done = unsafe forms.pointee.writeMembers(base + self.count, members, count, &written)
    extend(by: written)
    return done
  }
}

internal import CKernels

// Safety: `layouts` and `state` are those of the record that was recognized last; C answers with "not known" when none is. The
// key of a member is a view, whose slack the kernels rely on. Room for pieces is reserved before they
// are written; the kernel writes up to 63 bytes more, which the buffer's slack covers.

/// What is known of a record that was recognized, without looking at it.
extension JSONPass {
  // MARK: Lists

  /// The numbers of the elements of the array that stands there, when all of them are objects with the same keys.
  mutating func elements(of array: Range<Int>) -> Range<Int>? {
    var first: UInt32 = 0
    let count = unsafe lw_json_element_count(
      layouts, UInt32(truncatingIfNeeded: array.lowerBound), UInt32(truncatingIfNeeded: array.upperBound),
      &first)
    return count < 0 ? nil : Int(first)..<Int(first) + Int(count)
  }

  /// Where an element stands.
  @inline(__always)
  mutating func element(_ number: Int) -> Range<Int> {
    var start: UInt32 = 0
    var end: UInt32 = 0
    unsafe lw_json_element(layouts, UInt32(truncatingIfNeeded: number), &start, &end)
    return Int(start)..<Int(end)
  }

  /// What is known of a member of the element that stands there.
  enum Member {
    case unknown, none
    case found(lw_json_find)
  }

  /// - Parameter isConstant: the key lies among the constants of the program.
  @inline(__always)
  mutating func member(of element: Range<Int>, _ key: ByteView, isConstant: Bool) -> Member {
    var find = lw_json_find()
    let answer = unsafe lw_json_element_member(
      &state, layouts, UInt32(truncatingIfNeeded: element.lowerBound),
      UInt32(truncatingIfNeeded: element.upperBound), key.base, key.count, isConstant, &find)
    switch Int(answer) {
    case LW_JSON_FOUND: return .found(find)
    case LW_JSON_NO_MEMBER: return .none
    default: return .unknown
    }
  }

  // MARK: Pieces

  /// A record was recognized for which it is not known yet what to write.
  var wantsPieces: Bool { unsafe lw_json_wants_pieces(layouts) }

  /// A record was recognized for which it is known what to write.
  var hasPieces: Bool { unsafe lw_json_has_pieces(layouts) }

  mutating func beginPieces() { unsafe lw_json_begin_pieces(layouts) }

  /// Adds bytes of the record, and then others, to what is written for records that look like this one.
  mutating func addPiece(_ range: Range<Int>, _ bytes: [UInt8]) {
    unsafe lw_json_add_piece(layouts, range.lowerBound, range.upperBound, bytes, bytes.count)
  }

  /// What is written for records that look like this one cannot be said in pieces.
  mutating func refusePieces() { unsafe lw_json_refuse_pieces(layouts) }

  /// Writes the pieces of the record.
  @inline(__always)
  mutating func writePieces(to out: inout OutputBuffer) {
    out.reserve(unsafe lw_json_pieces_room(&state, layouts))
    out.extend(by: unsafe lw_json_write_pieces(&state, layouts, out.base + out.count))
  }
}

internal import CKernels

// Safety: the pointers of `state` are set before each call of the walk and not used behind it. The walk writes at most
// `maxDepth` containers, `findCapacity` finds and `entryCapacity` entries, for which there is memory; it reads keys by indices
// that the shape has given out, and visits by nodes of the projection, for each of which `restart` has made one. The record is
// covered by the map, and its view has slack. `layouts` is owned; that it is C's own keeps its large arrays out of Swift.

/// Which members of a record are listed.
package enum JSONIndexing: Int32, BitwiseCopyable, Sendable {
  case none
  /// All of them, one by one.
  case all
  /// Those that are wanted; neighbours that are not may stand there as one, under the first one's key.
  case grouped
}

/// A walk over one JSON record, which pauses where the shape of the last records does not say how to go on.
///
/// What the walk does is in `json.c`; what is learned at its pauses, in `JSONReader+Keys.swift`.
@safe struct JSONPass: ~Copyable, @unchecked Sendable {
  /// Where a walk begins or goes on.
  enum Start {
    case record, key, member, value
  }

  /// Why a walk has paused or ended.
  enum Event {
    case done, wrong
    /// A key is not the one that was expected; goes on from `member`.
    case otherKey
    /// The member came before; goes on from `value`.
    case again
    /// The array that begins here has nothing that stands for its elements yet; goes on from `value`.
    case newArray
    /// There is no room for more entries; goes on from `key`.
    case full
  }

  private static let entryCapacity = 256

  var state = unsafe lw_json_reader()
  let layouts: OpaquePointer
  private var outer = Arena<lw_json_container>(capacity: 32)
  private var visits = Arena<UInt32>(capacity: 16)
  private var finds = Arena<lw_json_find>(capacity: 16)
  private var entries = Arena<lw_json_entry>(capacity: JSONPass.entryCapacity)
  var stops: JSONStops

  init(form: KernelForm) {
    stops = JSONStops(form: form)
    unsafe layouts = lw_json_layouts_new(form.kernels)
  }

  deinit { unsafe lw_json_layouts_free(layouts) }

  /// Makes room for records of a projection, and forgets what was visited and learned.
  mutating func restart(nodeCount: Int, maxDepth: Int) {
    unsafe lw_json_layouts_forget(layouts)
    visits.removeAll()
    visits.append(repeating: 0, count: nodeCount)
    finds.removeAll()
    finds.append(repeating: lw_json_find(), count: nodeCount)
    outer.removeAll()
    outer.append(repeating: lw_json_container(), count: maxDepth)
    entries.removeAll()
    entries.append(repeating: lw_json_entry(), count: Self.entryCapacity)
    unsafe state.max_depth = maxDepth
  }

  /// Makes ready for a record.
  ///
  /// - Parameters:
  ///   - number: not the one of a record before, since the last restart.
  ///   - root: the key that stands for the record, or -1 to expect nothing.
  @inline(__always)
  mutating func begin(_ record: ByteView, number: UInt32, root: Int32, first: Int32) {
    let start = stops.cover(record)
    unsafe state.begin = start
    unsafe state.end = start &+ record.count
    unsafe state.at = start
    unsafe state.record = number
    unsafe state.depth = 0
    unsafe state.open = lw_json_container(
      start: 0, key: root, node: 0, slot: -1, expected: first, previous: -1, is_object: true)
    unsafe (state.base, state.map) = stops.memory
    unsafe state.finds = finds.memory
    unsafe state.find_capacity = finds.count
    unsafe state.find_count = 0
    unsafe state.entries = entries.memory
    unsafe state.entry_capacity = entries.count
    unsafe state.entry_count = 0
  }

  /// Whether the record looks like one of the last, values apart.
  @inline(__always)
  mutating func recognize(_ indexing: JSONIndexing) -> Bool {
    unsafe lw_json_recognize(&state, layouts, indexing.rawValue)
  }

  /// Finds what is wanted in a record that was recognized.
  @inline(__always)
  mutating func fill() { unsafe lw_json_fill(&state, layouts) }

  /// Forgets what was recognized.
  mutating func forgetRecord() { unsafe lw_json_leave(layouts) }

  /// Remembers what the record looks like that was just walked over in one go.
  @inline(never)
  mutating func learn(_ indexing: JSONIndexing) { unsafe lw_json_learn(&state, layouts, indexing.rawValue) }

  /// Walks on. What was found before is forgotten.
  ///
  /// - Parameters:
  ///   - indexing: unless it is none, the members of the record are noted as entries.
  ///   - keys: those of the shape, and their bytes.
  @inline(never)
  mutating func run(
    from start: Start, _ indexing: JSONIndexing, _ keys: borrowing Arena<lw_json_key>,
    _ bytes: borrowing OutputBuffer
  ) -> Event {
    unsafe state.keys = UnsafePointer(keys.memory)
    unsafe state.key_bytes = UnsafePointer(bytes.base)
    unsafe state.visits = visits.memory
    unsafe state.outer = outer.memory
    unsafe state.find_count = 0
    unsafe state.entry_count = 0
    let place =
      switch start {
      case .record: LW_JSON_FROM_RECORD
      case .key: LW_JSON_FROM_KEY
      case .member: LW_JSON_FROM_MEMBER
      case .value: LW_JSON_FROM_VALUE
      }
    switch unsafe Int(lw_json_read(&state, Int32(place), indexing != .none)) {
    case LW_JSON_DONE: return .done
    case LW_JSON_OTHER_KEY: return .otherKey
    case LW_JSON_AGAIN: return .again
    case LW_JSON_NEW_ARRAY: return .newArray
    case LW_JSON_FULL: return .full
    default: return .wrong
    }
  }

  // MARK: What was found since the walk went on

  var findCount: Int { unsafe state.find_count }
  func find(_ index: Int) -> lw_json_find { finds[index] }

  var entryCount: Int { unsafe state.entry_count }
  func entry(_ index: Int) -> lw_json_entry { entries[index] }

  // MARK: At a pause

  /// Where the walk stands in the record.
  var at: Int {
    get { unsafe Int(state.at - state.begin) }
    set { unsafe state.at = state.begin + newValue }
  }

  /// How many objects and arrays there are around the one that is read.
  var depth: Int { unsafe state.depth }

  /// The object or array that is read.
  var open: lw_json_container {
    get { unsafe state.open }
    set { unsafe state.open = newValue }
  }

  /// The member or element that is read: its key in the shape, its node in the projection and its slot, each or -1.
  var member: (key: Int, node: Int, slot: Int32) {
    get { unsafe (Int(state.key), Int(state.node), state.slot) }
    set {
      unsafe state.key = Int32(truncatingIfNeeded: newValue.key)
      unsafe state.node = Int32(truncatingIfNeeded: newValue.node)
      unsafe state.slot = newValue.slot
    }
  }

  /// Begins the entry of a member of the record.
  ///
  /// - Parameter name: between its quotes.
  mutating func beginEntry(at start: Int, name: Range<Int>, isEscaped: Bool) {
    unsafe state.entry.start = UInt32(truncatingIfNeeded: start)
    unsafe state.entry.name_start = UInt32(truncatingIfNeeded: name.lowerBound)
    unsafe state.entry.name_end = UInt32(truncatingIfNeeded: name.upperBound)
    unsafe state.entry.is_name_escaped = isEscaped
  }

  /// Whether a node was visited in the record.
  func isVisited(_ node: Int) -> Bool { unsafe visits[node] == state.record }

  mutating func setVisited(_ node: Int, _ isVisited: Bool) {
    unsafe visits[node] = isVisited ? state.record : 0
  }
}

internal import Synchronization

/// Which members of a JSON record are wanted, at any depth, and the slot that each goes to. Compiled once,
/// shared by all workers.
package struct JSONProjection: ~Copyable, Sendable {
  /// A wanted member: the names that lead to it from the record, outermost first, never empty.
  ///
  /// A path may lead through another that is wanted itself (`request` and `request.path`). No path stands
  /// twice.
  package struct Path: Sendable, Hashable {
    package var names: [String]
    package var slot: Int

    package init(_ names: [String], slot: Int) {
      self.names = names
      self.slot = slot
    }
  }

  /// Which of several members with one key is read.
  package enum DuplicateKeys: String, HeaderChoice {
    case last, first, reject

    package var summary: String {
      switch self {
      case .last: "The last one is read; all are kept in a record that goes out."
      case .first: "The first one is read; all are kept in a record that goes out."
      case .reject: "A record in which an object, at any depth, has a key twice is rejected."
      }
    }
  }

  /// A name of the tree of paths. The nodes stand in pre-order, so a subtree is a range.
  struct Node: BitwiseCopyable {
    var nameStart: UInt32
    var nameCount: UInt32
    /// Behind the last node of the subtree.
    var end: Int32
    /// Where the member goes, or -1.
    var slot: Int32
  }

  /// Node 0 is the record itself.
  let nodes: FixedTable<Node>
  private let names: ConstantBytes
  package let duplicateKeys: DuplicateKeys
  /// How many objects and arrays may be open at once.
  package let maxDepth: Int
  /// One more than the largest slot.
  package let slotCount: Int
  /// Differs between projections, so that a reader's state notices when it is used with another one.
  let identity: UInt64

  private static let nextIdentity = Atomic<UInt64>(1)

  package init(_ paths: [Path], duplicateKeys: DuplicateKeys = .last, maxDepth: Int = 512) {
    let root = Tree()
    for path in paths {
      precondition(!path.names.isEmpty && path.slot >= 0, "a path leads to a member and a slot")
      root.insert(path.names[...], slot: path.slot)
    }
    var nodes: [Node] = []
    var names: [UInt8] = []
    root.flatten(into: &nodes, &names)
    self.nodes = FixedTable(nodes)
    self.names = ConstantBytes(names)
    self.duplicateKeys = duplicateKeys
    self.maxDepth = min(max(maxDepth, 1), JSONCheck.depthLimit)
    slotCount = (paths.map(\.slot).max() ?? -1) + 1
    identity = Self.nextIdentity.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  /// The child of `node` whose name is `key`, decoded or not, or -1.
  func child(of node: Int, key: ByteView, isEscaped: Bool) -> Int {
    let end = Int(nodes[node].end)
    var child = node + 1
    while child < end {
      let name = nodes[child]
      let bytes = names.view[Int(name.nameStart)..<Int(name.nameStart + name.nameCount)]
      if isEscaped ? JSONString.decodes(key, to: bytes) : key == bytes { return child }
      child = Int(name.end)
    }
    return -1
  }

  /// The tree while it is built.
  private final class Tree {
    var name: [UInt8] = []
    var slot = -1
    var children: [Tree] = []

    func insert(_ names: ArraySlice<String>, slot: Int) {
      guard let first = names.first else {
        self.slot = slot
        return
      }
      let name = Array(first.utf8)
      let child: Tree
      if let known = children.first(where: { $0.name == name }) {
        child = known
      } else {
        child = Tree()
        child.name = name
        children.append(child)
      }
      child.insert(names.dropFirst(), slot: slot)
    }

    func flatten(into nodes: inout [Node], _ names: inout [UInt8]) {
      let index = nodes.count
      nodes.append(
        Node(
          nameStart: UInt32(truncatingIfNeeded: names.count),
          nameCount: UInt32(truncatingIfNeeded: name.count),
          end: 0, slot: Int32(truncatingIfNeeded: slot)))
      names += name
      for child in children { child.flatten(into: &nodes, &names) }
      nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
    }
  }
}

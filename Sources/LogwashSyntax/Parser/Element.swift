/// A piece of a template with the place it has on its lines: what white-space stripping works on.
///
/// The parser makes a tree of these, `WhitespaceStripping` changes the texts in it and takes away what has no
/// part in the output, and `nodes` turns what is left into syntax nodes. The kinds follow FreeMarker's own
/// tree, on which its rules are defined; so `comment`, `trim`, `escape` and the branches of an `if` are
/// elements, though they leave no node of their own.
final class Element {
  enum Kind {
    case text
    /// `${…}`: keeps the line it stands in.
    case interpolation
    /// Prints nothing: `assign` without content, `macro`, `setting`, `import` and the record directives.
    case silent
    case comment
    /// `t`, `lt`, `rt`, and `nt` with neither side.
    case trim(left: Bool, right: Bool)
    /// Every other tag, and blocks.
    case other
  }

  let kind: Kind
  var children: [Element]
  /// The bodies of a macro and of a capturing assignment are no part of the lines around them.
  let isOpaque: Bool
  private(set) weak var parent: Element?
  private(set) var index = 0

  // Only a text's own place changes, when a whole line is cut from its beginning.
  var firstLine: Int
  let lastLine: Int
  /// Whether it begins in the first column.
  var beginsLine: Bool

  var text: [UInt8]
  /// Of what is left of the text.
  var range: Range<Int>
  private let build: ([[Node]]) -> [Node]

  /// `build` makes syntax nodes from those of each child. Without a start or an end the element is on no line of what stands
  /// before or behind it: the engine forgets the end of a list's body before its `else`, and where an empty `attempt` begins.
  init(
    _ kind: Kind, children: [Element] = [], isOpaque: Bool = false, at range: Range<Int>, in map: SourceMap,
    text: [UInt8] = [], hasStart: Bool = true, hasEnd: Bool = true, build: @escaping ([[Node]]) -> [Node]
  ) {
    self.kind = kind
    self.children = children
    self.isOpaque = isOpaque
    self.range = range
    self.text = text
    self.build = build
    firstLine = hasStart ? map.lineIndex(at: range.lowerBound) : -1
    lastLine = hasEnd ? map.lineIndex(at: max(range.lowerBound, range.upperBound - 1)) : -1
    // A tab counts for the column in which it ends, so that a text which begins with one never is in the
    // first.
    let beginsWithTab = range.lowerBound < map.bytes.count && map.bytes[range.lowerBound] == ASCII.tab
    beginsLine = map.beginsLine(range.lowerBound) && !beginsWithTab
    adoptChildren()
  }

  /// Tells the children where they are; to be called when they have changed.
  func adoptChildren() {
    for (index, child) in children.enumerated() {
      child.parent = self
      child.index = index
    }
  }

  func nodes(source: Int) -> [Node] {
    if case .text = kind {
      guard !text.isEmpty else { return [] }
      let span = SourceSpan(range.lowerBound, range.upperBound, source: source)
      return [.text(TextNode(text: String(decoding: text, as: UTF8.self), span: span))]
    }
    return build(children.map { $0.nodes(source: source) })
  }
}

extension Element {
  var isText: Bool { if case .text = kind { true } else { false } }

  var previousSibling: Element? { index > 0 ? parent?.children[index - 1] : nil }

  var nextSibling: Element? {
    guard let parent, index + 1 < parent.children.count else { return nil }
    return parent.children[index + 1]
  }

  /// The element without children that comes before this one in the template, enclosing tags left aside.
  var previousLeaf: Element? {
    var element = self
    while true {
      if let sibling = element.previousSibling { return sibling.lastLeaf }
      guard let parent = element.parent else { return nil }
      element = parent
    }
  }

  var nextLeaf: Element? {
    var element = self
    while true {
      if let sibling = element.nextSibling { return sibling.firstLeaf }
      guard let parent = element.parent else { return nil }
      element = parent
    }
  }

  private var firstLeaf: Element {
    var element = self
    while !element.isOpaque, let child = element.children.first { element = child }
    return element
  }

  private var lastLeaf: Element {
    var element = self
    while !element.isOpaque, let child = element.children.last { element = child }
    return element
  }
}

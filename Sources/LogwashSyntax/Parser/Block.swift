/// A block that is open while its content is parsed.
struct Block: Sendable {
  enum End: Sendable {
    case directive(DirectiveName)
    /// `<@m>`: the name that `</@name>` must repeat; nil when only `</@>` will do.
    case call(name: String?)
    /// A call whose tag could not be read: every `</@…>` will do.
    case brokenCall
  }

  var end: End
  /// The start tag.
  var tag: SourceSpan
  /// The directives that continue it: `else` in an `if`, as long as there was none.
  var parts: [DirectiveName] = []
  /// `<#sep>` ends with what is around it.
  var endIsOptional = false
  /// An end tag that belongs to nothing was reported in it: a missing end is then no news.
  var hasStrayEnd = false

  /// How messages name it: `<#if>`, `<@m>`.
  var opening: String {
    switch end {
    case .directive(let name): "<#\(name.rawValue)>"
    case .call(let name): "<@\(name ?? "…")>"
    case .brokenCall: "<@…>"
    }
  }

  /// The end tag it waits for.
  var closing: String {
    switch end {
    case .directive(let name): "</#\(name.rawValue)>"
    case .call(let name): "</@\(name ?? "")>"
    case .brokenCall: "</@>"
    }
  }

  func isEnded(by terminator: Terminator) -> Bool {
    switch (end, terminator.kind) {
    case (.directive(let own), .end(let name)): own == name || (own == .attempt && name == .recover)
    case (.call(let own), .endCall(let name)): name.isEmpty || own == name
    case (.brokenCall, .endCall): true
    default: false
    }
  }
}

/// A tag that ends a block's content: its end tag, or the tag of its next part.
struct Terminator: Sendable {
  enum Kind: Sendable, Hashable {
    case part(DirectiveName)
    case end(DirectiveName)
    case endCall(name: String)
  }

  var kind: Kind
  /// For a part its opening (`<#else`), which is still to be read on; for an end the whole tag.
  var range: Range<Int>
}

/// The content of a block, and what ended it: nil for the end of the template and for tags of blocks further
/// out.
struct Content {
  var elements: [Element]
  var terminator: Terminator?
  /// Where it ended.
  var end: Int
}

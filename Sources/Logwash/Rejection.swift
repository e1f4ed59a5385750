internal import LogwashCore

/// Why a record was rejected, with the record itself: nothing of it is lost.
public struct Rejection: Error, Sendable, Hashable, CustomStringConvertible {
  let base: LogwashCore.Rejection

  init(_ base: LogwashCore.Rejection) { self.base = base }

  /// The stable name of the kind of failure: `no-match`, `invalid-json`.
  public var fault: String { base.fault.name }

  /// What went wrong, in words: the reason that the template gave, or what was expected and what was found.
  public var message: String { base.message }

  /// What the input is called.
  public var source: String { base.sourceName }

  /// From 1.
  public var lineNumber: Int { base.lineNumber }

  /// Where the record begins in its input, in bytes.
  public var offset: Int { base.offset }

  /// The directive or expression that rejected it; nil when the record could not be read at all.
  public var template: TemplatePlace? { base.template.map { TemplatePlace($0) } }

  /// The byte of the record that it is about: the furthest that a pattern reached, or where JSON goes wrong.
  public var place: Int? { base.place }

  /// What would have been right at ``place``: "a digit", "`,` or `}`". Empty when that cannot be said.
  public var expected: [String] { base.expected }

  /// The record's bytes without the line end; the first ones of a record that is too long.
  public var record: [UInt8] { base.record }

  /// For people: the message, where in the input, an excerpt with a caret, and where in the template.
  public var description: String { base.rendered }
}

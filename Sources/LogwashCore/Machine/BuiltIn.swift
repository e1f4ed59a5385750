package import LogwashSyntax

/// An operation on a value, `x?name(arguments)`: one declaration, read by the compiler (names, kinds, arity, code), by `logwash
/// builtins`, by the reference in docs/ and by the test that runs every example. Nothing else lists built-ins.
package struct BuiltIn: Sendable {
  /// Where the reference shows it; FreeMarker's chapters, and ours for logs.
  package enum Chapter: String, Sendable, CaseIterable {
    case strings = "Strings"
    case numbers = "Numbers"
    case booleans = "Booleans"
    case dates = "Dates and times"
    case sequences = "Sequences"
    case hashes = "Hashes"
    case loopVariables = "Loop variables"
    case missingValues = "Missing values"
    case types = "Types"
    case macros = "Macros and functions"
    case extraction = "Extraction and cleaning"
  }

  package struct Parameter: Sendable {
    package var name: String
    package var kinds: Kinds
    package var isOptional: Bool
  }

  /// What a built-in reads of a sequence. FreeMarker evaluates chains of lambdas no further than that.
  package enum Demand: Sendable {
    case everything
    /// The first item.
    case first
    /// The items up to one that equals the first argument, at or behind the index that is the second.
    case item
    /// The items up to the index that is an argument, when it is given.
    case upToArgument(Int)
    /// The number of items, not the items themselves.
    case count
    /// Nothing: it gives the sequence itself.
    case same

    package var mayEndEarly: Bool {
      switch self {
      case .first, .item, .upToArgument: true
      case .everything, .count, .same: false
      }
    }
  }

  /// The body may rely on the declared kinds: the compiler has proved or checked them. Text arrives decoded (`.text`), numbers
  /// as numbers (never `.numeral`).
  package typealias Function = @Sendable (inout Machine, Call) throws(Fault) -> Value

  package typealias PreparedFunction = @Sendable (inout Machine, Program, Call) throws(Fault) -> Value

  package enum Body: Sendable {
    case function(Function)
    /// With something compiled from constant arguments (a pattern, a format), which the program keeps; `call.prepared` is
    /// its number there, or -1 when the arguments were not constant.
    case prepared(Preparation, PreparedFunction)
    /// Needs code of its own: `Compiler/SpecialForms.swift`.
    case special(SpecialForm)
  }

  package let name: String
  package let chapter: Chapter
  /// What the left side may be. `.printable` means: formatted as `${…}` would, so that the body gets text.
  package let subject: Kinds
  package let parameters: [Parameter]
  /// The last parameter may be given any number of times.
  package let isVariadic: Bool
  package let result: Kinds
  /// One sentence with a full stop; argument names in backticks.
  package let summary: String
  /// On an empty model.
  package let examples: [Example]
  package let body: Body
  /// How much of a sequence that comes out of `?map`, `?filter` and their like it needs; `needing` changes it.
  package private(set) var demand = Demand.everything
  /// The members of the hash that it gives, when they are known; nil when they depend on what it reads.
  package private(set) var members: Members?

  /// The members of a hash, in their order, each there or not.
  package struct Members: Sendable {
    package typealias Parse = @Sendable (inout Machine, Call) throws(Fault) -> Bool

    package var names: [String]
    /// Puts what the subject says into `Machine.parsed`, by the names' numbers; false when the built-in gives no hash.
    package var parse: Parse
  }

  package init(
    _ name: String, _ chapter: Chapter, on subject: Kinds, _ parameters: [Parameter] = [],
    variadic: Bool = false,
    returns result: Kinds, summary: String, examples: KeyValuePairs<String, String>, body: Body
  ) {
    self.name = name
    self.chapter = chapter
    self.subject = subject
    self.parameters = parameters
    self.isVariadic = variadic
    self.result = result
    self.summary = summary
    self.examples = examples.map { Example($0.key, prints: $0.value) }
    self.body = body
  }

  package init(
    _ name: String, _ chapter: Chapter, on subject: Kinds, _ parameters: [Parameter] = [],
    variadic: Bool = false,
    returns result: Kinds, summary: String, examples: KeyValuePairs<String, String>,
    function: @escaping Function
  ) {
    self.init(
      name, chapter, on: subject, parameters, variadic: variadic, returns: result, summary: summary,
      examples: examples, body: .function(function))
  }

  /// The same with another demand on sequences.
  package func needing(_ demand: Demand) -> BuiltIn {
    var builtIn = self
    builtIn.demand = demand
    return builtIn
  }

  /// The same with the members that its hash can have.
  package func giving(
    _ names: [String], parse: @escaping Members.Parse
  ) -> BuiltIn {
    var builtIn = self
    builtIn.members = Members(names: names, parse: parse)
    return builtIn
  }

  /// How many arguments it takes at least and at most; nil for any number.
  package var argumentCounts: (least: Int, most: Int?) {
    (parameters.filter { !$0.isOptional }.count, isVariadic ? nil : parameters.count)
  }

  /// `?left_pad(length, [fill])`.
  package var signature: String {
    guard !parameters.isEmpty else { return "?\(name)" }
    let names = parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }
    return "?\(name)(\(names.joined(separator: ", "))\(isVariadic ? "…" : ""))"
  }
}

extension BuiltIn.Parameter {
  package static func text(_ name: String) -> Self { Self(name: name, kinds: .text, isOptional: false) }
  /// Text, or what is formatted as `${…}` does.
  package static func printable(_ name: String) -> Self {
    Self(name: name, kinds: .printable, isOptional: false)
  }
  package static func number(_ name: String) -> Self { Self(name: name, kinds: .number, isOptional: false) }
  package static func of(_ kinds: Kinds, _ name: String) -> Self {
    Self(name: name, kinds: kinds, isOptional: false)
  }
  package var optional: Self { Self(name: name, kinds: kinds, isOptional: true) }
}

/// What a built-in's constant arguments are compiled into.
package enum Preparation: Sendable {
  /// The first argument is a regular expression, the argument `flags` (if constant) its flags.
  case pattern(flagsArgument: Int)
  case numberFormat
  case timestamp
  /// Nothing: the body needs the program for something else.
  case nothing
  case grok
  case capture
  case dissect
}

/// Where a call's values lie on the machine's stack: the subject, and the arguments behind it.
package struct Call: BitwiseCopyable, Sendable {
  package var base: Int
  package var argumentCount: Int
  package var prepared: Int

  package func has(_ argument: Int) -> Bool { argument < argumentCount }
}

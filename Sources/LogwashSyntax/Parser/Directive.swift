/// The name of a directive, as it stands after `<#`.
package enum DirectiveName: String, Sendable, Hashable, CaseIterable {
  case `if`, elseif, `else`, list, items, sep, `break`, `continue`, `switch`, `case`, on, `default`
  case assign, global, local, macro, function, nested, `return`, include, `import`
  case attempt, recover, stop, compress, escape, noescape, noparse, setting, flush, t, lt, rt, nt, ftl
  case extract, set, unset, rename, keep, redact, emit, drop, reject
}

/// What a directive is: the single declaration that the parser, "did you mean", the reference and completion
/// read.
package struct Directive: Sendable, Hashable {
  package enum EndTag: Sendable, Hashable {
    /// `<#break>`
    case none
    /// `<#sep>`, `<#assign x>`: the directive has one in some of its forms.
    case optional
    /// `<#if …>…</#if>`
    case required
  }

  package enum Arguments: Sendable, Hashable {
    case none, optional, required
  }

  package enum Placement: Sendable, Hashable {
    case anywhere
    /// The first thing in the template.
    case first
    /// Inside of one of these, at any depth.
    case inside([DirectiveName])
    /// A part of one of these: no other block between the two.
    case partOf([DirectiveName])
  }

  /// A part of the syntax that is filled in.
  package struct Parameter: Sendable, Hashable {
    /// As the syntax has it.
    package var name: String
    /// What may stand there.
    package var summary: String
  }

  package let name: DirectiveName
  package let endTag: EndTag
  package let arguments: Arguments
  package let placement: Placement
  /// One sentence.
  package let summary: String
  /// How it is written, with `…` for what stands there.
  package let syntax: String
  package let parameters: [Parameter]
  package let examples: [Example]

  package init(
    _ name: DirectiveName, endTag: EndTag = .none, arguments: Arguments = .required,
    placement: Placement = .anywhere, summary: String, syntax: String,
    parameters: KeyValuePairs<String, String>, examples: [Example]
  ) {
    self.name = name
    self.endTag = endTag
    self.arguments = arguments
    self.placement = placement
    self.summary = summary
    self.syntax = syntax
    self.parameters = parameters.map { Parameter(name: $0.key, summary: $0.value) }
    self.examples = examples
  }

  /// Every directive, by the chapters of the reference.
  package static let chapters: KeyValuePairs<String, [Directive]> = [
    "Editing and ending a record": records,
    "Conditions": conditions,
    "Loops": loops,
    "Failures": failures,
    "Variables, macros, functions": variables,
    "Templates and settings": templates,
    "Text and white space": text,
  ]

  package static let all: [Directive] = chapters.flatMap(\.value)

  package static func named(_ name: DirectiveName) -> Directive {
    guard let directive = byName[name] else { preconditionFailure("\(name) is declared nowhere") }
    return directive
  }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

/// The name of a directive, as it stands after `<#`.
package enum DirectiveName: String, Sendable, Hashable, CaseIterable {
  case `if`, elseif, `else`, list, items, sep, `break`, `continue`, `switch`, `case`, on, `default`
  case assign, global, local, macro, function, nested, `return`, include, `import`
  case attempt, recover, stop, compress, escape, noescape, noparse, setting, flush, t, lt, rt, nt, ftl
  case extract, set, unset, rename, keep, emit, drop, reject
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

  package let name: DirectiveName
  package let endTag: EndTag
  package let arguments: Arguments
  package let placement: Placement
  /// One sentence.
  package let summary: String
  /// How it is written, with `…` for what stands there.
  package let syntax: String
  /// A template that shows it.
  package let example: String

  package init(
    _ name: DirectiveName, endTag: EndTag = .none, arguments: Arguments = .required,
    placement: Placement = .anywhere, summary: String, syntax: String, example: String
  ) {
    self.name = name
    self.endTag = endTag
    self.arguments = arguments
    self.placement = placement
    self.summary = summary
    self.syntax = syntax
    self.example = example
  }

  /// Every directive, in the order of the reference.
  package static let all: [Directive] = conditions + loops + variables + templates + text + records

  package static func named(_ name: DirectiveName) -> Directive { byName[name] ?? all[0] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// FreeMarker's directives that Logwash does not have, and why.
  package static let unsupported: [String: String] = [
    "autoesc": "there is no auto-escaping; use `?html`, `?json_string` and the like, or `<#escape>`",
    "noautoesc": "there is no auto-escaping to turn off",
    "outputformat": "there is no auto-escaping; use `?html`, `?json_string` and the like, or `<#escape>`",
    "visit": "there is no XML processing; `?parse_xml` gives a hash",
    "recurse": "there is no XML processing; `?parse_xml` gives a hash",
    "fallback": "there is no XML processing; `?parse_xml` gives a hash",
    "transform": "write a macro and call it with `<@name>`",
    "call": "call the macro with `<@name>`",
    "foreach": "use `<#list xs as x>`",
    "comment": "use `<#-- … -->`",
  ]
}

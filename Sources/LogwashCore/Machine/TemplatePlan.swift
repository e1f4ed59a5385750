/// A template of a program: what is known of it when others run it.
package struct TemplatePlan: BitwiseCopyable, Sendable {
  package var name: Text
  /// Its own text, for an include that prints it as it is.
  package var text: Text
  /// Where its code begins that includes and imports call; `UInt32.max` when there is none, since nothing calls it or it has
  /// mistakes.
  package var entry: UInt32
  package var slotCount: UInt16
  package var loopCount: UInt16
  /// The namespace that an import runs it in; 0 if nothing imports it.
  package var namespace: UInt16
  /// A name that is computed when the template runs can mean it.
  package var isCandidate: Bool

  package init(name: Text) {
    self.name = name
    text = .empty
    entry = .max
    slotCount = 0
    loopCount = 0
    namespace = 0
    isCandidate = false
  }
}

/// What is visible at a place that runs a template by a call: a range of the program's table, innermost first.
package struct LocalList: BitwiseCopyable, Sendable, Hashable {
  package var start: Int
  package var count: Int
}

/// A local variable by its name.
package struct VisibleLocal: BitwiseCopyable, Sendable {
  package var name: Text
  /// Of its slot, or of the loop whose state it is.
  package var number: UInt16
  /// Nil for a slot.
  package var property: LoopProperty?
}

/// Where a `<#break>` and a `<#continue>` go on that come out of a body or call; `UInt32.max` when they pass.
package struct ExitPlan: BitwiseCopyable, Sendable {
  package var breakTarget: UInt32
  package var continueTarget: UInt32
}

/// A built-in that is taken as a value: what is called, and what of it is checked then.
package struct MethodPlan: BitwiseCopyable, Sendable {
  /// Its number among the functions, or the prepared functions.
  package var function: UInt16
  package var isPrepared: Bool
  package var leastArguments: UInt16
  package var mostArguments: UInt16
  /// The kinds of its parameters in the program's table; the last one counts for all arguments behind it.
  package var firstKind: UInt32
  package var kindCount: UInt16
}

/// The keys of what `.get_optional_template` gives.
package struct TemplateWords: BitwiseCopyable, Sendable {
  package var exists = Text.empty
  package var include = Text.empty
  package var `import` = Text.empty

  package init() {}
}

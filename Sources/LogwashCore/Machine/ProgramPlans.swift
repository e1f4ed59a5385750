// Parts of a program that its instructions name by number.

/// Where `<#set a.b[0] = …>` writes.
package struct RecordPathPlan: Sendable {
  package enum Step: Sendable {
    case key(Text)
    /// The index is on the stack.
    case index
  }

  package var slot: Int
  package var steps: [Step]
  package var indexCount: Int
}

/// A member below the top level that is read into a slot of its own.
package struct ProjectedPath: Sendable {
  package var slot: Int
  package var rootSlot: Int
  package var keys: [Text]
}

/// A macro or function.
package struct MacroPlan: BitwiseCopyable, Sendable {
  package var name: Text
  package var isFunction: Bool
  package var entry: UInt32
  package var slotCount: UInt16
  package var loopCount: UInt16
  /// Its parameters in the program's table; parameter i lies in slot i.
  package var firstParameter: UInt32
  package var parameterCount: UInt16
  /// The slot of `rest...`, or -1.
  package var catchAllSlot: Int32
  /// Its parameters and local variables by name, in the program's table.
  package var firstLocal: UInt32
  package var localCount: UInt16
}

/// A parameter or local variable of a macro.
package struct LocalPlan: BitwiseCopyable, Sendable {
  package var name: Text
  package var slot: UInt16
}

package struct ParameterPlan: BitwiseCopyable, Sendable {
  package var name: Text
}

/// Where a macro is called: its arguments, and the body that `<#nested>` runs.
package struct CallSite: BitwiseCopyable, Sendable {
  package var argumentCount: UInt16
  /// Arguments are named; the names are in the program's table.
  package var isNamed: Bool
  package var firstName: UInt32
  /// Where the body is, or `UInt32.max`.
  package var body: UInt32
  /// The caller's slots for the loop variables.
  package var firstLoopSlot: UInt16
  package var loopSlotCount: UInt16
  /// Where a `<#break>` out of a body goes on that stands outside of the call, or -1.
  package var exits: Int32
  /// What an include sees that is called like a macro: a list of locals, or -1.
  package var locals: Int32
}

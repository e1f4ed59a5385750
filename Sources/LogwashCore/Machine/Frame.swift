/// One call of a macro or function, one run of a body by `<#nested>`, or the template itself.
package struct Frame: BitwiseCopyable, Sendable {
  package enum Kind: UInt8, BitwiseCopyable, Sendable {
    case template
    case macro
    case function
    case body
    /// A template that `<#include>` runs by a call.
    case include
    /// A template that `<#import>` runs.
    case importing
    /// The same, called as a method, which leaves the namespace on the stack.
    case importMethod

    /// It runs a template at a place whose local variables that sees by name.
    var isTemplate: Bool { self == .include || self == .importing || self == .importMethod }
  }

  package var kind: Kind
  /// Whose variables `<#assign>` writes.
  package var namespace: UInt16
  /// The macro that runs, as its index in the program; -1 for the template.
  package var macro: Int32
  /// Where to go on when it ends.
  package var returnTo: UInt32
  /// Where its slots begin on the stack.
  package var base: UInt32
  /// Where its loops begin.
  package var loopBase: UInt32
  /// The stack's height to go back to.
  package var stackHeight: UInt32
  package var loopHeight: UInt32
  /// How many handlers and marks there were, to go back to when something else than its end ends it.
  package var handlerCount: UInt32
  package var markCount: UInt32
  /// The call site that gave it a body, or -1; for a template that runs at a place, what is visible there, or -1.
  package var site: Int32
  /// For a macro: the frame that called it, in which its body runs. For a body: the frame of the macro that runs it. For a
  /// template that runs at a place: the frame of the place.
  package var caller: Int32

  package init(
    kind: Kind, namespace: UInt16, macro: Int32, returnTo: UInt32, base: Int, loopBase: Int, stackHeight: Int,
    loopHeight: Int, handlerCount: Int, markCount: Int, site: Int32, caller: Int32
  ) {
    self.kind = kind
    self.namespace = namespace
    self.macro = macro
    self.returnTo = returnTo
    self.base = UInt32(truncatingIfNeeded: base)
    self.loopBase = UInt32(truncatingIfNeeded: loopBase)
    self.stackHeight = UInt32(truncatingIfNeeded: stackHeight)
    self.loopHeight = UInt32(truncatingIfNeeded: loopHeight)
    self.handlerCount = UInt32(truncatingIfNeeded: handlerCount)
    self.markCount = UInt32(truncatingIfNeeded: markCount)
    self.site = site
    self.caller = caller
  }
}

/// Where a running loop is.
package struct LoopState: BitwiseCopyable, Sendable {
  /// A sequence, hash or range of the heap.
  package var source: Value
  package var index: UInt32
  /// `UInt32.max` for an endless range.
  package var count: UInt32
  /// An `<#items>` has listed it.
  package var isEntered = false

  package init(source: Value, index: UInt32, count: UInt32) {
    self.source = source
    self.index = index
    self.count = count
  }

  package static let idle = LoopState(source: .missing, index: 0, count: 0)

  package var hasNext: Bool { index &+ 1 < count }
}

/// Where in `text` a body began that is captured, dropped or compressed.
package struct CaptureMark: BitwiseCopyable, Sendable {
  package var start: Int
  package var isCompressing: Bool
}

/// Where the machine goes on after a fault, and what it goes back to.
package struct Handler: BitwiseCopyable, Sendable {
  /// A guard catches missing values only, `<#attempt>` everything but a bound that was passed.
  package var isGuard: Bool
  package var target: UInt32
  package var frameCount: Int32
  package var stackHeight: Int32
  package var loopHeight: Int32
  package var markCount: Int32
  package var textCount: Int32
  package var outputCount: Int32
  package var sideCount: Int32
  package var segmentCount: Int32
  package var recordCount: Int32
  package var emittedCount: Int32

  package init(
    isGuard: Bool, target: UInt32, frameCount: Int, stackHeight: Int, loopHeight: Int, markCount: Int,
    textCount: Int, sink: borrowing RecordSink
  ) {
    self.isGuard = isGuard
    self.target = target
    self.frameCount = Int32(truncatingIfNeeded: frameCount)
    self.stackHeight = Int32(truncatingIfNeeded: stackHeight)
    self.loopHeight = Int32(truncatingIfNeeded: loopHeight)
    self.markCount = Int32(truncatingIfNeeded: markCount)
    self.textCount = Int32(truncatingIfNeeded: textCount)
    outputCount = Int32(truncatingIfNeeded: sink.main.count)
    sideCount = Int32(truncatingIfNeeded: sink.side.count)
    segmentCount = Int32(truncatingIfNeeded: sink.segments.count)
    recordCount = Int32(truncatingIfNeeded: sink.recordCount)
    emittedCount = Int32(truncatingIfNeeded: sink.emitted.count)
  }
}

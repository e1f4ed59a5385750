internal import CPCRE2
internal import Synchronization

// Safety: the code is made under the lock, never written after that and freed in `deinit`; pcre2api(3) lets threads share such
// a code. A handle is used only while its pattern lives.

/// A pattern compiled once more, to report each item that PCRE2 tries. Few patterns ever need it: it is made when one does.
@safe final class CountedPattern: @unchecked Sendable {
  @safe struct Code: @unchecked Sendable {
    let pointer: OpaquePointer
    let isJIT: Bool

    init(_ pointer: OpaquePointer) {
      unsafe self.pointer = pointer
      isJIT = unsafe pcre2_jit_compile_8(pointer, PCRE2_JIT_COMPLETE) == 0
    }
  }

  private enum State: Sendable {
    case untried
    /// Nil when it would be larger than PCRE2 allows.
    case made(Code?)
  }

  private let text: [UInt8]
  private let options: UInt32
  private let state = Mutex(State.untried)

  /// - Parameters: what PCRE2 has compiled already.
  init(_ text: [UInt8], _ options: UInt32) {
    self.text = text
    self.options = options | PCRE2_AUTO_CALLOUT
  }

  deinit {
    if case .made(let code?) = state.withLock({ $0 }) { unsafe pcre2_code_free_8(code.pointer) }
  }

  var code: Code? {
    state.withLock { state in
      if case .made(let code) = state { return code }
      let pointer = unsafe try? PatternCompiler.compile(text, options)
      let code = unsafe pointer.map { unsafe Code($0) }
      state = .made(code)
      return code
    }
  }

  /// What a machine asks for the code. It must not outlive this object.
  var handle: CountedPatternHandle { CountedPatternHandle(self) }
}

/// A counted pattern without its reference count.
@safe struct CountedPatternHandle: BitwiseCopyable, @unchecked Sendable {
  private let pattern: Unmanaged<CountedPattern>

  fileprivate init(_ pattern: CountedPattern) { unsafe self.pattern = .passUnretained(pattern) }

  var code: CountedPattern.Code? { unsafe pattern._withUnsafeGuaranteedRef { $0.code } }
}

internal import CKernels

// Safety: what the kernels say of themselves are constants. What they read is a view, with its slack.

/// A form of the kernels that this processor can run: plain, or for vectors of some width. All of them do the same.
@safe package struct KernelForm: BitwiseCopyable, @unchecked Sendable {
  let kernels: UnsafePointer<KernelForms>

  package static var best: KernelForm { unsafe KernelForm(kernels: lw_best_form()) }

  /// Those that can be run here, the plain one first.
  package static var all: [KernelForm] {
    (0..<lw_form_count()).map { unsafe KernelForm(kernels: lw_form($0)) }
  }

  /// For people: `SSE2`.
  package var name: String { unsafe String(cString: kernels.pointee.name) }

  /// The index of the first `byte` in `bytes` at or after `start`, or nil.
  @inline(__always)
  package func firstIndex(of byte: UInt8, in bytes: ByteView, from start: Int) -> Int? {
    guard start >= 0, start < bytes.count else { return nil }
    let left = bytes.count &- start
    let at = unsafe Int(kernels.pointee.findByte(bytes.base + start, left, byte))
    return at < left ? start &+ at : nil
  }
}

internal import CKernels

// Safety: what the kernels say of themselves are constants.

/// A form of the kernels that this processor can run: plain, or for vectors of some width. All of them do the same.
@safe package struct KernelForm: @unchecked Sendable {
  let kernels: UnsafePointer<KernelForms>

  package static var best: KernelForm { unsafe KernelForm(kernels: lw_best_form()) }

  /// Those that can be run here, the plain one first.
  package static var all: [KernelForm] {
    (0..<lw_form_count()).map { unsafe KernelForm(kernels: lw_form($0)) }
  }

  /// For people: `SSE2`.
  package var name: String { unsafe String(cString: kernels.pointee.name) }
}

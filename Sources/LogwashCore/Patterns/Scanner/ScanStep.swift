internal import CKernels

// The steps of a scanner are run by the kernels, which say what each does (CKernelsForms.h).

typealias ScanStep = CKernels.ScanStep
typealias ScanChoice = CKernels.ScanChoice

extension ScanStep {
  /// A step without a run, a literal or a set.
  init(operation: ScanOperation, group: Int32 = 0, target: Int32 = 0) {
    self.init()
    self.operation = operation
    self.group = group
    self.target = target
    maximum = .max
  }
}

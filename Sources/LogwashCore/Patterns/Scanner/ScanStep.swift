internal import CKernels

// The steps of a scanner are run by the kernels, which say what each does (CKernelsForms.h).

typealias ScanStep = CKernels.ScanStep
typealias ScanChoice = CKernels.ScanChoice

extension ScanStep {
  /// A step without a run, a literal or a set.
  init(operation: ScanOperation, opens: Int = 0, closes: Int = 0, group: Int32 = 0, target: Int = 0) {
    self.init()
    self.operation = operation
    self.opens = UInt32(2 * opens)
    self.closes = UInt32(2 * closes + 1)
    self.group = group
    self.target = Int32(target)
    maximum = .max
  }
}

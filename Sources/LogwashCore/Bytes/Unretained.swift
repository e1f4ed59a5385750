// Safety: an `Unretained` must not outlive its object; whoever makes one keeps the object (a program keeps what its tables
// name, and a run keeps its program). The object is used only inside of `use`.

/// An object without its reference count, for tables that are read for every record.
@safe package struct Unretained<Object: AnyObject & Sendable>: BitwiseCopyable, @unchecked Sendable {
  private let object: Unmanaged<Object>

  package init(_ object: Object) { unsafe self.object = .passUnretained(object) }

  /// Calls `body` with the object.
  @inline(__always)
  package func use<Result>(_ body: (Object) -> Result) -> Result {
    unsafe object._withUnsafeGuaranteedRef { body($0) }
  }
}

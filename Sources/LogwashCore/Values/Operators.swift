/// A comparison of two values.
package enum Comparison: UInt8, BitwiseCopyable, Sendable {
  case equal
  case notEqual
  case less
  case greater
  case lessOrEqual
  case greaterOrEqual
}

/// An operation on two numbers.
package enum Operation: UInt8, BitwiseCopyable, Sendable {
  case add
  case subtract
  case multiply
  case divide
}

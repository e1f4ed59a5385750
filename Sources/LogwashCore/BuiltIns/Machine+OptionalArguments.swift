extension Machine {
  /// Whether optional argument `i` was given. One that was left out before a named one is `missing` on the
  /// stack.
  @inline(__always)
  func has(_ call: Call, _ i: Int) -> Bool { !argument(call, i).isMissing }
}

import LogwashCore

/// What a `?parse_…` built-in makes of a line, as JSON; `"none"` for a missing value.
func parsed(_ line: String, _ call: String) throws -> String {
  try Engine.run("${((line?\(call))!\"none\")?json}", line, input: .text).output.trimmed
}

/// The fault with which a built-in ends; nil if it does not.
func fault(_ line: String, _ call: String) throws -> FaultCode? {
  try Engine.failure("<#assign x = (line?\(call))!0>", line, input: .text)?.code
}

extension String {
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}

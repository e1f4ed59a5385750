/// The entries of the header `<#ftl name=value …>`. What each means, and its values, stand in `HeaderEntry`; the parser itself
/// reads `strip_whitespace` and `strip_text`.
package enum HeaderName: String, Sendable, Hashable, CaseIterable {
  case title, description, fields, input, charset, framing, record, multiline, names, separator, ragged,
    output, columns, rename, validate,
    patterns
  case maxLines = "max_lines"
  case idleMilliseconds = "idle_ms"
  case onError = "on_error"
  case maxRecordBytes = "max_record_bytes"
  case matchLimit = "match_limit"
  case invalidUTF8 = "invalid_utf8"
  case duplicateKeys = "duplicate_keys"
  case stripWhitespace = "strip_whitespace"
  case stripText = "strip_text"
  case encoding
}

extension FuzzTarget {
  /// How each target is made, by name.
  package static let all: [String: @Sendable () -> FuzzTarget] = [
    "kv": keyValue, "logfmt": logfmt, "csv": csv, "syslog": syslog, "cef": cef, "leef": leef, "url": url,
    "xml": xml,
    "user-agent": userAgent, "network": network, "quantities": quantities, "codings": codings,
    "json": json, "json-edit": jsonEdit,
    "framing": framing, "framing-json": framingJSON, "rows": rows, "containers": containers,
    "multiline": multiline,
    "regex": regex, "grok": grok, "dissect": dissect,
    "timestamp": timestamp, "time-formats": timeFormats, "numbers": numbers,
    "redaction": redaction, "redaction-check": redactionCheck, "decompression": decompression,
    "charsets": charsets,
    "template": template, "machine": machine, "straight": straight, "picking": picking, "rejects": rejects,
    "checkpoint": checkpoint, "glob": glob,
  ]
}

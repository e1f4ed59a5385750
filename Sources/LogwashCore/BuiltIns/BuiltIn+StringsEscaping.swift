extension BuiltIn {
  /// Escaping for other languages.
  static let stringsEscaping: [BuiltIn] = [
    BuiltIn(
      "html", .strings, on: .printable, returns: .text,
      summary: "The string as HTML text or attribute value.",
      examples: [#"${"a < b & \"c\""?html}"#: "a &lt; b &amp; &quot;c&quot;", #"${"it's"?html}"#: "it&#39;s"]
    ) { machine, call throws(Fault) in try machine.escape(call, by: HTMLEscaping.self) },
    BuiltIn(
      "web_safe", .strings, on: .printable, returns: .text,
      summary: "An old name of `?html`.",
      examples: [#"${"<b>"?web_safe}"#: "&lt;b&gt;", #"${"plain"?web_safe}"#: "plain"]
    ) { machine, call throws(Fault) in try machine.escape(call, by: HTMLEscaping.self) },
    BuiltIn(
      "xhtml", .strings, on: .printable, returns: .text,
      summary: "The string as XHTML text or attribute value.",
      examples: [#"${"<it's>"?xhtml}"#: "&lt;it&#39;s&gt;", #"${"a & b"?xhtml}"#: "a &amp; b"]
    ) { machine, call throws(Fault) in try machine.escape(call, by: HTMLEscaping.self) },
    BuiltIn(
      "xml", .strings, on: .printable, returns: .text,
      summary: "The string as XML text or attribute value.",
      examples: [#"${"<it's>"?xml}"#: "&lt;it&apos;s&gt;", #"${"a & b"?xml}"#: "a &amp; b"]
    ) { machine, call throws(Fault) in try machine.escape(call, by: XMLEscaping.self) },
    BuiltIn(
      "rtf", .strings, on: .printable, returns: .text,
      summary: "The string as RTF text.",
      examples: [#"${"{a}"?rtf}"#: #"\{a\}"#, #"${"c:\\x"?rtf}"#: #"c:\\x"#]
    ) { machine, call throws(Fault) in try machine.escape(call, by: RTFEscaping.self) },
    BuiltIn(
      "j_string", .strings, on: .printable, returns: .text,
      summary: "The string as the inside of a Java string literal.",
      examples: [#"${"say \"hi\"\n"?j_string}"#: #"say \"hi\"\n"#, #"${"it's"?j_string}"#: "it's"]
    ) { machine, call throws(Fault) in try machine.escape(call, by: JavaEscaping.self) },
    BuiltIn(
      "js_string", .strings, on: .printable, returns: .text,
      summary: "The string as the inside of a JavaScript string literal, safe in a `<script>` element too.",
      examples: [#"${"it's"?js_string}"#: #"it\'s"#, #"${"</script>"?js_string}"#: #"<\/script>"#]
    ) { machine, call throws(Fault) in .text(try machine.escape(machine.subjectText(call), by: .javaScript))
    },
    BuiltIn(
      "json_string", .strings, on: .printable, returns: .text,
      summary: "The string as the inside of a JSON string; `?json` gives it with the quotes.",
      examples: [#"${"say \"hi\"\n"?json_string}"#: #"say \"hi\"\n"#, #"${"]]>"?json_string}"#: #"]]\u003E"#]
    ) { machine, call throws(Fault) in .text(try machine.escape(machine.subjectText(call), by: .json)) },
    BuiltIn(
      "url", .strings, on: .printable, [.printable("charset").optional], returns: .text,
      summary:
        "The string percent-encoded for a URL; in UTF-8 unless `charset` or the setting says otherwise.",
      examples: [
        #"${"a/b c&d"?url("UTF-8")}"#: "a%2Fb%20c%26d", #"${"é"?url("ISO-8859-1")}"#: "%E9",
      ]
    ) { machine, call throws(Fault) in try machine.escapeURL(call, keepsSlash: false) },
    BuiltIn(
      "url_path", .strings, on: .printable, [.printable("charset").optional], returns: .text,
      summary: "The string percent-encoded for a URL but for its slashes.",
      examples: [
        #"${"a/b c"?url_path("UTF-8")}"#: "a/b%20c", #"${"x?y"?url_path("UTF-8")}"#: "x%3Fy",
      ]
    ) { machine, call throws(Fault) in try machine.escapeURL(call, keepsSlash: true) },
  ]
}

extension BuiltIn {
  /// Making raw log text readable, and hiding what must not be read.
  static let cleaning: [BuiltIn] = [
    BuiltIn(
      "mask", .extraction, on: .printable,
      [.number("keep_first"), .number("keep_last"), .text("character").optional], returns: .text,
      summary:
        "The string with `*` or `character` for all but what is kept at its ends; all of it if too short.",
      examples: [
        #"${"4111111111111111"?mask(0, 4)}"#: "************1111", #"${"secret"?mask(1, 1, "x")}"#: "sxxxxt",
        #"${"pin"?mask(2, 2)}"#: "***",
      ]
    ) { machine, call throws(Fault) in try machine.masked(call) },
    BuiltIn(
      "strip_ansi", .extraction, on: .printable, returns: .text,
      summary: "The string without the escape sequences by which terminals colour text and move the cursor.",
      examples: [
        #"${"\x1B[1;31merror\x1B[0m: disk"?strip_ansi}"#: "error: disk", #"${"plain"?strip_ansi}"#: "plain",
      ]
    ) { machine, call throws(Fault) in try machine.withoutTerminalEscapes(call) },
    BuiltIn(
      "unescape", .extraction, on: .printable, returns: .text,
      summary:
        "The string with its backslash escapes decoded: `\\n`, `\\x22`, `\\u00e9`; what is no escape stays.",
      examples: [
        #"${r"say \x22hi\x22"?unescape}"#: #"say "hi""#, #"${r"caf\u00e9 \q"?unescape}"#: #"café \q"#,
      ]
    ) { machine, call throws(Fault) in try machine.unescaped(call) },
    BuiltIn(
      "url_decode", .extraction, on: .printable, returns: .text,
      summary:
        "The string with `%41` and the like decoded; a plus sign stays, and so does what is no escape.",
      examples: [#"${"a%20b%2Fc"?url_decode}"#: "a b/c", #"${"100%"?url_decode}"#: "100%"]
    ) { machine, call throws(Fault) in try machine.urlDecoded(call) },
    BuiltIn(
      "base64", .extraction, on: .printable, returns: .text,
      summary: "The string's bytes in Base64.",
      examples: [#"${"hello"?base64}"#: "aGVsbG8=", #"${""?base64?length}"#: "0"]
    ) { machine, call throws(Fault) in try machine.base64Encoded(call) },
    BuiltIn(
      "base64url", .extraction, on: .printable, returns: .text,
      summary: "The string's bytes in Base64 with the alphabet for URLs and file names, without padding.",
      examples: [#"${"a?b>"?base64url}"#: "YT9iPg", #"${"ÿÿ"?base64url}"#: "w7_Dvw"]
    ) { machine, call throws(Fault) in try machine.base64URLEncoded(call) },
    BuiltIn(
      "base64_decode", .extraction, on: .printable, returns: .text,
      summary:
        "The bytes that the Base64 text says, in the usual alphabet or that for URLs; padding is optional.",
      examples: [#"${"aGVsbG8="?base64_decode}"#: "hello", #"${"aGk"?base64_decode}"#: "hi"]
    ) { machine, call throws(Fault) in try machine.base64Decoded(call) },
    BuiltIn(
      "hex", .extraction, on: .printable, returns: .text,
      summary: "The string's bytes in hexadecimal digits.",
      examples: [#"${"hi"?hex}"#: "6869", #"${"é"?hex}"#: "c3a9"]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      return try machine.makeText { scratch in
        for i in 0..<view.count {
          scratch.append(Hexadecimal.digits.byte(Int(view[i] >> 4)))
          scratch.append(Hexadecimal.digits.byte(Int(view[i] & 0xF)))
        }
      }
    },
    BuiltIn(
      "hex_decode", .extraction, on: .printable, returns: .text,
      summary: "The bytes that the hexadecimal digits say.",
      examples: [#"${"6869"?hex_decode}"#: "hi", #"${"C3A9"?hex_decode}"#: "é"]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      guard view.count % 2 == 0 else { throw Fault(.badEscape) }
      machine.heap.scratch.begin()
      for i in stride(from: 0, to: view.count, by: 2) {
        guard let byte = Hexadecimal.byte(view, at: i) else { throw Fault(.badEscape) }
        machine.heap.scratch.append(byte)
      }
      return .text(try machine.heap.finishText())
    },
  ]
}

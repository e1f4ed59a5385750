extension BuiltIn {
  /// Hashes of messages. For pseudonyms take HMAC: a plain hash of an address or a number is found by trying them all.
  static let digests: [BuiltIn] = [
    digest(
      "md5", .md5, "The MD5 hash of the string's bytes, in hexadecimal; broken as a signature.",
      [
        #"${""?md5}"#: "d41d8cd98f00b204e9800998ecf8427e",
        #"${"abc"?md5}"#: "900150983cd24fb0d6963f7d28e17f72",
      ]),
    digest(
      "sha1", .sha1, "The SHA-1 hash of the string's bytes, in hexadecimal; broken as a signature.",
      [
        #"${""?sha1}"#: "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        #"${"abc"?sha1}"#: "a9993e364706816aba3e25717850c26c9cd0d89d",
      ]),
    digest(
      "sha256", .sha256, "The SHA-256 hash of the string's bytes, in hexadecimal.",
      [
        #"${""?sha256}"#: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        #"${"abc"?sha256}"#: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      ]),
    digest(
      "sha512", .sha512, "The SHA-512 hash of the string's bytes, in hexadecimal.",
      [
        #"${"abc"?sha512?substring(0, 32)}"#: "ddaf35a193617abacc417349ae204131",
        #"${""?sha512?substring(0, 32)}"#: "cf83e1357eefb8bdf1542850d66d8007",
      ]),
    messageCode(
      "hmac_sha1", .sha1,
      [
        #"${"what do ya want for nothing?"?hmac_sha1("Jefe")}"#: "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        #"${""?hmac_sha1("")}"#: "fbdb1d1b18aa6c08324b7d64b71fb76370690e1d",
      ]),
    messageCode(
      "hmac_sha256", .sha256,
      [
        #"${"what do ya want for nothing?"?hmac_sha256("Jefe")}"#:
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        #"${""?hmac_sha256("")}"#: "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad",
      ]),
    messageCode(
      "hmac_sha512", .sha512,
      [
        #"${"what do ya want for nothing?"?hmac_sha512("Jefe")?substring(0, 32)}"#:
          "164b7a7bfcf819e2e395fbe73b56e0a3",
        #"${""?hmac_sha512("")?substring(0, 32)}"#: "b936cee86c9f87aa5d3c6f2e84cb5a42",
      ]),
    BuiltIn(
      "crc32", .extraction, on: .printable, returns: .number,
      summary: "The CRC-32 of the string's bytes (as in zip and Ethernet), a number below 2^32.",
      examples: [#"${"123456789"?crc32?c}"#: "3421780262", #"${"user-17"?crc32 % 10}"#: "3"]
    ) { machine, call throws(Fault) in .integer(Int64(machine.subjectView(call).crc32)) },
  ]

  private static func digest(
    _ name: String, _ algorithm: HashAlgorithm, _ summary: String, _ examples: KeyValuePairs<String, String>
  ) -> BuiltIn {
    BuiltIn(
      name, .extraction, on: .printable, returns: .text, summary: summary, examples: examples
    ) { machine, call throws(Fault) in
      try machine.hexadecimal(algorithm.digest(of: machine.subjectView(call)))
    }
  }

  private static func messageCode(
    _ name: String, _ algorithm: HashAlgorithm, _ examples: KeyValuePairs<String, String>
  ) -> BuiltIn {
    BuiltIn(
      name, .extraction, on: .printable, [.text("key")], returns: .text,
      summary:
        "The string's message authentication code with `key` (RFC 2104), in hexadecimal: a pseudonym that nobody without the key can check.",
      examples: examples
    ) { machine, call throws(Fault) in
      let key = MessageKey(machine.argumentView(call, 0), algorithm)
      return try machine.hexadecimal(key.code(of: machine.subjectView(call)))
    }
  }
}

extension Machine {
  fileprivate mutating func hexadecimal(_ digest: Digest) throws(Fault) -> Value {
    try makeText { scratch in
      for i in 0..<digest.count { scratch.append(hexadecimal: digest[i]) }
    }
  }
}

extension Scratch {
  /// Appends a byte as two digits.
  @inline(__always)
  mutating func append(hexadecimal byte: UInt8) {
    append(Hexadecimal.digits.byte(Int(byte >> 4)))
    append(Hexadecimal.digits.byte(Int(byte & 0xF)))
  }
}

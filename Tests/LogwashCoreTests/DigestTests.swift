import LogwashCore
import Testing

/// Hashes. Expected values come from RFC 1321, FIPS 180-4, RFC 2202 and 4231, and from Python's hashlib.
@Suite struct DigestTests {
  private func hex(_ digest: Digest) -> String {
    (0..<digest.count).map { String(UInt16(digest[$0]) | 0x100, radix: 16).dropFirst() }.joined()
  }

  /// hashlib: the digest of the digests of 400 messages, message n of n bytes `(7 * i + n) % 256`.
  @Test(arguments: [
    (HashAlgorithm.md5, "023ddd0e481725ebfadfc72d28d2ce6d"),
    (.sha1, "45effe12c48cb3702970faf8fca90054420d5c20"),
    (.sha256, "986170629f38c704cea9d282396ae2b468ba43a2f0c65ea9e4cf15b0eb82bf8e"),
    (
      .sha512,
      "8165ec30b61f5f58b609cd1eee477f5e992f9a95b04b9d7fdb42b2d8c5f41e3100c47aeae65c6ce2a2a60d3299bc5a929a325b0a738845aafe84b8f292e5f08b"
    ),
  ])
  func `messages of every length up to three blocks hash as hashlib has it`(
    algorithm: HashAlgorithm, expected: String
  ) {
    var whole = RunningHash(algorithm)
    for count in 0..<400 {
      let bytes = ConstantBytes((0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) })
      // In two pieces, so that blocks are filled from both.
      var hash = RunningHash(algorithm)
      hash.update(bytes.view.prefix(count / 3))
      hash.update(bytes.view.dropFirst(count / 3))
      whole.update(hash.finish())
      extendLifetime(bytes)
    }
    expect(hex(whole.finish()), is: expected)
  }

  /// RFC 2202, test case 2; RFC 4231, test cases 2 and 6 (a key longer than a block).
  @Test func `message codes are those of the RFCs`() {
    let long = ConstantBytes(Array(repeating: 0xAA, count: 131))
    let text = ConstantBytes(Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
    expect(
      hex(MessageKey(long.view, .sha256).code(of: text.view)),
      is: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    let jefe = ConstantBytes(Array("Jefe".utf8))
    let question = ConstantBytes(Array("what do ya want for nothing?".utf8))
    expect(
      hex(MessageKey(jefe.view, .sha1).code(of: question.view)),
      is: "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
    // One key serves any number of messages.
    let key = MessageKey(jefe.view, .sha256)
    for _ in 0..<2 {
      expect(
        hex(key.code(of: question.view)),
        is: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }
    extendLifetime(long)
    extendLifetime(text)
    extendLifetime(jefe)
    extendLifetime(question)
  }
}

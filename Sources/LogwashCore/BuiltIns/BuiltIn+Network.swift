extension BuiltIn {
  /// Addresses of the Internet Protocol.
  static let network: [BuiltIn] = [
    BuiltIn(
      "is_ip", .extraction, on: .printable, returns: .boolean,
      summary: "Whether the string is an IP address; a zone (`%eth0`) may follow one of version 6.",
      examples: [#"${"192.0.2.1"?is_ip?c}"#: "true", #"${"192.0.2.256"?is_ip?c}"#: "false"]
    ) { machine, call throws(Fault) in .boolean(machine.address(call) != nil) },
    BuiltIn(
      "is_ipv4", .extraction, on: .printable, returns: .boolean,
      summary: "Whether the string is an IP address of version 4, four decimal numbers.",
      examples: [#"${"192.0.2.1"?is_ipv4?c}"#: "true", #"${"::ffff:192.0.2.1"?is_ipv4?c}"#: "false"]
    ) { machine, call throws(Fault) in .boolean(machine.address(call)?.isV6 == false) },
    BuiltIn(
      "is_ipv6", .extraction, on: .printable, returns: .boolean,
      summary: "Whether the string is an IP address of version 6; a zone (`%eth0`) may follow.",
      examples: [#"${"2001:db8::1"?is_ipv6?c}"#: "true", #"${"2001:db8:1"?is_ipv6?c}"#: "false"]
    ) { machine, call throws(Fault) in .boolean(machine.address(call)?.isV6 == true) },
    BuiltIn(
      "ip_normalize", .extraction, on: .printable, returns: [.text, .missing],
      summary:
        "The IP address as RFC 5952 writes it, a zone kept as it is; missing if the string is none.",
      examples: [
        #"${"2001:DB8:0:0:0:0:0:1"?ip_normalize}"#: "2001:db8::1",
        #"${"::FFFF:c000:201"?ip_normalize}"#: "::ffff:192.0.2.1",
        #"${"fe80:0::1%eth0"?ip_normalize}"#: "fe80::1%eth0",
      ]
    ) { machine, call throws(Fault) in
      guard let address = machine.address(call) else { return .missing }
      let zone = machine.zone(call)
      return try machine.makeText { scratch in
        scratch.append(address)
        scratch.append(zone)
      }
    },
    BuiltIn(
      "ip_in", .extraction, on: .printable, [.text("network")], variadic: true, returns: .boolean,
      summary:
        "Whether the string is an IP address in one of the networks; one of version 6 that stands for one of version 4 is looked up as both.",
      examples: [
        #"${"10.1.2.3"?ip_in("10.0.0.0/8", "fd00::/8")?c}"#: "true",
        #"${"::ffff:10.1.2.3"?ip_in("10.0.0.0/8")?c}"#: "true",
        #"${"192.0.2.1"?ip_in("10.0.0.0/8")?c}"#: "false",
      ]
    ) { machine, call throws(Fault) in try machine.isInNetworks(call) },
    BuiltIn(
      "ip_mask", .extraction, on: .printable, [.number("bits"), .number("bits_v6").optional],
      returns: [.text, .missing],
      summary:
        "The IP address with all but its first `bits` zero, or of version 6 all but `bits_v6` (64); missing if the string is none.",
      examples: [
        #"${"203.0.113.77"?ip_mask(24)}"#: "203.0.113.0",
        #"${"2001:db8:1:2:3:4:5:6"?ip_mask(24, 48)}"#: "2001:db8:1::",
      ]
    ) { machine, call throws(Fault) in try machine.maskedAddress(call) },
  ]
}

extension Machine {
  /// The address that the subject is, a zone behind it left aside.
  fileprivate func address(_ call: Call) -> IPAddress? {
    let view = subjectView(call)
    let zone = zone(call)
    guard !zone.isEmpty else { return IPAddress(view) }
    let address = IPAddress(view[0..<view.count - zone.count])
    return address?.isV6 == true && zone.count > 1 ? address : nil
  }

  /// The subject from its `%` on.
  fileprivate func zone(_ call: Call) -> ByteView {
    let view = subjectView(call)
    return view.dropFirst(view.firstIndex(of: UInt8(ascii: "%")) ?? view.count)
  }

  fileprivate func isInNetworks(_ call: Call) throws(Fault) -> Value {
    let address = address(call)
    for i in 0..<call.argumentCount {
      guard let network = IPNetwork(argumentView(call, i)) else { throw Fault(.badArgument, operand: i + 1) }
      if address?.isIn(network) == true { return .boolean(true) }
    }
    return .boolean(false)
  }

  fileprivate mutating func maskedAddress(_ call: Call) throws(Fault) -> Value {
    let bits = argumentInteger(call, 0)
    let bitsV6 = has(call, 1) ? argumentInteger(call, 1) : 64
    guard 0...32 ~= bits else { throw Fault(.badArgument, operand: 1) }
    guard 0...128 ~= bitsV6 else { throw Fault(.badArgument, operand: 2) }
    guard let address = address(call) else { return .missing }
    // An address of version 4 in one of version 6 stays one.
    let kept = address.mapped != nil ? 96 + bits : address.isV6 ? bitsV6 : bits
    return try makeText { $0.append(address.keeping(kept)) }
  }
}

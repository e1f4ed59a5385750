internal import LogwashSyntax

extension BuiltIn {
  static let templateNames: [BuiltIn] = [
    BuiltIn(
      "absolute_template_name", .strings, on: .printable, [.text("base").optional], returns: .text,
      summary: "The template name, which is relative to this template or to `base`, from the root on.",
      examples: [
        #"${"a.ftl"?absolute_template_name("/x/y.ftl")}"#: "/x/a.ftl",
        #"${"/a.ftl"?absolute_template_name}"#: "/a.ftl",
      ],
      body: .prepared(.nothing) { machine, program, call throws(Fault) in
        let view = machine.subjectView(call)
        let base: ByteView? = machine.has(call, 0) ? machine.argumentView(call, 0) : nil
        if view.schemeEnd != nil { return .text(machine.subjectText(call)) }
        if view.first == UInt8(ascii: "/"), base?.schemeEnd == nil { return .text(machine.subjectText(call)) }
        var folder = base.map { $0.prefix(($0.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1) }
        let scheme = base?.schemeEnd
        if view.first == UInt8(ascii: "/"), let scheme { folder = base?.prefix(scheme - 1) }
        return try machine.makeText { scratch in
          if folder?.first != UInt8(ascii: "/"), scheme == nil { scratch.append(UInt8(ascii: "/")) }
          if let folder {
            scratch.append(folder)
          } else {
            scratch.append(folderOf: program.sources.first?.name ?? "")
          }
          scratch.append(view)
        }
      })
  ]
}

extension ByteView {
  /// Behind the `://` of a name with a scheme, `class://a/b.ftl`; nil for one without.
  fileprivate var schemeEnd: Int? {
    guard let colon = firstIndex(of: UInt8(ascii: ":")), colon + 3 <= count, self[colon + 1] == UInt8(ascii: "/"),
      self[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    return colon + 3
  }
}

extension Scratch {
  /// Appends what stands before the last slash of a template's name, with the slash.
  fileprivate mutating func append(folderOf name: String) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    for byte in name.utf8[...slash] { append(byte) }
  }
}

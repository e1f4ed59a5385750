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
        if view.first == UInt8(ascii: "/") { return .text(machine.subjectText(call)) }
        let base: ByteView? = machine.has(call, 0) ? machine.argumentView(call, 0) : nil
        let folder = base.map { $0.prefix(($0.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1) }
        return try machine.makeText { scratch in
          if folder?.first != UInt8(ascii: "/") { scratch.append(UInt8(ascii: "/")) }
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

extension Scratch {
  /// Appends what stands before the last slash of a template's name, with the slash.
  fileprivate mutating func append(folderOf name: String) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    for byte in name.utf8[...slash] { append(byte) }
  }
}

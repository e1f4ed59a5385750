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
        let scheme = base?.schemeEnd
        let isAbsolute = view.first == UInt8(ascii: "/")
        // The base's folder with its slash; with a scheme, an absolute name begins behind the scheme's slashes.
        let folder = base.map { base in
          isAbsolute && scheme != nil
            ? base.prefix((scheme ?? 1) - 1) : base.prefix((base.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)
        }
        machine.heap.scratch.begin()
        if scheme == nil, folder?.first != UInt8(ascii: "/") {
          machine.heap.scratch.append(UInt8(ascii: "/"))
        }
        if let folder {
          machine.heap.scratch.append(folder)
        } else {
          machine.heap.scratch.append(folderOf: program.sources.first?.name ?? "")
        }
        machine.heap.scratch.append(view)
        return .text(try machine.heap.finishText())
      })
  ]
}

extension ByteView {
  /// Behind the `://` of a name with a scheme, `class://a/b.ftl`; nil for one without.
  fileprivate var schemeEnd: Int? {
    guard let colon = firstIndex(of: UInt8(ascii: ":")), colon + 3 <= count,
      self[colon + 1] == UInt8(ascii: "/"),
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

package import Logwash

/// What a manifest says of one input: what it was, what it was cleaned with, and what came of it.
package struct ManifestEntry: Sendable, Hashable {
  /// A file as it was when it was read, or when it was written.
  package struct File: Sendable, Hashable {
    /// An input by its path; an output by its place below the directory of outputs.
    package var name: String
    package var identity: FileIdentity
    /// In bytes.
    package var size: Int
    /// Nanoseconds since the beginning of 1970.
    package var modified: Int64
    /// Of an input, when anything about it has changed: who writes to it and sets back the time of modification cannot set this. An
    /// output's changes with its name.
    package var changed: Int64?
    /// In hexadecimal, as `sha256sum` prints it.
    package var sha256: String

    package init(name: String, status: FileStatus, size: Int, sha256: String, isInput: Bool) {
      self.name = name
      identity = status.identity
      self.size = size
      modified = status.modified
      changed = isInput ? status.changed : nil
      self.sha256 = sha256
    }

    /// Whether the file is the same by all that can be seen without reading it.
    package func looksLike(_ status: FileStatus) -> Bool {
      identity == status.identity && size == status.size && modified == status.modified
        && (changed == nil || changed == status.changed)
    }
  }

  /// What became of the records: `read == written + dropped + rejected`.
  package struct Counts: Sendable, Hashable {
    package var read = 0
    package var written = 0
    package var dropped = 0
    package var rejected = 0
    /// Of the input, decompressed.
    package var bytesRead = 0
    /// Of all outputs, before they were compressed.
    package var bytesWritten = 0

    package init() {}

    package init(_ statistics: Statistics) {
      read = statistics.recordsRead
      written = statistics.recordsWritten
      dropped = statistics.recordsDropped
      rejected = statistics.recordsRejected
      bytesRead = statistics.bytesRead
      bytesWritten = statistics.bytesWritten
    }

    package var isBalanced: Bool { read == written + dropped + rejected }

    package static func += (a: inout Counts, b: Counts) {
      // However many entries say whatever they like.
      a.read &+= b.read
      a.written &+= b.written
      a.dropped &+= b.dropped
      a.rejected &+= b.rejected
      a.bytesRead &+= b.bytesRead
      a.bytesWritten &+= b.bytesWritten
    }
  }

  package var input: File
  /// A digest of the templates.
  package var template: String
  /// A digest of everything else that decides what comes out.
  package var settings: String
  package var counts: Counts
  /// Never empty; the main one comes first.
  package var outputs: [File]

  package init(
    input: File, template: String, settings: String, counts: Counts, outputs: [File]
  ) {
    precondition(!outputs.isEmpty, "every input has an output")
    self.input = input
    self.template = template
    self.settings = settings
    self.counts = counts
    self.outputs = outputs
  }
}

// MARK: As JSON

extension ManifestEntry {
  package var json: JSONValue {
    [
      "input": input.json, "template": .string(template), "settings": .string(settings),
      "records": [
        "read": .number(counts.read), "written": .number(counts.written),
        "dropped": .number(counts.dropped), "rejected": .number(counts.rejected),
      ],
      "bytes": ["read": .number(counts.bytesRead), "written": .number(counts.bytesWritten)],
      "outputs": .array(outputs.map(\.json)),
    ]
  }

  /// Nil if something is missing or does not add up.
  package init?(_ json: JSONValue) {
    guard let input = json["input"].flatMap({ File($0) }), let template = json["template"]?.string,
      let settings = json["settings"]?.string, let records = json["records"], let bytes = json["bytes"],
      let outputs = json["outputs"]?.array, !outputs.isEmpty
    else { return nil }
    var counts = Counts()
    let members: [(JSONValue, String, WritableKeyPath<Counts, Int>)] = [
      (records, "read", \.read), (records, "written", \.written), (records, "dropped", \.dropped),
      (records, "rejected", \.rejected), (bytes, "read", \.bytesRead), (bytes, "written", \.bytesWritten),
    ]
    for (object, name, path) in members {
      guard let number = object[name]?.number, (0...JSONValue.mostCount).contains(number) else { return nil }
      counts[keyPath: path] = number
    }
    let files = outputs.compactMap { File($0) }
    guard files.count == outputs.count else { return nil }
    self.init(input: input, template: template, settings: settings, counts: counts, outputs: files)
  }
}

extension ManifestEntry.File {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("device", .number(Int(truncatingIfNeeded: identity.device))),
      .init("inode", .number(Int(truncatingIfNeeded: identity.inode))), .init("size", .number(size)),
      .init("modified_ns", .number(Int(modified))),
    ]
    if let changed { members.append(.init("changed_ns", .number(Int(changed)))) }
    return .object(members + [.init("sha256", .string(sha256))])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.string, let device = json["device"]?.number,
      let inode = json["inode"]?.number, let size = json["size"]?.number,
      let modified = json["modified_ns"]?.number, let sha256 = json["sha256"]?.string
    else { return nil }
    self.name = name
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: device), inode: UInt64(truncatingIfNeeded: inode))
    self.size = size
    self.modified = Int64(modified)
    changed = json["changed_ns"]?.number.map(Int64.init)
    self.sha256 = sha256
  }
}

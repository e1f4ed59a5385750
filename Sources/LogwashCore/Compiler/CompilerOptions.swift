/// What a compilation is told beside the template; what is nil here, the template's header or the default decides.
package struct CompilerOptions: Sendable {
  package var input: RecordFormat?
  package var framing: Framing?
  /// Where in a JSON value the records are, as `record` in the header.
  package var recordPath: [String]?
  package var multiline: Multiline.Rule?
  package var maxLines: Int?
  package var idleMilliseconds: Int?
  package var columnNames: [String]?
  package var separator: UInt8?
  package var ragged: RaggedRows?
  package var output: OutputFormat?
  package var columns: [String]?
  package var validation: OutputValidation?
  package var renaming: Renaming?
  package var charset: String?
  package var onError: Policies.OnError?
  package var invalidUTF8: Policies.InvalidUTF8?
  package var duplicateKeys: Policies.DuplicateKeys?
  package var maxRecordBytes: Int?
  package var matchLimit: Int?
  package var limits = Limits()
  /// `logwash render`: the record is a model, what is printed comes out as it is.
  package var isRendering = false
  /// Not the last of a pipeline: what is emitted goes on as values.
  package var emitsValues = false
  /// Gets its records from another program, as values; which members they have is not known.
  package var readsValues = false
  /// Instructions that often follow each other are run as one (`Shortcuts`), and some records without any (`Machine.runAtOnce`);
  /// not, to compare with.
  package var takesShortcuts = true

  package init() {}
}

/// An element of XML that has begun: its name, and where on the machine's stack its parts begin.
struct OpenElement: BitwiseCopyable {
  var name: FieldRange
  var height: Int
}

/// How a member of a hash that is being made is linked to the others of its key, by their places.
struct RepeatedKey: BitwiseCopyable {
  var isFirst = true
  /// The next member of this key, or -1.
  var next: Int32 = -1
  /// For the first member: the last of this key, or -1 if there is no other.
  var last: Int32 = -1
}

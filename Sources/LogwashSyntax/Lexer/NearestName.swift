/// The name of `candidates` that a typing error most likely turned into `name`; nil when none is near.
///
/// Near means: at most a third of the letters inserted, removed, replaced or swapped with their neighbour
/// (one for names of up to five letters). Of equally near names the first in alphabetical order is taken, so
/// that messages are stable. A name that differs only in case or underscores (`upperCase` for `upper_case`)
/// is always near.
package func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(folded(name).unicodeScalars)
  // Longer names are not typing errors, and comparing them is quadratic.
  guard wanted.count <= 100 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate != name {
    let scalars = Array(folded(candidate).unicodeScalars)
    guard abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, scalars)
    // A name of one or two letters has nothing left to be recognised by when one of them changes.
    guard distance == 0 || (distance <= limit && wanted.count > 2) else { continue }
    if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

private func folded(_ name: String) -> String {
  name.lowercased().filter { $0 != "_" }
}

/// Optimal string alignment: insertions, removals, replacements and swaps of neighbours.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

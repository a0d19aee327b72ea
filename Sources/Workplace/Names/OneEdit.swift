/// Whether at most one insertion, deletion or substitution of a Unicode scalar, or one swap of two neighbours, leads
/// from `one` to `other`. Nothing is folded first.
package func oneEdit(_ one: String, _ other: String) -> Bool {
  oneEdit(one.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value))
}

/// The same over scalars.
func oneEdit(_ one: [UInt32], _ other: [UInt32]) -> Bool {
  let (long, short) = one.count < other.count ? (other, one) : (one, other)
  guard long.count - short.count <= 1 else { return false }
  guard let first = short.indices.first(where: { long[$0] != short[$0] }) else { return true }
  if long.count > short.count { return long[(first + 1)...] == short[first...] }
  if long[(first + 1)...] == short[(first + 1)...] { return true }
  return first + 1 < long.count && long[first] == short[first + 1] && long[first + 1] == short[first]
    && long[(first + 2)...] == short[(first + 2)...]
}

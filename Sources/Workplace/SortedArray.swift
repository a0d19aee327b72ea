extension RandomAccessCollection {
  /// The first place from which on `isPast` holds, in a collection in which it never stops holding once it does.
  func firstPlace(where isPast: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isPast(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}

extension Int {
  /// The quotient rounded towards minus infinity, so that time before 1970 counts like time after it.
  func flooredQuotient(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// What `flooredQuotient(by:)` leaves: never negative for a positive divisor.
  func flooredRemainder(by divisor: Int) -> Int {
    self - flooredQuotient(by: divisor) * divisor
  }
}

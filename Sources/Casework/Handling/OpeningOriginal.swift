extension Case {
  /// A file as it came, with all that is hidden in it, is opened only with a reason, by whoever may read and has opened
  /// what the reporter wrote. The reporter sees that it was (I-12, I-14).
  package func openOriginal(by standing: Standing) throws(Refusal) -> Step {
    try permitted(.read, to: standing)
    return Step(.originalOpened)
  }
}

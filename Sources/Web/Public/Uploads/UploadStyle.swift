/// Files on their way, and pictures that are folded.
let uploadStyle = """
  .uploads ul { list-style: none; padding: 0; margin: 0; }
  .uploads li { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; padding: .5rem 0; }
  .uploads progress { inline-size: 8rem; accent-color: var(--leaf); }
  .uploads .button { min-height: 2.75rem; padding: .4rem 1rem; }
  .uploads .refusal { margin: 0; }
  details[open] .folded { display: none; }
  details img { display: block; max-inline-size: 100%; block-size: auto; margin-block: .5rem; }

  """

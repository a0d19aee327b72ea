/// Type and the order of things on a page.
///
/// What is focused is scrolled clear of the bar below (`scroll-padding`). Chinese headings break after punctuation and at
/// spaces only, unless a run is wider than the page.
let layoutStyle = """
  *, ::before, ::after { box-sizing: border-box; }
  html { font: 100%/1.6 var(--face); background: var(--paper); color: var(--ink); accent-color: var(--leaf); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 1rem 0 calc(var(--bar) + 1rem); }
  body { margin: 0; font-size: var(--text); min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; overflow-wrap: break-word; }
  body:lang(zh) { line-height: 1.75; line-break: strict; text-autospace: normal; }
  h1, h2, h3 { font-family: var(--heads); line-height: 1.25; font-weight: 600; margin: 0 0 var(--s4); max-width: 48rem; text-wrap: balance; overflow-wrap: anywhere; }
  h1 { font-size: var(--title); } h2 { font-size: var(--head); } h3 { font-size: var(--lead); margin-bottom: var(--s3); }
  :is(h1, h2, h3):lang(zh) { line-height: 1.4; letter-spacing: .01em; }
  :is(h1, h2, h3, th, summary, .button, .tag, nav a):lang(zh) { word-break: keep-all; }
  p, ul, ol, dl { margin: 0 0 var(--s4); max-width: var(--measure); } p { text-wrap: pretty; }
  ul, ol { padding-left: 1.35em; } li { margin-bottom: var(--s2); } li::marker { color: var(--soft); }
  :is(main, section, .sheet, .two > div) > :is(h2, h3):not(:first-child) { margin-top: var(--s6); }
  dt { font-weight: 600; } dd { margin: 0 0 var(--s3); }
  hr { border: 0; border-top: 1px solid var(--line); margin: var(--s5) 0; }
  a { color: var(--leaf); text-underline-offset: .18em; text-decoration-thickness: .07em; }
  a:hover { text-decoration-thickness: .13em; }
  :focus-visible { outline: 3px solid var(--leaf); outline-offset: 3px; border-radius: 4px; }
  [tabindex="-1"]:focus { outline: none; }
  [hidden] { display: none !important; }
  .soft { color: var(--soft); } .small { font-size: var(--note); } .lead { font-size: var(--lead); line-height: 1.5; }
  pre { font: 1em/1.5 var(--even); margin: 0 0 var(--s4); max-width: var(--measure); } .roomy { display: block; width: fit-content; padding: var(--s2) 0; }
  .written { white-space: pre-wrap; overflow-wrap: anywhere; } .whole { white-space: nowrap; } .on-paper { display: none; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  main { flex: 1; width: 100%; max-width: 66rem; margin: 0 auto; padding: var(--s5) var(--side) var(--s7); }
  main.narrow { max-width: 44rem; } @media (max-width: 40rem) { main { padding-top: var(--s4); } }
  .two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 var(--s7); }
  @media (min-width: 54rem) { .two { grid-template-columns: minmax(0, 1fr) 19rem; } }
  @media (max-width: 53.99rem) { .two > div + div > h2:first-child { margin-top: var(--s6); } }

  """

/// The page as a whole: its type, its frame, the way out.
let layoutStyle = """
  *, ::before, ::after { box-sizing: border-box; }
  html { font: 100%/1.6 var(--face); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
  body { margin: 0; font-size: var(--text); min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; }
  :lang(zh) body, body:lang(zh) { line-height: 1.75; }
  h1, h2, h3 { font-family: var(--heads); line-height: 1.25; font-weight: 600; margin: 0 0 var(--s4); text-wrap: balance; }
  :is(h1, h2, h3):lang(zh) { line-height: 1.4; letter-spacing: .01em; }
  h1 { font-size: var(--title); } h2 { font-size: var(--head); } h3 { font-size: var(--lead); }
  p, ul, ol, dl { margin: 0 0 var(--s4); max-width: var(--measure); }
  a { color: var(--leaf); text-underline-offset: .18em; text-decoration-thickness: .07em; }
  :focus-visible { outline: 3px solid var(--leaf); outline-offset: 3px; border-radius: 4px; }
  main > :is(h2, h3):not(:first-child), .sheet > h2:not(:first-child) { margin-top: var(--s6); }
  [hidden] { display: none !important; }
  .soft { color: var(--soft); } .small { font-size: var(--note); }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .skip { position: absolute; left: var(--s4); top: -4rem; background: var(--sheet); padding: var(--s3) var(--s4); z-index: 3; }
  .skip:focus { top: var(--s2); }
  .top { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); align-items: center; padding: var(--s4) var(--side); }
  .mark { font: 600 var(--lead)/1 var(--heads); color: var(--ink); text-decoration: none; display: inline-flex; gap: .5em; align-items: center; min-height: 2.75rem; }
  .mark svg { width: 1.7em; height: 1.7em; fill: none; stroke: currentColor; stroke-width: 2; }
  .mark .tick { stroke: var(--leaf); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
  .top nav { display: flex; flex-wrap: wrap; gap: 0 var(--s5); align-items: center; margin-left: auto; }
  .top nav a, .plain { color: var(--soft); text-decoration: none; padding: var(--s2) 0; }
  .top nav a:hover, .plain:hover { color: var(--ink); text-decoration: underline; }
  .top nav a[aria-current] { color: var(--ink); font-weight: 600; }
  .plain { font: inherit; background: none; border: 0; cursor: pointer; min-height: 2.75rem; }
  main { flex: 1; width: 100%; max-width: 66rem; margin: 0 auto; padding: var(--s5) var(--side) var(--s7); }
  main.narrow { max-width: 44rem; }
  .foot { color: var(--soft); font-size: var(--note); padding: var(--s4) var(--side); border-top: 1px solid var(--line); }
  .foot p { margin: 0; }
  .with-leave { padding-bottom: 4.75rem; }
  .leave { position: fixed; inset: auto 0 0 0; z-index: 2; background: var(--paper); border-top: 1px solid var(--line); }
  .leave form { display: flex; flex-direction: row-reverse; justify-content: space-between; align-items: center; gap: var(--s4); padding: var(--s3) var(--side); }
  .leave .small { line-height: 1.4; }
  .leave .button { white-space: nowrap; min-height: 2.75rem; border-color: var(--ink); background: var(--ink); color: var(--paper); }
  .demonstration { background: var(--sun-wash); color: var(--ink); border-bottom: 1px solid var(--line); padding: var(--s3) var(--side); font-size: var(--note); display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); align-items: center; }
  .demonstration p { margin: 0; } .demonstration form { display: flex; flex-wrap: wrap; gap: var(--s2); align-items: center; }
  .small-button { font: inherit; color: var(--ink); background: var(--sheet); border: 1.5px solid var(--edge); border-radius: var(--round); padding: .3rem .8rem; min-height: 2.25rem; cursor: pointer; }
  @media (max-width: 40rem) { h1 { font-size: 1.75rem; } h2 { font-size: 1.375rem; } }
  @media (max-width: 30rem) { .top nav { margin-left: 0; width: 100%; gap: 0 var(--s4); } }
  @media (hover: none), (max-width: 30rem) { .leave [data-with-script] { display: none; } }
  @media (prefers-reduced-motion: no-preference) { .button { transition: filter .15s; } .button:hover { filter: brightness(1.1); } }

  """

/// What stands around every page: the mark and the ways on, the way out, the foot, and what a demonstration says.
///
/// The way out comes first in the document and last to the eye (`order`), stuck to the lower edge, where the thumb is. It
/// takes its own room at the end of the page, so that it hides nothing there.
let frameStyle = """
  .skip { position: absolute; left: var(--s4); top: -6rem; background: var(--sheet); padding: var(--s3) var(--s4); z-index: 3; }
  .skip:focus { top: var(--s2); }
  .top { display: flex; flex-wrap: wrap; gap: 0 var(--s5); align-items: center; padding: var(--s3) var(--side); }
  .mark { font: 600 var(--lead)/1 var(--heads); color: var(--ink); text-decoration: none; display: inline-flex; gap: .5em; align-items: center; min-height: var(--touch); }
  .mark svg { width: 1.7em; height: 1.7em; fill: none; stroke: currentColor; stroke-width: 2; }
  .mark .tick { stroke: var(--leaf); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
  .top nav { display: flex; flex-wrap: wrap; gap: 0 var(--s5); align-items: center; margin-left: auto; }
  .top nav a, .plain { display: inline-flex; align-items: center; min-height: var(--touch); color: var(--soft); text-decoration: none; }
  .top nav a:hover, .plain:hover { color: var(--ink); text-decoration: underline; }
  .top nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: underline 2px var(--leaf); text-underline-offset: .4em; }
  .tongues { order: 1; display: flex; flex-wrap: wrap; gap: 0 var(--s4); } .mark + .tongues:last-child { margin-left: auto; }
  .plain { font: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
  .row .plain { color: var(--leaf); text-decoration: underline .07em; text-underline-offset: .18em; }
  .foot { color: var(--soft); font-size: var(--note); padding: var(--s4) var(--side); border-top: 1px solid var(--line); }
  .foot p { margin: 0; }
  .leave { order: 1; position: sticky; bottom: 0; z-index: 2; background: var(--paper); border-top: 1px solid var(--line); padding-bottom: env(safe-area-inset-bottom); }
  .leave form { display: flex; flex-direction: row-reverse; justify-content: space-between; align-items: center; gap: var(--s4); padding: var(--s3) var(--side); }
  .leave .small { line-height: 1.4; }
  .leave .button { white-space: nowrap; min-height: var(--touch); border-color: var(--ink); background: var(--ink); color: var(--paper); }
  .demonstration { background: var(--sun-wash); border-bottom: 1px solid var(--line); padding: var(--s2) var(--side); font-size: var(--note); line-height: 1.45; display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); align-items: center; justify-content: space-between; }
  .demonstration p { margin: 0; } .demonstration form { display: flex; flex-wrap: wrap; gap: var(--s2); align-items: center; }
  @media (max-width: 40rem) { .top { padding: var(--s2) var(--side); } .top nav { order: 1; margin-left: 0; width: 100%; gap: 0 var(--s3); font-size: var(--note); } .top .tongues { order: 0; margin-left: auto; } }
  @media (hover: none), (max-width: 40rem) { .leave [data-with-script] { display: none; } }
  @media (max-height: 26rem) { :root { --bar: 3rem; } .leave .small { display: none; } .leave form { padding: .1rem var(--side); } }

  """

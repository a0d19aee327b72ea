/// Fields, choices and buttons. Whatever is touched is 44 px high at least.
let formStyle = """
  .button { display: inline-flex; align-items: center; justify-content: center; min-height: 3rem; padding: .6rem 1.5rem; border-radius: var(--round); border: 1.5px solid var(--leaf); background: var(--leaf); color: var(--on-leaf); font: 600 var(--text)/1.25 var(--face); text-decoration: none; text-align: center; cursor: pointer; }
  .button.quiet { background: transparent; color: var(--leaf); } .button.quiet:hover { background: var(--leaf-wash); }
  .small-button { font: inherit; color: var(--ink); background: var(--sheet); border: 1.5px solid var(--edge); border-radius: var(--round); padding: .3rem .8rem; min-height: 2.5rem; cursor: pointer; }
  .small-button:hover { border-color: var(--ink); }
  .row { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s4); align-items: center; margin: 0 0 var(--s4); max-width: none; }
  .row > a:not(.button) { display: inline-flex; align-items: center; min-height: var(--touch); }
  .field { margin: 0 0 var(--s5); max-width: 42rem; }
  label, legend { font-weight: 600; display: block; margin-bottom: var(--s2); padding: 0; }
  :is(h1, h2) label { margin: 0; font: inherit; } legend :is(h1, h2) { margin: 0; }
  .hint { color: var(--soft); margin: 0 0 var(--s3); }
  .refusal { color: var(--clay); font-weight: 600; margin: 0 0 var(--s3); }
  .refusal span { display: inline-grid; place-items: center; width: 1.4em; height: 1.4em; border: 2px solid; border-radius: 50%; font-weight: 800; line-height: 1; }
  textarea, select, input:not([type=checkbox], [type=radio], [type=file], [type=hidden]) { width: 100%; font: inherit; color: inherit; background: var(--sheet); border: 1.5px solid var(--edge); border-radius: var(--round); padding: var(--s3) var(--s4); min-height: 3rem; }
  textarea { resize: vertical; display: block; line-height: 1.6; }
  input[type=date] { width: auto; min-width: 12rem; }
  [aria-invalid] { border-color: var(--clay) !important; border-width: 2.5px !important; }
  .symbols { font-family: var(--even) !important; letter-spacing: .06em; text-transform: uppercase; }
  input[type=file] { font: inherit; max-width: 100%; padding: var(--s2) 0; color: var(--soft); }
  input[type=file]::file-selector-button { font: 600 var(--text)/1.25 var(--face); color: var(--leaf); background: transparent; border: 1.5px solid var(--leaf); border-radius: var(--round); padding: .6rem 1rem; margin-right: var(--s4); cursor: pointer; }
  fieldset { border: 0; margin: 0 0 var(--s5); padding: 0; min-width: 0; max-width: 42rem; }
  .choice { display: grid; grid-template-columns: 1.5rem 1fr; gap: .1rem var(--s3); padding: var(--s3) var(--s4); border: 1.5px solid var(--line); border-radius: var(--round); margin-bottom: var(--s3); background: var(--sheet); cursor: pointer; font-weight: 400; }
  .choice:hover { border-color: var(--edge); }
  .choice:has(:checked) { border-color: var(--leaf); background: var(--leaf-wash); box-shadow: inset 0 0 0 1px var(--leaf); }
  .choice input { width: 1.25rem; height: 1.25rem; margin: .2rem 0 0; }
  .choice strong { font-weight: 600; } .choice > span { color: var(--soft); grid-column: 2; }
  .choice .hint { margin: 0; }
  .filters { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s4); align-items: end; margin-bottom: var(--s5); }
  .filters .choice { margin: 0; align-items: center; min-height: 3rem; } .filters select { width: auto; max-width: 100%; } .filters .field { margin: 0; }
  .steps { display: flex; gap: .35rem; margin: 0 0 var(--s3); padding: 0; list-style: none; max-width: none; }
  .steps li { flex: 1; height: .3rem; border-radius: 1rem; background: var(--line); margin: 0; } .steps .done { background: var(--leaf); }
  @media (max-width: 40rem) { .row > .button { flex: 1 1 auto; } .filters > *, .filters select { width: 100%; } .small-button { min-height: var(--touch); } }

  """

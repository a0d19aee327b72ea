/// Fields, choices and buttons.
let formStyle = """
  .button { display: inline-flex; align-items: center; justify-content: center; min-height: 3rem; padding: .6rem 1.5rem; border-radius: var(--round); border: 1.5px solid var(--leaf); background: var(--leaf); color: var(--on-leaf); font: 600 var(--text)/1.2 var(--face); text-decoration: none; text-align: center; cursor: pointer; }
  .button.quiet { background: transparent; color: var(--leaf); }
  .row { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s4); align-items: center; margin: 0 0 var(--s4); max-width: none; }
  .field { margin: 0 0 var(--s5); }
  label, legend { font-weight: 600; display: block; margin-bottom: var(--s2); padding: 0; }
  :is(h1, h2) :is(label), legend :is(h1, h2) { margin: 0; }
  .hint { color: var(--soft); margin: 0 0 var(--s3); }
  .refusal { color: var(--clay); font-weight: 600; margin: 0 0 var(--s3); }
  .refusal span { display: inline-grid; place-items: center; width: 1.4em; height: 1.4em; border: 2px solid; border-radius: 50%; font-weight: 800; line-height: 1; }
  textarea, input:is([type=text], [type=email], [type=password], [type=date], [type=search]), select { width: 100%; font: inherit; color: inherit; background: var(--sheet); border: 1.5px solid var(--edge); border-radius: var(--round); padding: var(--s3) var(--s4); min-height: 3rem; }
  textarea { resize: vertical; display: block; }
  [aria-invalid] { border-color: var(--clay) !important; border-width: 2.5px !important; }
  .symbols { font-family: var(--even) !important; letter-spacing: .06em; text-transform: uppercase; }
  input[type=file] { font: inherit; max-width: 100%; padding: var(--s2) 0; }
  input[type=file]::file-selector-button { font: 600 var(--text)/1.2 var(--face); color: var(--leaf); background: transparent; border: 1.5px solid var(--leaf); border-radius: var(--round); padding: .6rem 1rem; margin-right: var(--s4); cursor: pointer; }
  fieldset { border: 0; margin: 0 0 var(--s5); padding: 0; min-width: 0; }
  .choice { display: grid; grid-template-columns: 1.5rem 1fr; gap: .1rem var(--s3); padding: var(--s3) var(--s4); border: 1.5px solid var(--line); border-radius: var(--round); margin-bottom: var(--s3); background: var(--sheet); cursor: pointer; font-weight: 400; }
  .choice:has(:checked) { border-color: var(--leaf); background: var(--leaf-wash); }
  .choice input { width: 1.25rem; height: 1.25rem; margin: .2rem 0 0; accent-color: var(--leaf); }
  .choice strong { font-weight: 600; } .choice span { color: var(--soft); grid-column: 2; }
  .steps { display: flex; gap: .35rem; margin: 0 0 var(--s4); padding: 0; list-style: none; max-width: none; }
  .steps li { flex: 1; height: .3rem; border-radius: 1rem; background: var(--line); } .steps .done { background: var(--leaf); }

  """

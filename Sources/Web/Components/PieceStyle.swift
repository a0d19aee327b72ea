/// What pages are made of, and paper.
let pieceStyle = """
  .sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 1rem; padding: clamp(1.25rem, 4vw, 2.5rem); margin: 0 0 var(--s5); }
  .sheet > :last-child, .sheet form > :last-child { margin-bottom: 0; }
  .note { border-left: .3rem solid var(--leaf); background: var(--leaf-wash); padding: var(--s4) var(--s5); border-radius: 0 var(--round) var(--round) 0; margin: 0 0 var(--s5); }
  .note.clay { border-color: var(--clay); background: var(--clay-wash); } .note.sun { border-color: var(--sun); background: var(--sun-wash); }
  .note > :last-child { margin-bottom: 0; } .note ul { padding-left: 1.2em; }
  .code { font: 600 clamp(1.3rem, 5.6vw, 1.7rem)/1.5 var(--even); letter-spacing: .06em; background: var(--leaf-wash); border-radius: var(--round); padding: var(--s4) var(--s5); display: flex; flex-wrap: wrap; gap: 0 .7em; max-width: none; }
  .promises { list-style: none; margin: 0 0 var(--s5); padding: 0; }
  .promises li { display: grid; grid-template-columns: 1.75rem 1fr; gap: 0 var(--s4); position: relative; padding-bottom: var(--s5); }
  .promises li:not(:last-child)::before { content: ""; position: absolute; left: calc(.875rem - 1px); top: 1.75rem; bottom: 0; border-left: 2px solid var(--line); }
  .promises .dot { width: 1.75rem; height: 1.75rem; border-radius: 50%; border: 2px solid var(--edge); background: var(--sheet); display: grid; place-items: center; font-size: .9rem; line-height: 1; grid-row: span 3; }
  .promises b { font-weight: 600; } .when, .state { font-size: var(--note); grid-column: 2; } .when { color: var(--soft); }
  .promises .kept .dot { background: var(--leaf); border-color: var(--leaf); color: var(--on-leaf); }
  .promises .now .dot { border: 5px solid var(--leaf); } .promises .now .state { color: var(--leaf); font-weight: 600; }
  .promises .missed .dot { border-color: var(--clay); color: var(--clay); font-weight: 800; } .promises .missed .state { color: var(--clay); font-weight: 600; }
  .two { display: grid; gap: var(--s6); }
  @media (min-width: 54rem) { .two { grid-template-columns: minmax(0, 1fr) 20rem; } }
  .message { padding: var(--s4) var(--s5); border-radius: var(--round); background: var(--leaf-wash); margin: 0 0 var(--s4); max-width: var(--measure); border: 1px solid transparent; }
  .message.own { background: var(--sheet); border-color: var(--line); margin-left: clamp(0rem, 8vw, 4rem); }
  .message p { margin: 0 0 var(--s2); } .message .from { color: var(--soft); font-size: var(--note); margin: 0; }
  .written { white-space: pre-wrap; overflow-wrap: anywhere; }
  dt { font-weight: 600; } dd { margin: 0 0 var(--s3); }
  table { width: 100%; border-collapse: collapse; margin: 0 0 var(--s5); }
  th { text-align: left; font-weight: 600; color: var(--soft); font-size: var(--note); }
  th, td { padding: var(--s3) var(--s4) var(--s3) 0; border-bottom: 1px solid var(--line); vertical-align: top; }
  .tag { display: inline-block; padding: .1rem .65rem; border-radius: 1rem; font-size: .875rem; font-weight: 600; white-space: nowrap; color: var(--leaf); background: var(--leaf-wash); }
  .tag.clay { color: var(--clay); background: var(--clay-wash); } .tag.sun { color: var(--sun); background: var(--sun-wash); }
  .pages { display: flex; gap: var(--s5); align-items: center; margin: 0 0 var(--s5); } .pages span { color: var(--soft); }
  @media (max-width: 40rem) {
    .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .stack tr { display: grid; gap: .1rem; padding: var(--s4) 0; border-bottom: 1px solid var(--line); } .stack td { border: 0; padding: 0; }
  }
  @media print {
    :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #333; --leaf: #000; --leaf-wash: #fff; --clay-wash: #fff; --sun-wash: #fff; }
    .leave, .demonstration, .skip, .top nav, .button, form { display: none; }
    .sheet, .code, .note { border: 0; padding: 0; } main { max-width: none; padding: 0; } body { font-size: 11pt; padding: 0; }
    .promises li, .message, tr { break-inside: avoid; } h1, h2, h3 { break-after: avoid; }
  }

  """

/// What pages are made of. A tag and a dot have a shape besides their colour.
let pieceStyle = """
  .sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 1rem; padding: clamp(1.25rem, 4vw, 2.5rem); margin: 0 0 var(--s5); }
  .sheet > :last-child, .sheet form > :last-child { margin-bottom: 0; } .sheet > form:not(:last-child) { margin-bottom: var(--s4); }
  .note { border-left: .3rem solid var(--leaf); background: var(--leaf-wash); padding: var(--s4) var(--s5); border-radius: 0 var(--round) var(--round) 0; margin: 0 0 var(--s5); max-width: 42rem; }
  .note.clay { border-color: var(--clay); background: var(--clay-wash); } .note.sun { border-color: var(--sun); background: var(--sun-wash); }
  .note > :last-child { margin-bottom: 0; } .note a { color: inherit; } .note > :is(h2, h3):first-child { font-size: var(--lead); margin-bottom: var(--s2); }
  .code { font: 600 clamp(1.25rem, 5.4vw, 1.7rem)/1.5 var(--even); letter-spacing: .06em; background: var(--leaf-wash); border: 1px solid transparent; border-radius: var(--round); padding: var(--s4) var(--s5); display: flex; flex-wrap: wrap; gap: 0 .7em; max-width: none; }
  .message { padding: var(--s4) var(--s5); border-radius: 1rem 1rem 1rem .25rem; background: var(--leaf-wash); margin: 0 clamp(0rem, 8vw, 4rem) var(--s4) 0; max-width: var(--measure); border: 1px solid transparent; }
  .message.own { background: var(--sheet); border-color: var(--line); border-radius: 1rem 1rem .25rem; margin: 0 0 var(--s4) clamp(0rem, 8vw, 4rem); }
  .message p { margin: 0 0 var(--s2); } .message .from { color: var(--soft); font-size: var(--note); margin: 0; }
  table { width: 100%; border-collapse: collapse; margin: 0 0 var(--s5); }
  caption { text-align: left; color: var(--soft); font-size: var(--note); padding-bottom: var(--s2); }
  th { text-align: left; font-weight: 600; color: var(--soft); font-size: var(--note); }
  th, td { padding: var(--s3) var(--s4) var(--s3) 0; border-bottom: 1px solid var(--line); vertical-align: top; }
  .tag { display: inline-flex; align-items: center; gap: .4em; padding: .1rem .65rem; border: 1px solid transparent; border-radius: 1rem; font-size: var(--tiny); font-weight: 600; line-height: 1.6; white-space: nowrap; color: var(--leaf); background: var(--leaf-wash); }
  .tag.clay { color: var(--clay); background: var(--clay-wash); } .tag.sun { color: var(--sun); background: var(--sun-wash); }
  .tag:is(.clay, .sun)::before { content: ""; width: .6em; height: .6em; background: currentColor; }
  .tag.clay::before { clip-path: polygon(50% 0, 100% 100%, 0 100%); }
  .tag.sun::before { border-radius: 50%; border: .12em solid; background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
  details { border: 1.5px solid var(--line); border-radius: var(--round); background: var(--sheet); margin: 0 0 var(--s3); max-width: 42rem; }
  summary { display: flex; align-items: center; gap: .7em; min-height: 3rem; padding: var(--s2) var(--s4); font-weight: 600; color: var(--leaf); cursor: pointer; border-radius: var(--round); list-style: none; }
  summary::-webkit-details-marker { display: none; } summary:hover { background: var(--leaf-wash); }
  summary::before { content: ""; flex: none; width: .5em; height: .5em; border: solid; border-width: 0 .14em .14em 0; transform: rotate(-45deg); }
  details[open] > summary::before { transform: translateY(-.12em) rotate(45deg); }
  details > :not(summary) { margin-left: var(--s4); margin-right: var(--s4); } details > summary + * { margin-top: var(--s3); }
  .sheet details, details details { background: none; } details + :is(h2, h3) { margin-top: var(--s6); }
  .answers { max-width: none; } .answers > div { border-bottom: 1px solid var(--line); padding: var(--s3) 0; display: grid; grid-template-columns: 1fr auto; gap: 0 var(--s4); }
  .answers dd { margin: 0; grid-column: 1; } .answers .change { grid-column: 2; grid-row: 1 / span 2; }
  .pages { display: flex; gap: var(--s5); align-items: center; margin: 0 0 var(--s5); } .pages span { color: var(--soft); } .pages a { min-height: var(--touch); display: inline-flex; align-items: center; }
  .history { list-style: none; padding: 0; } .history li { border-left: 2px solid var(--line); padding-left: var(--s4); }
  .part td { padding: var(--s5) 0 var(--s2); } .part h2 { margin: 0; }
  @media (max-width: 40rem) {
    .stack, .stack tbody { display: block; } .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .stack tr { display: grid; gap: .15rem; padding: var(--s4); margin-bottom: var(--s3); background: var(--sheet); border: 1px solid var(--line); border-radius: var(--round); }
    .stack .part { padding: var(--s4) 0 0; border: 0; background: none; }
    .stack td { border: 0; padding: 0; } .stack td:empty { display: none; } .stack td:first-child { font-weight: 600; } .stack td:first-child .small { font-weight: 400; }
    .answers > div { grid-template-columns: 1fr; } .answers .change { grid-area: auto; }
    .message, .note { padding: var(--s4); }
  }

  """

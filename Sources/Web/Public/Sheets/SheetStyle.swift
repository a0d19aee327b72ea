/// What the pages for everybody need besides the pieces, and what is printed to be hung up or handed out.
let sheetStyle = """
  .whole { display: inline-block; }
  .contents ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); }
  .contents { border-bottom: 1px solid var(--line); margin: 0 0 var(--s5); }
  .contents li a { display: inline-block; padding: var(--s2) 0; }
  main > ul > li { margin-bottom: var(--s2); }
  .numbers { list-style: none; padding: 0; }
  .numbers li { border: 1px solid var(--line); border-radius: var(--round); background: var(--sheet); padding: var(--s4) var(--s5); margin: 0 0 var(--s3); }
  .numbers p { margin: 0 0 var(--s1); }
  .numbers .number { display: flex; flex-wrap: wrap; gap: 0 var(--s4); align-items: baseline; }
  .dial { font: 600 var(--lead)/1.6 var(--even); white-space: nowrap; padding: var(--s1) 0; }
  .answers > section { border-top: 1px solid var(--line); padding-top: var(--s5); margin-top: var(--s5); }
  .scale td:first-child { font-weight: 600; }
  .poster { text-align: center; max-width: 38rem; margin: 0 auto var(--s5); }
  .poster p { margin-left: auto; margin-right: auto; }
  .poster .headline { font: 600 var(--title)/1.35 var(--heads); text-wrap: balance; margin: 0 auto var(--s3); }
  .poster svg { width: min(16rem, 70vw); height: auto; background: #fff; border-radius: var(--round); margin: var(--s4) auto; display: block; }
  .poster .address { font: 600 var(--lead)/1.4 var(--even); overflow-wrap: anywhere; }
  .bilingual { display: grid; gap: 0 var(--s6); }
  @media (min-width: 40rem) { .bilingual { grid-template-columns: 1fr 1fr; } }
  .bilingual > div { min-width: 0; }
  .paper-only { display: none; }
  @media print {
    .screen-only, .contents { display: none; } .paper-only { display: block; }
    .poster { max-width: none; } .poster .headline { font-size: 26pt; } .poster p { font-size: 15pt; } .poster svg { width: 9cm; }
    .bilingual { grid-template-columns: 1fr 1fr; gap: 0 8mm; } .handout { font-size: 9.5pt; line-height: 1.4; } .handout h1 { font-size: 15pt; } .handout h2 { font-size: 11.5pt; margin: 3mm 0 1mm; }
    .handout p, .handout li { margin-bottom: 1mm; } .numbers li { border: 0; padding: 0 0 2mm; break-inside: avoid; }
  }

  """

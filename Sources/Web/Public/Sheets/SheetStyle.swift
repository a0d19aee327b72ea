/// What the pages for everybody need besides the pieces, and what is printed to be hung up or handed out.
let sheetStyle = """
  .kept-whole:lang(zh) { word-break: keep-all; }
  .contents ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 var(--s5); }
  .contents { border-bottom: 1px solid var(--line); margin: 0 0 var(--s5); }
  .contents li { margin: 0; } .contents li a { display: inline-flex; align-items: center; min-height: var(--touch); }
  main > ul > li { margin-bottom: var(--s2); }
  .numbers { list-style: none; padding: 0; }
  .numbers li { border: 1px solid var(--line); border-radius: var(--round); background: var(--sheet); padding: var(--s4) var(--s5); margin: 0 0 var(--s3); }
  .numbers p { margin: 0 0 var(--s1); }
  .numbers .number { display: flex; flex-wrap: wrap; gap: 0 var(--s4); align-items: baseline; }
  .dial { font: 600 var(--lead)/1.6 var(--even); white-space: nowrap; padding: var(--s1) 0; }
  .answers > section { border-top: 1px solid var(--line); padding-top: var(--s5); margin-top: var(--s5); }
  .answers > section:first-child { border-top: 0; padding-top: 0; margin-top: 0; }
  .answers td b { white-space: nowrap; }
  .poster { text-align: center; max-width: 38rem; margin: 0 auto var(--s5); }
  .poster p { margin-left: auto; margin-right: auto; }
  .poster .headline { font: 600 var(--title)/1.35 var(--heads); text-wrap: balance; margin: 0 auto var(--s3); }
  .poster svg { width: min(16rem, 70vw); height: auto; background: #fff; border-radius: var(--round); margin: var(--s4) auto; display: block; }
  .poster .address { font: 600 var(--lead)/1.4 var(--even); overflow-wrap: anywhere; }
  .bilingual { display: grid; gap: 0 var(--s6); }
  @media (min-width: 40rem) { .bilingual { grid-template-columns: 1fr 1fr; } }
  [lang="en"] { --heads: "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, serif; }
  .bilingual > div { min-width: 0; }
  @media print {
    @page { margin: 14mm; }
    .screen-only, .contents { display: none; }
    .poster { max-width: none; } .poster .headline { font-size: 25pt; } .poster p { font-size: 14pt; margin-bottom: 3mm; } .poster svg { width: 8.4cm; margin: 4mm auto; }
    .bilingual { grid-template-columns: 1fr 1fr; gap: 0 8mm; }
    .handout { font-size: 10pt; line-height: 1.45; } .handout h2 { font-size: 14pt; margin: 0 0 2mm; } .handout h3 { font-size: 11pt; margin: 4mm 0 1mm; }
    .handout :is(p, li) { margin-bottom: 1mm; } .handout :is(ol, ul) { padding-left: 5mm; }
    .handout .poster { margin: 3mm 0 0; } .handout .poster svg { width: 2.8cm; margin: 0 auto; } .handout .poster p { font-size: 10pt; margin: 0 auto 1mm; }
    .numbers li { border: 0; padding: 0 0 2mm; break-inside: avoid; }
  }

  """

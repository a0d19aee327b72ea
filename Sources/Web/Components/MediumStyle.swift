/// Paper, colours of the reader's own, and the wish for stillness.
let mediumStyle = """
  @media (prefers-reduced-motion: no-preference) { .button { transition: filter .15s; } summary::before { transition: transform .15s; } }
  @media (hover: hover) { .button:not(.quiet):hover { filter: brightness(1.1); } }
  @media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--edge); --edge: var(--ink); } }
  @media (forced-colors: active) {
    .note, .message, .code, .tag, .choice, details { border: 1px solid CanvasText; }
    .choice:has(:checked) { border: 3px solid Highlight; } .top nav a[aria-current] { text-decoration-color: currentColor; }
    .steps li { border: 1px solid CanvasText; } .steps .done, .tag::before { forced-color-adjust: none; background: CanvasText !important; }
    .promises .dot { border-color: CanvasText; color: CanvasText; } .promises .kept .dot { border-style: double; border-width: 5px; }
  }
  @media print {
    @page { margin: 16mm 18mm; }
    :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #333; --leaf: #000; --on-leaf: #000; --line: #999; --clay: #000; --sun: #000; --leaf-wash: #fff; --clay-wash: #fff; --sun-wash: #fff; --title: 20pt; --head: 14pt; --lead: 12pt; --text: 11pt; --note: 10pt; --tiny: 9pt; }
    .top, .foot, .leave, .demonstration, .skip, .button, .small-button, .row, form, .pages, .not-on-paper { display: none !important; }
    .on-paper { display: block; }
    body { min-height: 0; display: block; } main { max-width: none; padding: 0; }
    .sheet, .message, .message.own { border: 0; padding: 0; margin-left: 0; } .note { background: none; } .code { border: 1.5pt solid #000; } .two { display: block; } a { color: inherit; }
    .tag { border-color: #000; padding: 0 .4em; } .promises .kept .dot { background: none; color: #000; }
    details { border: 0; } details:not([open]) { display: none; } summary { list-style: none; padding: 0; }
    .promises li, .message, .note, .code, tr { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } p, li { orphans: 3; widows: 3; }
  }

  """

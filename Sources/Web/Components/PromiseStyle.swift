/// The line of promises: an open dot is ahead, a thick ring is now, a filled one with a tick was kept, `!` was missed.
let promiseStyle = """
  .promises { list-style: none; margin: 0 0 var(--s5); padding: 0; }
  .promises li { display: grid; grid-template-columns: 1.75rem 1fr; gap: 0 var(--s4); position: relative; margin: 0; padding-bottom: var(--s5); }
  .promises li:last-child { padding-bottom: 0; }
  .promises li:not(:last-child)::before { content: ""; position: absolute; left: calc(.875rem - 1px); top: 1.75rem; bottom: 0; border-left: 2px solid var(--line); }
  .promises .kept:not(:last-child)::before { border-color: var(--leaf); }
  .promises .dot { width: 1.75rem; height: 1.75rem; border-radius: 50%; border: 2px solid var(--edge); background: var(--sheet); display: grid; place-items: center; font-size: .9375rem; font-weight: 700; line-height: 1; grid-row: span 3; }
  .promises b { font-weight: 600; grid-column: 2; } .when, .state { font-size: var(--note); line-height: 1.55; grid-column: 2; } .when { color: var(--soft); }
  .promises .kept .dot { background: var(--leaf); border-color: var(--leaf); color: var(--on-leaf); }
  .promises .now .dot { border: 5px solid var(--leaf); } .promises .now .state { color: var(--leaf); font-weight: 600; }
  .promises .missed .dot { border-color: var(--clay); color: var(--clay); font-weight: 800; } .promises .missed .state { color: var(--clay); font-weight: 600; }

  """

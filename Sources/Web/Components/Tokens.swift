/// The only place where a colour, a size or a space is a number. Dark values stand apart instead of in `light-dark()`,
/// which older browsers don't know. Text has 4.5:1 and the border of a field 3:1 on each ground it may stand on.
let tokens = """
  :root {
    color-scheme: light dark;
    --paper: #fbf8f2; --sheet: #fffefb; --ink: #212e2a; --soft: #586560; --line: #e3dccf; --edge: #76827d;
    --leaf: #1d5a4b; --on-leaf: #ffffff; --leaf-wash: #e7f1ec;
    --clay: #974220; --clay-wash: #fbece3; --sun: #74550d; --sun-wash: #fbf2d8;
    --tiny: .875rem; --note: .9375rem; --text: 1.0625rem; --lead: 1.25rem; --head: 1.5625rem; --title: 2.125rem;
    --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2.25rem; --s7: 3.5rem;
    --side: clamp(1rem, 4vw, 2.5rem); --measure: 38rem; --round: .625rem; --touch: 2.75rem; --bar: 4.5rem;
    --face: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
    --heads: "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, serif;
    --even: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace;
  }
  :lang(zh) {
    --heads: "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; --measure: 34rem;
  }
  @media (max-width: 40rem) { :root { --title: 1.625rem; --head: 1.375rem; --lead: 1.1875rem; } }
  @media (max-width: 24rem) { :root { --title: 1.5rem; --head: 1.3125rem; } }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #161a19; --sheet: #1e2422; --ink: #e9e6de; --soft: #aab4af; --line: #38413d; --edge: #8b9690;
      --leaf: #80c5af; --on-leaf: #0f1f1a; --leaf-wash: #203932;
      --clay: #f1a680; --clay-wash: #43291d; --sun: #e6c66d; --sun-wash: #3a3118;
    }
  }

  """

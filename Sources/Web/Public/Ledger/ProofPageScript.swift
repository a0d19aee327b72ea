/// What the checks do on a page. Where one's own proof is offered (`form[data-proof]`) it is fetched and checked, and
/// while the ledger doesn't hold it yet it is looked for again a few times, and the part marked `data-ledger` is renewed.
/// Where anybody shows a promise (`form[data-shown]`) it is read here, sent without what opens it, and the ledger's answer
/// checked as well. The outcome stands in the element with `data-kept`, in the words that it brings along. Nothing is asked
/// of anybody but this site, and keys are asked for as anybody gets them.
let proofPageScript = #"""
  const lookTimes = 6, shownBytes = 262144;
  const say = ({ word, isGrown, witnesses = [] }) => {
    const place = document.querySelector("[data-kept]");
    if (!place) return;
    const names = new Intl.ListFormat(document.documentElement.lang).format(witnesses);
    place.textContent = place.dataset[word] + (isGrown ? place.dataset.grown : "")
      + (names && place.dataset.witnesses.replace("%", () => names));
  };
  const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

  // The keys that the ledger shows, and those of its witnesses.
  const shownKeys = async () => {
    const [keys, witnesses] = await Promise.all([["keys", 1], ["witnesses", 4]].map(async ([name, kind]) => {
      const answer = await fetch(`/ledger/${name}`, { credentials: "omit" });
      need(answer.ok);
      return readKeys((await answer.text()).split("\n").filter((line) => line), kind);
    }));
    return { keys, witnesses };
  };

  const check = async (file, more) => {
    if (!crypto.subtle) { say({ word: "lost" }); return; }
    say({ word: "checking" });
    let shown;
    try { shown = await shownKeys(); } catch { say({ word: "lost" }); return; }
    say(await judge(file, { ...shown, ...more }));
  };

  const look = async (form, times) => {
    const again = () => { if (times > 1) setTimeout(() => look(form, times - 1), form.dataset.proof * 1000); };
    if (document.hidden || document.documentElement.hidden) { again(); return; }
    const file = await fetch(form.action, { method: "POST" }).then((answer) => answer.json()).catch(() => null);
    if (!file?.entries) { say({ word: "lost" }); return; }
    const isHeld = Boolean(file.entries[0]?.proof);
    if (isHeld && form.hasAttribute("data-waits")) {
      const fresh = (await parsed(await fetch(location.href))).querySelector("[data-ledger]");
      if (fresh) document.querySelector("[data-ledger]").replaceChildren(...fresh.childNodes);
    }
    if (isHeld || times === lookTimes) await check(file, { isOwn: true });
    if (!isHeld) again();
  };
  const own = document.querySelector("form[data-proof]");
  if (own) look(own, lookTimes);

  // The four lines of a promise, however they came: with full-width colons, in one line, in another order.
  const lineNames = /(?:^|[^\p{L}\p{N}])(origin|commitment|tick|signature)\s*[:：]/giu;
  const readLines = (text) => {
    need(text.length <= 4096);
    const found = [...text.matchAll(lineNames)], lines = {};
    found.forEach((match, number) => {
      const value = text.slice(match.index + match[0].length, found[number + 1]?.index);
      lines[match[1].toLowerCase()] = value.replace(/\s/g, "").replace(/[,;，；、。]+$/, "");
    });
    need(["origin", "commitment", "tick", "signature"].every((name) => lines[name]));
    return { ...lines, tick: Number(lines.tick) };
  };

  // What somebody pasted: a kept file, one proof, a promise, or the four lines of one. Of a kept file all that is sent,
  // and nothing that tells whose it is; what opens it is checked here.
  const onlyPromise = ({ origin, commitment, tick, signature }) => ({ origin, commitment, tick, signature });
  export const readShown = (text) => {
    const plain = text.replaceAll("\r\n", "\n").trim() + "\n";
    need(plain.length <= shownBytes);
    if (plain.startsWith("c2sp.org/tlog-proof@v1\n")) return { entries: [{ proof: plain }] };
    if (plain.startsWith("{")) {
      const file = JSON.parse(plain);
      if (file.format === "redress/ledger-proof/v1" || (!file.format && (file.promise || file.entries))) return file;
      need(typeof file.signature === "string");
      return { promise: onlyPromise(file) };
    }
    return { promise: readLines(plain) };
  };
  export const toSend = ({ format, keys, promise, entries, growth, around }) => {
    const shown = promise && onlyPromise(promise), proofs = entries?.map(({ proof }) => ({ proof }));
    if (format || (shown && proofs)) {
      return JSON.stringify({ format, keys, promise: shown, entries: proofs, growth, around });
    }
    return shown ? JSON.stringify(shown) : proofs[0].proof;
  };

  // The way back of somebody, which isn't asked for here: of what holds one nothing else is sent, and nothing shown again.
  const codeIn = (text) => /(?:^|[^0-9A-Za-z])((?:[0-9A-TV-Za-tv-z]{4}[\s_·\p{Pd}]+){4}[0-9A-TV-Za-tv-z]{4})(?![0-9A-Za-z])/u
    .exec(text)?.[1];

  // What was chosen or pasted, and what of it is sent. Of what can't be read nothing is sent that might be part of a kept
  // file, but as much or as little as makes the page say so.
  const shownIn = async ({ promise: field, file: { files: [chosen] } }) => {
    if (chosen?.size > shownBytes) return { file: null, sent: "x".repeat(shownBytes + 1) };
    const text = chosen ? await chosen.text() : field.value, code = codeIn(text);
    if (code) return { file: null, sent: code };
    try {
      const file = readShown(text);
      return { file, sent: toSend(file) };
    } catch { return { file: null, sent: /[{"]/.test(text) ? "{" : text }; }
  };

  // What the page says, for programs; a page that doesn't say it says nothing that a file shows.
  const answered = () => {
    try { return JSON.parse(document.querySelector("[data-answer]").dataset.answer) ?? {}; } catch { return {}; }
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-shown]")) return;
    event.preventDefault();
    const typed = form.elements.promise.value, { file, sent } = await shownIn(form.elements);
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams({ promise: sent }) })
      .catch(() => null);
    if (!answer) {
      form.elements.promise.value = sent;
      form.elements.file.value = "";
      form.submit();
      return;
    }
    const page = await parsed(answer);
    document.title = page.title;
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.querySelectorAll("main [data-with-script]").forEach((one) => { one.hidden = false; });
    const heading = document.querySelector("main [role=alert], main h1");
    heading.tabIndex = -1;
    heading.focus();
    const field = document.querySelector("form[data-shown] [name=promise]");
    if (field) { if (field.value) field.value = typed; }
    else if (file) { await check(file, { answer: answered() }); }
    else { say({ word: "lost" }); }
  });

  """#

/// What the checks do on a page. Where one's own proof is offered (`form[data-proof]`) it is fetched and checked, and
/// while the ledger doesn't hold it yet it is looked for again a few times, and the part marked `data-ledger` is renewed.
/// Where anybody shows a promise (`form[data-shown]`) it is read here, sent without what opens it, and the ledger's answer
/// checked as well. The outcome stands in the element with `data-good`, in the words that it brings along. Nothing is asked
/// of anybody but this site, and the keys are asked for as anybody gets them.
let proofPageScript = #"""
  const lookTimes = 6, shownBytes = 262144;
  const say = (word) => {
    const place = document.querySelector("[data-good]");
    if (place) place.textContent = place.dataset[word] ?? "";
  };
  const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

  // The ledger's keys and those of the file, and whether the file's are all among the ledger's.
  const keysFor = async (file) => {
    const text = await (await fetch("/ledger/keys", { credentials: "omit" })).text();
    const ledger = await Promise.all(text.trim().split("\n").map(readKey));
    const own = await Promise.all((file.keys ?? []).map(readKey));
    const isKnown = own.every((one) => ledger.some((key) => key.text === one.text));
    return { all: isKnown ? ledger : [...ledger, ...own], isKnown };
  };

  const check = async (file, more = async () => true) => {
    if (!crypto.subtle) { say("lost"); return; }
    say("checking");
    let keys;
    try { keys = await keysFor(file); } catch { say("lost"); return; }
    try {
      const { all, isKnown } = keys;
      const found = await checkFile(file, all);
      const signed = [found.signed, await more(all, found)];
      need(!signed.includes(false));
      say(!isKnown ? "keys" : signed.includes(null) ? "unsigned" : "good");
    } catch { say("bad"); }
  };

  const look = async (form, times) => {
    const again = () => { if (times > 1) setTimeout(() => look(form, times - 1), form.dataset.proof * 1000); };
    if (document.hidden || document.documentElement.hidden) { again(); return; }
    const file = await fetch(form.action, { method: "POST" }).then((answer) => answer.json()).catch(() => null);
    if (!file?.entries) { say("lost"); return; }
    if (!file.entries[0]?.proof) { again(); return; }
    if (form.hasAttribute("data-waits")) {
      const fresh = (await parsed(await fetch(location.href))).querySelector("[data-ledger]");
      if (fresh) document.querySelector("[data-ledger]").replaceChildren(...fresh.childNodes);
    }
    await check(file);
  };
  const own = document.querySelector("form[data-proof]");
  if (own) look(own, lookTimes);

  // What somebody pasted: a kept file, one proof, a promise, or the four lines of one.
  export const readShown = (text) => {
    const plain = text.replaceAll("\r\n", "\n").trim() + "\n";
    if (plain.startsWith("c2sp.org/tlog-proof@v1\n")) return { entries: [{ proof: plain }] };
    if (plain.startsWith("{")) {
      const file = JSON.parse(plain);
      return file.format === "redress/ledger-proof/v1" ? file : { promise: file };
    }
    const lines = plain.trim().split("\n").map((line) => /^ *(\w+): *(.*?) *$/.exec(line).slice(1));
    const promise = Object.fromEntries(lines);
    return { promise: { ...promise, tick: Number(promise.tick) } };
  };

  // What the ledger answered: the proof of what was promised, the growth since the proof that was shown, the ticks round
  // the one that a broken promise named.
  const checkAnswer = (file, answer) => async (keys, found) => {
    const signed = [];
    if (file.promise && answer.proof) {
      const proof = await checkProof(answer.proof, keys);
      need(proof.commitment === file.promise.commitment);
      signed.push(proof.signed);
    }
    if (answer.growth && found.proofs.length) {
      const { note } = found.proofs[0], now = readNote(answer.checkpoint);
      await checkGrowth(note.size, note.root, now.size, now.root, answer.growth.path.map(base64));
      signed.push(await isNoteSigned(now, keys));
    }
    for (const text of answer.around ?? []) signed.push((await checkProof(text, keys)).signed);
    need(!signed.includes(false));
    return !signed.includes(null) || null;
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-shown]")) return;
    const chosen = form.elements.file.files[0];
    if (chosen?.size > shownBytes) return;
    event.preventDefault();
    const text = chosen ? await chosen.text() : form.elements.promise.value;
    let file = null;
    try { file = readShown(text); } catch { }
    const sent = file ? JSON.stringify({ ...file, opening: undefined }) : text;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams({ promise: sent }) })
      .catch(() => null);
    if (!answer) { form.submit(); return; }
    const page = await parsed(answer);
    document.title = page.title;
    document.querySelector("main").replaceWith(page.querySelector("main"));
    const heading = document.querySelector("main [role=alert], main h1");
    heading.tabIndex = -1;
    heading.focus();
    const said = document.querySelector("[data-answer]");
    if (said && file) await check(file, checkAnswer(file, JSON.parse(said.dataset.answer)));
  });

  """#

"""Ledgers, promises and proofs that are made up in the browser, true ones and forged ones, and what must be said of each."""

# A ledger of seven entries with keys of its own, made in the page: ticks of the minutes 0 to 2, a plain entry, then those
# of the minutes 5 to 7. The promised commitment stands in the fifth entry, index 4, minute 5; proofs stand under the first
# six entries, which a witness signed. `judge` gives what would be said, `growth` the way from one size to another.
FORGE = """async () => {
  const ledger = await import([...document.scripts].find((one) => one.src.includes("/proof.")).src);
  const utf8 = (text) => new TextEncoder().encode(text), random = () => crypto.getRandomValues(new Uint8Array(32));
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const digits = (value, count) => [...Array(count).keys()].map((at) => Math.floor(value / 256 ** (count - 1 - at)) % 256);
  const sha = async (...parts) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(parts.flatMap((one) => [...one]))));
  const key = async (name, kind) => {
    const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
    const typed = [kind, ...new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))];
    const id = (await sha(utf8(`${name}\\n`), typed)).slice(0, 4), text = `${name}+${hex(id)}+${base64(typed)}`;
    const sign = async (text) => new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, utf8(text)));
    return { name, id, text, sign, line: (bytes) => `— ${name} ${base64([...id, ...bytes])}\\n` };
  };
  const log = await key("ledger.example.org", 1), other = await key("ledger.example.org", 1);
  const witness = await key("w.example", 4), minute = Math.floor(Date.now() / 60000) - 100;
  const keys = [await ledger.readKey(log.text)], witnesses = [await ledger.readKey(witness.text, 4)];

  const tick = async (at, commitment = random()) => {
    const beside = [...Array(16)].map(random);
    let made = await ledger.leaf(commitment);
    for (const one of beside) made = await ledger.node(made, one);
    const entry = Uint8Array.of(1, ...digits(minute + at, 6), ...digits((minute + at) * 60000, 6), ...made);
    return { at, entry, extra: [1, ...commitment, 0, 0, ...beside.flatMap((one) => [...one]), ...entry] };
  };
  const plain = { entry: utf8("rules") };

  const half = (hashes) => 2 ** Math.floor(Math.log2(hashes.length - 1));
  const halves = (hashes) => [hashes.slice(0, half(hashes)), hashes.slice(half(hashes))];
  const root = async (hashes) => {
    if (hashes.length === 1) return hashes[0];
    const [left, right] = halves(hashes);
    return ledger.node(await root(left), await root(right));
  };
  const path = async (index, hashes) => {
    if (hashes.length === 1) return [];
    const [left, right] = halves(hashes);
    return index < left.length ? [...await path(index, left), await root(right)]
      : [...await path(index - left.length, right), await root(left)];
  };
  const way = async (old, hashes, isWhole = true) => {
    if (old === hashes.length) return isWhole ? [] : [await root(hashes)];
    const [left, right] = halves(hashes);
    return old <= left.length ? [...await way(old, left, isWhole), await root(right)]
      : [...await way(old - left.length, right, false), await root(left)];
  };

  const history = async (entries) => {
    const leaves = await Promise.all(entries.map(({ entry }) => ledger.leaf(entry)));
    const text = async (size) => `${log.name}\\n${size}\\n${base64(await root(leaves.slice(0, size)))}\\n`;
    const signed = async (size, key = log) => key.line(await key.sign(await text(size)));
    const cosigned = async (size, time = 1700000000) =>
      witness.line([...digits(time, 8), ...await witness.sign(`cosignature/v1\\ntime 1700000000\\n${await text(size)}`)]);
    const note = async (size) => `${await text(size)}\\n${await signed(size)}${size < 7 ? await cosigned(size) : ""}`;
    const proof = async (index, { size = 6, isBare = false, under = null } = {}) => {
      const { entry, extra } = entries[index], steps = await path(index, leaves.slice(0, size));
      const lines = [`extra ${base64(isBare ? entry : extra)}`, `index ${index}`, ...steps.map(base64)];
      return `c2sp.org/tlog-proof@v1\\n${lines.join("\\n")}\\n\\n${under ?? await note(size)}`;
    };
    const around = (...indices) => Promise.all(indices.map((index) => proof(index, { isBare: true })));
    const growth = async (old, size = 7) => ({
      size: old, root: base64(await root(leaves.slice(0, old))), path: (await way(old, leaves.slice(0, size))).map(base64),
    });
    return { entries, text, signed, cosigned, note, proof, around, growth };
  };

  const opening = { nonce: base64(random()), facts: base64(utf8("facts")), sealed: base64(random()) };
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const committed = ({ nonce, facts, sealed }) =>
    sha(utf8("redress/commitment/v1"), bytes(nonce), digits(bytes(facts).length, 4), bytes(facts), bytes(sealed));
  const commitment = await committed(opening);
  const promise = async (at, { of = commitment, by = log } = {}) => {
    const text = `redress/promise/v1\\n${log.name}\\n${hex(of)}\\n${minute + at}\\n`;
    return { origin: log.name, commitment: hex(of), tick: minute + at, signature: base64(await by.sign(text)) };
  };
  const entries = [...await Promise.all([0, 1, 2].map((at) => tick(at))), plain, await tick(5, commitment), await tick(6),
    await tick(7)];
  const ours = await history(entries);
  const theirs = await history([await tick(0), ...entries.slice(1)]);
  const file = async (at = 5, more = {}) => ({
    format: "redress/ledger-proof/v1", keys: [log.text], promise: await promise(at), opening,
    entries: [{ what: "received", at: 0, proof: await ours.proof(4) }], ...more,
  });
  const answer = async (verdict, at = 5, more = {}) => ({
    verdict, tick: minute + at, checkpoint: await ours.note(7), growth: await ours.growth(6), proofs: 1, fitting: 1,
    ...(verdict === "kept" ? { proof: await ours.proof(4), entry: 4, since: new Date((minute + 5) * 60000).toISOString() }
      : { due: new Date((minute + at + 1) * 60000).toISOString() }), ...more,
  });
  const judge = async (file, more = {}) => {
    const { word, isGrown, witnesses: names = [] } = await ledger.judge(file, { keys, witnesses, ...more });
    return [word, ...(isGrown ? ["grown"] : []), ...names].join(" ");
  };
  const served = async () => ({
    "/ledger/keys": `${log.text}\\n`, "/ledger/witnesses": `${witness.text}\\n`,
    "/case/ledger/file": JSON.stringify(await file()),
  });
  return {
    ledger, log, other, witness, minute, ours, theirs, file, answer, promise, committed, judge, served, random, base64,
    history, tick, keys, witnesses,
  };
}"""

# What is said, and of what.
FORGERIES = {
    "a proof in time under a checkpoint that the ledger and a witness signed is kept": (
        "kept w.example", "return w.judge(await w.file());"),
    "a proof a million ticks after the promised one is not kept": (
        "later w.example", "return w.judge(await w.file(5 - 1e6));"),
    "an empty file proves nothing": (
        "nothing, nothing", "return [await w.judge({}), await w.judge({ entries: [{}], keys: [w.log.text] })].join(', ');"),
    "a promise alone is not kept: it waits, until its time is over": (
        "waits, overdue, waits", """
        const alone = async (at) => w.judge({ promise: await w.promise(at) });
        const empty = await w.file(98, { entries: [{ proof: null }] });
        return [await alone(98), await alone(50), await w.judge(empty)].join(", ");"""),
    "a proof without a promise says nothing about time": (
        "held w.example", "return w.judge({ entries: [{ proof: await w.ours.proof(4) }] });"),
    "two proofs under two checkpoints of one size are two histories": (
        "forked", """
        const entries = [{ proof: await w.ours.proof(4) }, { proof: await w.theirs.proof(5) }];
        return w.judge(await w.file(5, { entries }));"""),
    "two proofs of which each has another entry at one place are two histories": (
        "forked", """
        const { entries } = w.ours, other = await w.history([...entries.slice(0, 2), await w.tick(2), ...entries.slice(3)]);
        return w.judge({ entries: [{ proof: await w.ours.proof(2) }, { proof: await other.proof(2, { size: 7 }) }] });"""),
    "two proofs under checkpoints of which nothing shows that one grew from the other don't fit": (
        "bad", """
        const entries = [{ proof: await w.ours.proof(4) }, { proof: await w.theirs.proof(5, { size: 7 }) }];
        return w.judge(await w.file(5, { entries }));"""),
    "a commitment that is shown twice doesn't fit": (
        "bad", """
        const proof = await w.ours.proof(4);
        return w.judge(await w.file(5, { entries: [{ proof }, { proof }] }));"""),
    "a proof of something else than what was promised doesn't fit": (
        "bad", "return w.judge(await w.file(5, { entries: [{ proof: await w.ours.proof(5) }] }));"),
    "one's own file without promise or opening isn't bound to one's own report": (
        "lacks, lacks, kept w.example", """
        const own = async (more) => w.judge(await w.file(5, more), { isOwn: true });
        return [await own({ opening: null }), await own({ opening: null, promise: null }), await own({})].join(", ");"""),
    "hashes, nonce and seal of other lengths than 32 bytes don't fit, though all else does": (
        "bad, bad, bad", """
        const words = [], facts = w.base64([1]), short = w.base64(w.random().slice(1)), full = w.base64(w.random());
        for (const opening of [{ nonce: short, facts, sealed: full }, { nonce: full, facts, sealed: short }]) {
          const promise = await w.promise(50, { of: await w.committed(opening) });
          words.push(await w.judge({ promise, opening }));
        }
        const lines = (await w.ours.proof(4)).split("\\n");
        lines[3] = short;
        return [...words, await w.judge({ entries: [{ proof: lines.join("\\n") }] })].join(", ");"""),
    "growth in a file must fit, and nobody is told of it": (
        "kept w.example, bad, bad, kept w.example, bad, bad", """
        const grown = async (more) => w.judge(await w.file(5, { growth: { ...await w.ours.growth(5, 6), ...more } }));
        return [await grown({}), await grown({ root: w.base64(w.random()) }), await grown({ size: 0.5 }),
          await grown({ note: await w.ours.note(5) }), await grown({ note: await w.theirs.note(5) }),
          await w.judge(await w.file(5, { entries: [], growth: await w.ours.growth(5, 6) }))].join(", ");"""),
    "a line that names a witness and isn't by it spoils the note": (
        "bad, bad, held", """
        const under = async (line) => {
          const under = `${await w.ours.text(6)}\\n${await w.ours.signed(6)}${line}`;
          return w.judge({ entries: [{ proof: await w.ours.proof(4, { under }) }] });
        };
        const lines = [await w.ours.cosigned(6, 1700000001), w.witness.line([0]), ""];
        return (await Promise.all(lines.map(under))).join(", ");"""),
    "a line that names the ledger's key and isn't by it spoils the note; another's is passed over": (
        "bad, held", """
        const under = async (line) => {
          const under = `${await w.ours.text(6)}\\n${line}${await w.ours.signed(6)}`;
          return w.judge({ entries: [{ proof: await w.ours.proof(4, { under }) }] });
        };
        const lines = [w.log.line([...w.random(), ...w.random()]), await w.ours.signed(6, w.other)];
        return (await Promise.all(lines.map(under))).join(", ");"""),
    "a witness that the ledger doesn't have now is not named": (
        "kept", "return w.judge(await w.file(), { witnesses: [] });"),
    "sixty lines by one key under ten proofs are verified once": (
        "held w.example 2", """
        const entries = await Promise.all([...Array(10).keys()].map((at) => w.tick(at)));
        const long = await w.history(entries), line = await long.signed(6);
        const under = `${await long.text(6)}\\n${line.repeat(60)}${await long.cosigned(6)}`;
        const proofs = await Promise.all([0, 1, 2, 3, 4, 5].map(async (at) => ({ proof: await long.proof(at, { under }) })));
        const { verify } = SubtleCrypto.prototype;
        let count = 0;
        crypto.subtle.verify = (...given) => { count += 1; return verify.apply(crypto.subtle, given); };
        return `${await w.judge({ entries: proofs })} ${count}`;"""),
    "a key that the ledger doesn't show is said, and altered bytes under it are worse": (
        "keys, bad", """
        const strange = async (of) => w.judge(
          { promise: { ...await w.promise(50, { by: w.other }), ...of }, keys: [w.other.text] });
        return [await strange({}), await strange({ tick: 1 })].join(", ");"""),
    "a fork under a stranger's key is not the ledger's": (
        "keys", """
        const proof = async (history, index) => {
          const under = `${await history.text(6)}\\n${await history.signed(6, w.other)}`;
          return { proof: await history.proof(index, { under }) };
        };
        return w.judge({ keys: [w.other.text], entries: [await proof(w.ours, 4), await proof(w.theirs, 5)] });"""),
    "an answer that proves all that it says is kept, and has grown": (
        "kept grown w.example", "return w.judge(await w.file(), { answer: await w.answer('kept') });"),
    "a promise that the answer proves to be kept is kept": (
        "kept w.example", """
        return w.judge({ promise: await w.promise(5) }, { answer: await w.answer("kept", 5, { proofs: 0, fitting: 0 }) });"""),
    "an answer that says kept and leaves out or alters what proves it differs": (
        "differs, differs, differs, differs, differs, differs, differs", """
        const words = [];
        for (const more of [{ proof: undefined }, { growth: undefined }, { checkpoint: undefined }, { entry: 5 },
          { since: "2020-01-01T00:00:00Z" }, { fitting: 0 }, { growth: await w.theirs.growth(6) }]) {
          words.push(await w.judge(await w.file(), { answer: await w.answer("kept", 5, more) }));
        }
        return words.join(", ");"""),
    "an answer whose checkpoint is another history's differs": (
        "differs", """
        const answer = await w.answer("kept", 5, { checkpoint: await w.theirs.note(7) });
        return w.judge(await w.file(), { answer });"""),
    "a page that says otherwise than the file proves differs": (
        "differs, differs, differs, differs", """
        const words = [];
        for (const verdict of ["waiting", "broken", "foreign", "unreadable"]) {
          const answer = await w.answer(verdict, 5, { around: await w.ours.around(2, 3, 4) });
          words.push(await w.judge(await w.file(), { answer }));
        }
        return words.join(", ");"""),
    "a promise waits if the page says until when, and the promise's own time is that": (
        "waits, differs", """
        const answer = (more) => w.answer("waiting", 98, { proofs: 0, fitting: 0, growth: undefined, ...more });
        const ask = async (more) => w.judge({ promise: await w.promise(98) }, { answer: await answer(more) });
        return [await ask({}), await ask({ due: new Date(Date.now() + 864e5).toISOString() })].join(", ");"""),
    "after a standstill the first tick from the promised one on is in time, if nothing is left out before it": (
        "kept grown w.example, differs, differs, differs, differs", """
        const words = [];
        for (const indices of [[2, 3, 4], [2, 4], [3, 4], [4], [2, 3, 4, 5]]) {
          const around = await w.ours.around(...indices);
          words.push(await w.judge(await w.file(3), { answer: await w.answer("kept", 3, { around }) }));
        }
        return words.join(", ");"""),
    "a file shows by itself that its tick is the first from the promised one on": (
        "kept w.example, later w.example, bad, bad, kept grown w.example", """
        const around = async (...indices) => w.file(3, { around: await w.ours.around(...indices) });
        const files = [await around(2, 3, 4), await around(2, 4), await around(1, 2), await w.file(2, { around:
          await w.ours.around(2, 3, 4) })];
        const words = await Promise.all(files.map((file) => w.judge(file)));
        return [...words, await w.judge(files[0], { answer: await w.answer("kept", 3) })].join(", ");"""),
    "a tick that isn't the first from the promised one on is late, whatever the page says": (
        "differs, differs", """
        const words = [];
        for (const indices of [[1, 2, 3, 4], [2, 3, 4]]) {
          const around = await w.ours.around(...indices);
          words.push(await w.judge(await w.file(2), { answer: await w.answer("kept", 2, { around }) }));
        }
        return words.join(", ");"""),
    "a broken promise is proved by the ticks round the promised one, and by what came too late": (
        "late grown w.example, late, differs, differs, differs, differs", """
        const ask = async (at, indices, more = {}, file = null) => w.judge(file ?? { promise: await w.promise(at) },
          { answer: await w.answer("broken", at, { around: await w.ours.around(...indices), proofs: file ? 1 : 0,
            fitting: file ? 1 : 0, ...more }) });
        const late = await w.ours.proof(4);
        return [await ask(2, [1, 2], { late }, await w.file(2)), await ask(3, [2, 3, 4]), await ask(6, [2, 3, 4]),
          await ask(1, [2, 3, 4]), await ask(3, [2, 3, 4], { late }), await ask(2, [1, 2], {}, await w.file(2))].join(", ");"""),
    "two histories are proved by the root where the file's ended; without it only the server says so": (
        "forked, claimed, differs, differs", """
        const mine = await w.theirs.proof(4), theirs = await w.theirs.note(6);
        const ask = async (more, at = 5) => w.judge(await w.file(5, { entries: [{ proof: mine }] }),
          { answer: await w.answer("forked", 5, { theirs, ...more }) });
        return [await ask({}), await ask({ growth: undefined }), await ask({ theirs: await w.ours.note(6) }),
          await ask({ growth: await w.ours.growth(5) })].join(", ");"""),
    "while the ledger stands still the file says what it says": (
        "kept w.example", """
        return w.judge(await w.file(), { answer: { verdict: "stopped", proofs: 1, fitting: 1 } });"""),
    "a browser without Ed25519 says of nothing that it is proved": (
        "unsigned, unsigned, nothing, bad", """
        crypto.subtle.importKey = () => Promise.reject(new Error());
        const forged = await w.file(5, { entries: [{ proof: await w.ours.proof(5) }] });
        return [await w.judge(await w.file()), await w.judge({ promise: await w.promise(98) }), await w.judge({}),
          await w.judge(forged)].join(", ");"""),
}

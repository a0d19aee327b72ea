/// Checks in the browser what the ledger proves, with WebCrypto alone: docs/formats/ledger-proof-file.md, proof.md and
/// promise.md. What doesn't fit throws; where the browser has no Ed25519, `null` stands for a signature that wasn't
/// checked. A module of its own, which only pages about the ledger load; its functions are exported, so that tests and
/// whoever doubts this page can call them.
let proofScript = #"""
  class Unfit extends Error {}
  const need = (isSo) => { if (!isSo) throw new Unfit(); };
  const utf8 = (text) => new TextEncoder().encode(text);
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const fromHex = (text) => {
    need(/^([0-9a-f]{2})+$/.test(text));
    return Uint8Array.from(text.match(/../g), (two) => parseInt(two, 16));
  };
  const base64 = (text) => {
    need(/^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0);
    const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    need(btoa(String.fromCharCode(...bytes)) === text);
    return bytes;
  };
  const same = (one, other) => hex(one) === hex(other);
  const whole = (bytes) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const joined = (parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((place, part) => { all.set(part, place); return place + part.length; }, 0);
    return all;
  };
  const sha = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(parts)));
  export const leaf = (entry) => sha([0], entry);
  export const node = (left, right) => sha([1], left, right);

  // True, false, or null where the browser can't tell.
  const isSigned = async (key, signature, message) => {
    let imported;
    try { imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]); } catch { return null; }
    return crypto.subtle.verify("Ed25519", imported, signature, message);
  };

  export const readKey = async (text) => {
    const [name, id, ...rest] = text.split("+");
    const typed = base64(rest.join("+"));
    need(typed.length === 33 && typed[0] === 1);
    need(id === hex((await sha(utf8(`${name}\n`), typed)).slice(0, 4)));
    return { text, name, id, key: typed.slice(1) };
  };

  export const readNote = (note) => {
    const gap = note.lastIndexOf("\n\n");
    need(gap > 0 && note.endsWith("\n"));
    const signatures = note.slice(gap + 2, -1).split("\n").map((line) => {
      const [dash, name, text, ...rest] = line.split(" ");
      need(dash === "—" && text && !rest.length);
      const bytes = base64(text);
      return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
    });
    const [origin, size, root, ...end] = note.slice(0, gap + 1).split("\n");
    need(/^(0|[1-9]\d*)$/.test(size) && end.pop() === "" && end.every((line) => line));
    return { text: note.slice(0, gap + 1), signatures, origin, size: BigInt(size), root: base64(root) };
  };

  // One of the keys signed it; a signature that names a key and isn't by it spoils the note.
  export const isNoteSigned = async (note, keys) => {
    let signed = false;
    for (const { name, id, bytes } of note.signatures) {
      const key = keys.find((one) => one.name === name && one.id === id && name === note.origin);
      if (!key) continue;
      const found = await isSigned(key.key, bytes, utf8(note.text));
      if (!found) return found;
      signed = true;
    }
    return signed;
  };

  export const isPromiseSigned = async ({ origin, commitment, tick, signature }, keys) => {
    need(/^[0-9a-f]{64}$/.test(commitment) && Number.isSafeInteger(tick) && tick >= 0);
    const message = utf8(`redress/promise/v1\n${origin}\n${commitment}\n${tick}\n`);
    for (const key of keys.filter((one) => one.name === origin)) {
      const one = await isSigned(key.key, base64(signature), message);
      if (one !== false) return one;
    }
    return false;
  };

  // RFC 9162, section 2.1.3.2: the root that the path leads to.
  export const inclusionRoot = async (hash, index, size, path) => {
    need(index < size);
    let place = index, last = size - 1n;
    for (const beside of path) {
      need(last > 0n);
      if (place & 1n || place === last) {
        hash = await node(beside, hash);
        while (!(place & 1n) && place > 0n) { place >>= 1n; last >>= 1n; }
      } else { hash = await node(hash, beside); }
      place >>= 1n; last >>= 1n;
    }
    need(last === 0n);
    return hash;
  };

  // RFC 9162, section 2.1.4.2: the tree of `size` leaves begins with the `old` ones.
  export const checkGrowth = async (old, oldRoot, size, root, path) => {
    need(old > 0n && old <= size);
    if (old === size) { need(!path.length && same(oldRoot, root)); return; }
    const rest = (old & (old - 1n)) ? [...path] : [oldRoot, ...path];
    need(rest.length);
    let place = old - 1n, last = size - 1n;
    while (place & 1n) { place >>= 1n; last >>= 1n; }
    let before = rest.shift(), after = before;
    for (const hash of rest) {
      need(last > 0n);
      if (place & 1n || place === last) {
        before = await node(hash, before); after = await node(hash, after);
        while (!(place & 1n) && place > 0n) { place >>= 1n; last >>= 1n; }
      } else { after = await node(after, hash); }
      place >>= 1n; last >>= 1n;
    }
    need(last === 0n && same(before, oldRoot) && same(after, root));
  };

  // The tick's entry that a proof carries; from its commitment to it where the proof has one.
  const readExtra = async (extra) => {
    const entry = extra.slice(-45);
    need(entry.length === 45 && entry[0] === 1);
    const read = { entry, tick: whole(entry.slice(1, 7)), milliseconds: whole(entry.slice(7, 13)), commitment: null };
    if (extra.length === 45) return read;
    need(extra.length === 592 && extra[0] === 1);
    let place = whole(extra.slice(33, 35)), root = await leaf(extra.slice(1, 33));
    for (let step = 0; step < 16; step += 1) {
      const beside = extra.slice(35 + 32 * step, 67 + 32 * step);
      root = await (place & 1 ? node(beside, root) : node(root, beside));
      place >>= 1;
    }
    need(same(root, entry.slice(13)));
    return { ...read, commitment: hex(extra.slice(1, 33)) };
  };

  // A tlog-proof from its commitment, or the entry of a tick, to a checkpoint; whether that is signed stands in `signed`.
  export const checkProof = async (text, keys) => {
    const gap = text.indexOf("\n\n");
    const [head, ...lines] = text.slice(0, Math.max(gap, 0)).split("\n");
    need(head === "c2sp.org/tlog-proof@v1" && lines[0]?.startsWith("extra "));
    const read = await readExtra(base64(lines.shift().slice(6)));
    const index = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? "");
    need(index);
    const note = readNote(text.slice(gap + 2));
    const root = await inclusionRoot(await leaf(read.entry), BigInt(index[1]), note.size, lines.map(base64));
    need(same(root, note.root));
    return { ...read, index: BigInt(index[1]), note, signed: await isNoteSigned(note, keys) };
  };

  const isOpenedBy = async ({ nonce, facts, sealed }, commitment) => {
    const bytes = base64(facts);
    const length = [24, 16, 8, 0].map((shift) => bytes.length >>> shift & 255);
    return hex(await sha(utf8("redress/commitment/v1"), base64(nonce), length, bytes, base64(sealed))) === commitment;
  };

  // All that a kept file says. Throws where something doesn't fit; `signed` is null where no signature could be checked.
  export const checkFile = async (file, keys) => {
    const found = { signed: true, proofs: [] };
    const sign = (is) => { need(is !== false); if (is === null) found.signed = null; };
    if (file.promise) sign(await isPromiseSigned(file.promise, keys));
    if (file.opening) need(await isOpenedBy(file.opening, file.promise.commitment));
    for (const [number, { proof }] of (file.entries ?? []).entries()) {
      if (!proof) continue;
      const checked = await checkProof(proof, keys);
      need(checked.commitment && (number || !file.promise || checked.commitment === file.promise.commitment));
      sign(checked.signed);
      found.proofs.push(checked);
    }
    if (file.growth && found.proofs.length) {
      const { size, root, path } = file.growth, { note } = found.proofs[0];
      await checkGrowth(BigInt(size), base64(root), note.size, note.root, path.map(base64));
    }
    return found;
  };

  """#

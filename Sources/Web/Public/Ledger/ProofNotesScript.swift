/// Who signed what: verifier keys, notes with the lines of witnesses, promises. docs/formats/note.md and promise.md.
let proofNotesScript = #"""
  const noteBytes = 131072, signatureLimit = 64, keyLimit = 64;

  // True, false, or null where the browser can't tell.
  const isSigned = async (key, signature, message) => {
    let imported;
    try { imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]); } catch { return null; }
    return signature.length === 64 && crypto.subtle.verify("Ed25519", imported, signature, message);
  };

  // A verifier key, of kind 1 a ledger's, of kind 4 a witness's.
  export const readKey = async (text, kind = 1) => {
    const [name, id, ...rest] = text.split("+");
    const typed = base64(rest.join("+"), 33);
    need(name && !/\p{White_Space}/u.test(name) && typed[0] === kind);
    need(id === hex((await sha(utf8(`${name}\n`), typed)).slice(0, 4)));
    return { text, name, id, key: typed.slice(1) };
  };
  export const readKeys = (lines, kind) => {
    need(lines.length <= keyLimit);
    return Promise.all(lines.map((line) => readKey(line, kind)));
  };

  export const readNote = (note) => {
    need(utf8(note).length <= noteBytes && !/[\0-\x09\x0b-\x1f]/.test(note));
    const gap = note.lastIndexOf("\n\n");
    need(gap > 0 && note.endsWith("\n"));
    const lines = note.slice(gap + 2, -1).split("\n");
    need(lines.length <= signatureLimit);
    const signatures = lines.map((line) => {
      const [dash, name, text, ...rest] = line.split(" ");
      const bytes = base64(text);
      need(dash === "—" && name && !/[\p{White_Space}+]/u.test(name) && bytes.length > 4 && !rest.length);
      return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
    });
    const [origin, size, root, ...end] = note.slice(0, gap + 1).split("\n");
    need(origin && end.pop() === "" && end.every((line) => line));
    return { text: note.slice(0, gap + 1), signatures, origin, size: decimal(size), root: hash(root) };
  };

  // A witness's line: when it signed, and its signature over that and the checkpoint.
  const isCosigned = (witness, bytes, text) => {
    need(bytes.length === 72);
    const seconds = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
    need(seconds > 0n && seconds < 1n << 63n);
    return isSigned(witness.key, bytes.slice(8), utf8(`cosignature/v1\ntime ${seconds}\n${text}`));
  };

  // Whether one of the keys signed it, and which witnesses did, by name. The first line that names a key or a witness and
  // isn't by it spoils the note; a further one of the same says nothing more.
  export const signersOf = async (note, keys, witnesses = []) => {
    const found = { signed: false, witnesses: [] }, read = new Set();
    for (const { name, id, bytes } of note.signatures) {
      const isNamed = (one) => one.name === name && one.id === id;
      const key = name === note.origin && keys.find(isNamed), witness = witnesses.find(isNamed);
      if (!(key || witness) || read.has(`${name}+${id}`)) continue;
      read.add(`${name}+${id}`);
      const is = await (key ? isSigned(key.key, bytes, utf8(note.text)) : isCosigned(witness, bytes, note.text));
      need(is !== false);
      if (key) { found.signed = is; } else if (is) { found.witnesses.push(name); }
    }
    return found;
  };

  // Whom one believes while one file is checked. Each note is read once.
  export const trusting = (keys, witnesses = []) => ({ keys, witnesses, notes: new Map() });
  const signedNote = (text, trust) => {
    const read = async () => {
      const note = readNote(text), found = await signersOf(note, trust.keys, trust.witnesses);
      need(found.signed !== false);
      return { ...note, ...found };
    };
    if (!trust.notes.has(text)) trust.notes.set(text, read());
    return trust.notes.get(text);
  };

  export const isPromiseSigned = async ({ origin, commitment, tick, signature }, keys) => {
    need(/^[0-9a-f]{64}$/.test(commitment) && Number.isSafeInteger(tick) && tick >= 0);
    const signed = base64(signature, 64), message = utf8(`redress/promise/v1\n${origin}\n${commitment}\n${tick}\n`);
    for (const key of keys.filter((one) => one.name === origin)) {
      const one = await isSigned(key.key, signed, message);
      if (one !== false) return one;
    }
    return false;
  };

  """#

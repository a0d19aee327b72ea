/// Checks in the browser what the ledger proves, with WebCrypto alone: docs/formats/ledger-proof-file.md, proof.md, note.md
/// and promise.md. What doesn't fit throws; where the browser has no Ed25519, `null` stands for a signature that wasn't
/// checked. A module of its own, which only pages about the ledger load; its functions are exported, so that tests and
/// whoever doubts this page can call them.
let proofScript = proofTreeScript + proofNotesScript + proofFileScript + proofAnswerScript

/// Bytes, hashes and the ledger's tree.
private let proofTreeScript = #"""
  class Unfit extends Error {}
  const need = (isSo) => { if (!isSo) throw new Unfit(); };
  const utf8 = (text) => new TextEncoder().encode(text);
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  // In its one form; of so many bytes, where their number is said.
  const base64 = (text, count) => {
    need(typeof text === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0);
    const letters = atob(text);
    need(btoa(letters) === text && (count === undefined || letters.length === count));
    return Uint8Array.from(letters, (one) => one.charCodeAt(0));
  };
  const hash = (text) => base64(text, 32);
  const hashes = (texts) => { need(texts.length <= 63); return texts.map(hash); };
  const decimal = (text) => {
    need(/^(0|[1-9]\d{0,19})$/.test(text) && BigInt(text) < 1n << 64n);
    return BigInt(text);
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

  // RFC 9162, section 2.1.3.2: the root that the path leads to.
  export const inclusionRoot = async (entry, index, size, path) => {
    need(index < size);
    let place = index, last = size - 1n, hash = entry;
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

  """#

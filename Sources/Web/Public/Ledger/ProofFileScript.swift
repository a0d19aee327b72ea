/// What a proof shows, and a whole file: docs/formats/proof.md and ledger-proof-file.md.
let proofFileScript = #"""
  const proofBytes = 262144, entryLimit = 64;

  // What a proof carries: its entry and, where that is a tick's, which; the commitment where the way from it is there.
  const readExtra = async (extra) => {
    if (extra[0] >= 0x61 && extra[0] <= 0x7a) return { entry: extra, tick: null, commitment: null };
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

  // A tlog-proof, from its commitment or entry to a checkpoint that one of the keys signed.
  export const checkProof = async (text, trust) => {
    need(utf8(text).length <= proofBytes);
    const gap = text.indexOf("\n\n");
    const [head, extra, index, ...path] = text.slice(0, Math.max(gap, 0)).split("\n");
    need(head === "c2sp.org/tlog-proof@v1" && extra?.startsWith("extra ") && index?.startsWith("index "));
    const read = await readExtra(base64(extra.slice(6))), place = decimal(index.slice(6));
    const note = await signedNote(text.slice(gap + 2), trust);
    const root = await inclusionRoot(await leaf(read.entry), place, note.size, hashes(path));
    need(same(root, note.root));
    return { ...read, index: place, note };
  };

  // Proofs of the last tick before one, of the plain entries from there on, and of the first tick that isn't before it.
  // `isWhole` is whether nothing is left out between them, so that this tick is really the first.
  const checkAround = async (texts, tick, trust) => {
    need(texts?.length && texts.length <= 64);
    const around = await Promise.all(texts.map((text) => checkProof(text, trust)));
    const from = around.at(-1), [first] = around;
    need(around.every((one) => one.note.text === from.note.text && one.commitment === null));
    need(from.tick !== null && from.tick >= tick);
    need(around.slice(0, -1).every((one, place) => one.tick === null || (place === 0 && one.tick < tick)));
    need(around.every((one, place) => !place || around[place - 1].index < one.index));
    const isWhole = around.every((one, place) => !place || around[place - 1].index + 1n === one.index);
    return { around, from, isWhole: isWhole && (first.index === 0n || (first.tick !== null && first !== from)) };
  };

  // Whether no tick lies between the promised one and a proof's own.
  const isFirstFrom = async (tick, proof, texts, trust) => {
    const { from, isWhole } = await checkAround(texts, tick, trust);
    need(from.index === proof.index && same(from.entry, proof.entry) && from.note.text === proof.note.text);
    return isWhole;
  };

  // Whether two proofs, or two checkpoints, can't both be of one ledger that only grows.
  const isContradiction = (one, other) =>
    (one.note.size === other.note.size && !same(one.note.root, other.note.root))
    || (one.entry && other.entry && one.index === other.index && !same(one.entry, other.entry));
  const isForked = (all) => all.some((one, place) => all.slice(place + 1).some((other) => isContradiction(one, other)));

  const isOpenedBy = async ({ nonce, facts, sealed }, commitment) => {
    const bytes = base64(facts);
    const length = [24, 16, 8, 0].map((shift) => bytes.length >>> shift & 255);
    return hex(await sha(utf8("redress/commitment/v1"), hash(nonce), length, bytes, hash(sealed))) === commitment;
  };

  const entriesOf = async ({ promise, entries = [] }, trust) => {
    need(Array.isArray(entries) && entries.length <= entryLimit);
    const proofs = [];
    for (const [number, { proof: text }] of entries.entries()) {
      if (!text) continue;
      const proof = await checkProof(text, trust);
      need(proof.commitment && proofs.every((one) => one.commitment !== proof.commitment));
      need(number || !promise || proof.commitment === promise.commitment);
      proofs.push(proof);
    }
    return proofs;
  };

  // What the proofs say of the promise. Where they stand under several checkpoints nothing shows that these are of one
  // ledger; where the promised one stands in a later tick, `around` may show that it is the first from the promised one on.
  const stateOf = async ({ promise, entries, around }, proofs, trust) => {
    if (isForked(proofs)) return "forked";
    if (proofs.some((one) => one.note.text !== proofs[0].note.text)) return "apart";
    if (!promise) return proofs.length ? "held" : "nothing";
    if (!entries?.[0]?.proof) return "waits";
    if (proofs[0].tick <= promise.tick) return "kept";
    return around?.length && await isFirstFrom(promise.tick, proofs[0], around, trust) ? "kept" : "later";
  };

  // Growth must fit, and be from a checkpoint that is signed where one is given. From a root that nobody signed it proves
  // nothing; so nobody is told of it.
  const checkFileGrowth = async ({ growth }, proofs, trust) => {
    const { note } = proofs[0], root = hash(growth.root), size = BigInt(growth.size);
    await checkGrowth(size, root, note.size, note.root, hashes(growth.path));
    if (!growth.note) return;
    const then = await signedNote(growth.note, trust);
    need(then.origin === note.origin && then.size === size && same(then.root, root));
  };

  // All that a file says by itself. Throws where something doesn't fit; else `state` says what that comes to, and `signed`
  // is null where the promise couldn't be checked.
  export const checkFile = async (file, trust) => {
    const { promise, opening, growth } = file;
    const signed = promise ? await isPromiseSigned(promise, trust.keys) : true;
    need(signed !== false);
    if (opening) need(await isOpenedBy(opening, promise.commitment));
    const proofs = await entriesOf(file, trust), state = await stateOf(file, proofs, trust);
    const origin = promise?.origin ?? proofs[0]?.note.origin;
    need(proofs.every((one) => one.note.origin === origin));
    if (growth && !["forked", "apart"].includes(state)) await checkFileGrowth(file, proofs, trust);
    return { state, origin, proofs, signed };
  };

  """#

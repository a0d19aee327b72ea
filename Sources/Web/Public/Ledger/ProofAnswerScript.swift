/// What the ledger answers to a file that it was shown must be proved as well, and say what the file says; and what is
/// to be said of both, in one of the words that `checkedHere` brings along.
let proofAnswerScript = #"""
  const checkKept = async (file, answer, found, trust) => {
    const proof = await checkProof(answer.proof, trust), { promise } = file;
    need(proof.commitment === (promise ?? found.proofs[0]).commitment && proof.note.origin === found.origin);
    need(BigInt(answer.entry) === proof.index && Date.parse(answer.since) === proof.milliseconds);
    const said = { proofs: [proof], holding: [proof] };
    if (!promise) return { ...said, state: "held" };
    const isShown = found.state === "kept" && found.proofs[0].index === proof.index;
    need(proof.tick <= promise.tick || isShown || await isFirstFrom(promise.tick, proof, answer.around, trust));
    return { ...said, state: "kept" };
  };

  // A ledger that has gone past the promised tick and shows no way to what it promised by then: of what is late, that it
  // stands behind another that was in time.
  const checkBroken = async ({ promise }, answer, found, trust) => {
    need(["waits", "later"].includes(found.state));
    const { around, from } = await checkAround(answer.around, promise.tick, trust);
    const late = answer.late ? [await checkProof(answer.late, trust)] : [];
    const shown = found.state === "later" ? found.proofs.slice(0, 1) : [];
    need(late.length >= shown.length && late.every((one) => one.commitment === promise.commitment));
    need([...late, ...shown].every((one) => one.tick > promise.tick && one.index > from.index));
    return { state: "late", proofs: [...around, ...late], holding: late };
  };

  // Two notes by the ledger, the file's and its own; that they contradict each other shows the root which the ledger now
  // has where the file's ended.
  const checkForked = async (answer, found, now, trust) => {
    const theirs = await signedNote(answer.theirs, trust), { growth } = answer;
    need(now && found.proofs.some(({ note }) => note.text === theirs.text) && theirs.text !== now.text);
    if (growth) {
      need(BigInt(growth.size) === theirs.size && !same(hash(growth.root), theirs.root));
      await checkGrowth(theirs.size, hash(growth.root), now.size, now.root, hashes(growth.path));
    }
    return { state: growth || isForked([{ note: theirs }, { note: now }]) ? "forked" : "claimed", holding: [] };
  };

  // A ledger that has only grown from the checkpoint of the file's proofs.
  const checkGrown = async ({ growth }, [{ note }], now) => {
    need(now && BigInt(growth.size) === note.size && same(hash(growth.root), note.root));
    await checkGrowth(note.size, note.root, now.size, now.root, hashes(growth.path));
  };

  // Throws where what the page says isn't proved, or isn't what the file shows.
  export const checkAnswer = async (file, answer, found, trust) => {
    const { verdict } = answer, { state, proofs } = found;
    const now = answer.checkpoint ? await signedNote(answer.checkpoint, trust) : null;
    need(!now || now.origin === found.origin);
    if (verdict === "stopped") return { ...found, holding: proofs };
    if (verdict === "forked") return checkForked(answer, found, now, trust);
    need(["kept", "waiting", "broken"].includes(verdict) && state !== "apart");
    if (proofs.length) await checkGrown(answer, proofs, now);
    need(answer.proofs === proofs.length && answer.fitting === proofs.length);
    need(!file.promise || answer.tick === file.promise.tick);
    if (verdict === "waiting") need(state === "waits" && Date.parse(answer.due) === dueOf(file.promise.tick));
    const more = verdict === "kept" ? await checkKept(file, answer, found, trust)
      : verdict === "broken" ? await checkBroken(file, answer, found, trust)
      : { state, proofs: [], holding: [] };
    const all = [...proofs, ...more.proofs, ...(now ? [{ note: now }] : [])];
    return { holding: more.holding, state: isForked(all) ? "forked" : more.state, isGrown: proofs.length > 0 };
  };

  // Ticks are of a minute; in a demonstration of a second, and only of seconds there have been so many.
  const dueOf = (tick) => (tick + 1) * (tick < 2 ** 29 ? 60000 : 1000), graceMilliseconds = 300000;

  const fits = (file, keys) => checkFile(file, trusting(keys)).then(() => true, () => false);
  const isKnownTo = (keys) => (one) => keys.some((key) => key.text === one.text);

  // What is to be said of a file under the keys that the ledger shows, and of the answer where one was asked for: `word`,
  // whether the ledger has grown from what the file shows, and which witnesses signed the checkpoint that holds it.
  // `isOwn` is a file that must be bound to one's own report.
  export const judge = async (file, { keys, witnesses = [], answer = null, isOwn = false, now = Date.now() }) => {
    const trust = trusting(keys, witnesses);
    let strange = [], found;
    try {
      strange = (await readKeys(file.keys ?? [], 1)).filter((one) => !isKnownTo(keys)(one));
      found = await checkFile(file, trust);
    } catch { return { word: strange.length && await fits(file, [...keys, ...strange]) ? "keys" : "bad" }; }
    if (isOwn && !(file.promise && file.opening)) return { word: "lacks" };
    if (found.state === "nothing") return { word: "nothing" };
    let said = { ...found, holding: found.proofs };
    try { if (answer && found.state !== "forked") said = await checkAnswer(file, answer, found, trust); }
    catch { return { word: strange.length ? "keys" : "differs" }; }
    if (said.state === "apart") return { word: "bad" };
    const notes = await Promise.all(trust.notes.values());
    if (found.signed === null || notes.some((note) => note.signed === null)) return { word: "unsigned" };
    if (strange.length && said.state !== "forked") return { word: "keys" };
    const isOver = said.state === "waits" && now > dueOf(file.promise.tick) + graceMilliseconds;
    const names = new Set(said.state === "forked" ? [] : said.holding.flatMap((one) => one.note.witnesses));
    return { word: isOver ? "overdue" : said.state, isGrown: Boolean(said.isGrown), witnesses: [...names] };
  };

  """#

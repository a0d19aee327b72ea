"""A promise becomes a proof, which the browser checks itself, and which anybody can have checked."""

import html
import json
import re
import time

import pytest
from conftest import ROOT
from forgeries import FORGE, FORGERIES
from hands import Somebody, examine
from test_report import file_report
from words import BOTH, ENGLISH, said

VECTORS = ROOT / "Tests/Vectors/ledger.json"
GOOD = ("Checked in your browser: the ledger holds it, in time", "你的浏览器验过了：台账里有这一条，是按答应的时间记的")
BAD = ("Checked in your browser: it does not fit", "你的浏览器验过了：对不上")
UNSIGNED = ("This kind of signature (Ed25519) it can't check", "只是它不会验这种签名")
KEYS = ("it names a key that this ledger doesn't give out", "里面有一把密钥，这本台账没有公布过")
DIFFERS = ("what this page says and what your browser found don't agree", "这一页说的，和浏览器自己验出来的，对不到一起")
LACKS = ("the server left out what ties this to your report", "服务器少给了一样东西")
OUTCOMES = (
    "checking kept held waits overdue later late nothing lacks forked claimed differs unsigned keys bad lost grown witnesses"
).split()
SERVERS = ("This server has checked it itself: it fits.", "服务器自己验过，对得上。")
HELD = ("In the ledger since", "记入台账")
KEPT = ("Kept: it is in the ledger.", "台账里有，回执兑现了。")
FOREIGN = ("The signature doesn't fit.", "签名对不上。")
NAMES = [("notes-to-keep.json", "记事-自己留.json"), ("notes-to-show.json", "记事-给人看.json")]
SECONDS = 10


def status(page):
    return page.locator("[data-kept]")


def is_checked(page, words, outcome):
    """The browser says how its own check came out."""
    text = said(words, *outcome)
    page.wait_for_function("(text) => document.querySelector('[data-kept]')?.textContent.includes(text)", arg=text)


def proof_file(page, tmp_path, name="kept.json", copy=False):
    with page.expect_download() as download:
        page.locator("form[data-proof] button").nth(1 if copy else 0).click()
    assert download.value.suggested_filename in NAMES[copy], "the name tells nothing"
    path = tmp_path / name
    download.value.save_as(path)
    return path


def show(page, path):
    page.goto("/ledger/promise")
    page.locator("input[type=file]").set_input_files(path)
    page.locator("main form button.button").click()
    page.wait_for_selector("main h1:not(:has(+ p + form))")


def paste(page, text):
    page.goto("/ledger/promise")
    page.locator("[name=promise]").fill(text)
    page.locator("main form button.button").click()
    page.wait_for_selector("main h1:not(:has(+ p + form))")


def altered_file(route, change):
    """The reporter's own file as a ledger that lies serves it."""
    answer = route.fetch()
    file = answer.json()
    change(file)
    route.fulfill(response=answer, body=json.dumps(file))


def altered_page(route, left_out):
    """The page about what was shown, without what proves it."""
    if route.request.method != "POST":
        route.continue_()
        return
    answer = route.fetch()

    def leave_out(found):
        said = json.loads(html.unescape(found[1]))
        del said[left_out]
        return f'data-answer="{html.escape(json.dumps(said))}"'

    page, count = re.subn(r'data-answer="([^"]*)"', leave_out, answer.text())
    assert count == 1
    route.fulfill(response=answer, body=page)


def altered(path, tmp_path):
    """The file with one character of its promise's signature changed."""
    file = json.loads(path.read_text())
    signature = file["promise"]["signature"]
    file["promise"]["signature"] = ("A" if signature[0] != "A" else "B") + signature[1:]
    other = tmp_path / "altered.json"
    other.write_text(json.dumps(file))
    return other


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_what_was_filed_is_in_the_ledger_and_the_saved_proof_is_checked(visit, tmp_path, words, script):
    page = visit(words["locale"], script=script, width=360)
    file_report(page, words)
    page.goto("/report/receipt")
    ends = time.monotonic() + SECONDS
    while not script and said(words, *SERVERS) not in page.locator("main").text_content():
        assert time.monotonic() < ends, "the ledger doesn't take it in"
        page.reload()
    page.locator("details:has(form[data-proof]) summary").click()
    if script:
        is_checked(page, words, GOOD)
    text = page.locator("details:has(form[data-proof])").inner_text()
    assert said(words, *HELD) in text and said(words, *SERVERS) in text
    path = proof_file(page, tmp_path)
    show(page, path)
    assert page.locator("h1").inner_text() == said(words, *KEPT)
    if script:
        is_checked(page, words, GOOD)
        examine(page, words, 360)
    else:
        assert status(page).inner_text() == ""
    show(page, altered(path, tmp_path))
    assert page.locator("h1").inner_text() == said(words, *FOREIGN)
    if script:
        is_checked(page, words, BAD)


def open_case(page, words, demonstration):
    """Comes back to a case that is in the ledger."""
    filed = demonstration.ask("/report", {"what": words["account"]})[1]
    ends = time.monotonic() + SECONDS
    while not (demonstration.ask("/case", token=filed["token"])[1]["ledger"]["sound"]):
        assert time.monotonic() < ends, "the ledger doesn't take it in"
        time.sleep(0.2)
    page.goto("/receipt")
    page.locator("[name=receipt]").fill(filed["receipt"])
    page.locator("main form button.button").click()
    page.goto("/case/ledger")
    return filed


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_ones_own_page_leads_to_what_the_ledger_holds_and_nothing_is_asked_elsewhere(
        visit, demonstration, tmp_path, words):
    page = visit(words["locale"], dark=True)
    asked = []
    page.on("request", lambda request: asked.append(request))
    open_case(page, words, demonstration)
    is_checked(page, words, GOOD)
    examine(page, words, 1280)
    copy = json.loads(proof_file(page, tmp_path, "copy.json", copy=True).read_text())
    assert "opening" not in copy and all(set(entry) == {"proof"} for entry in copy["entries"])
    path = proof_file(page, tmp_path)
    assert json.loads(path.read_text())["opening"]["nonce"]
    show(page, path)
    is_checked(page, words, GOOD)
    sent = [request.post_data for request in asked if request.url.endswith("/ledger/promise") and request.method == "POST"]
    assert len(sent) == 1 and "nonce" not in sent[0], "what opens it stays here"
    assert all(request.url.startswith(demonstration.address) for request in asked)


def test_a_browser_without_ed25519_says_which_part_it_could_not_check(visit, demonstration):
    page = visit("en-GB")
    page.add_init_script("crypto.subtle.importKey = () => Promise.reject(new Error())")
    open_case(page, ENGLISH, demonstration)
    is_checked(page, ENGLISH, UNSIGNED)


def test_a_key_that_the_ledger_does_not_give_out_is_said(visit, demonstration):
    page = visit("en-GB")
    other = json.loads(VECTORS.read_text())["notes"]["keys"][0]["text"]
    page.route("**/ledger/keys", lambda route: route.fulfill(body=f"{other}\n", content_type="text/plain"))
    open_case(page, ENGLISH, demonstration)
    is_checked(page, ENGLISH, KEYS)


def test_a_ledger_that_serves_an_altered_proof_is_found_by_the_browser(visit, demonstration):
    page = visit("en-GB")

    def lie(file):
        lines = file["entries"][0]["proof"].split("\n")
        lines[1] = lines[1][:60] + ("A" if lines[1][60] != "A" else "B") + lines[1][61:]
        file["entries"][0]["proof"] = "\n".join(lines)

    page.route("**/case/ledger/file", lambda route: altered_file(route, lie))
    open_case(page, ENGLISH, demonstration)
    is_checked(page, ENGLISH, BAD)


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_a_promise_is_checked_by_keyboard_alone(visit, demonstration, words):
    page = visit(words["locale"], script=False)
    promise = demonstration.ask("/report", {"what": words["account"]})[1]["promise"]
    time.sleep(4)
    person = Somebody(page, words).goto("/ledger/promise")
    person.write("promise", "\n".join(f"{name}: {value}" for name, value in promise.items()))
    person.go_on()
    person.reads(*KEPT)
    person.titles_differ()


def test_a_file_that_is_not_bound_to_ones_own_report_is_not_said_to_be_good(visit, demonstration):
    page = visit("en-GB")
    for left_out in ["promise", "opening"]:
        page.route("**/case/ledger/file", lambda route: altered_file(route, lambda file: file.pop(left_out)))
        open_case(page, ENGLISH, demonstration)
        is_checked(page, ENGLISH, LACKS if left_out == "opening" else BAD)
        page.unroute("**/case/ledger/file")


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_a_promise_or_proof_that_was_pasted_is_answered_and_checked(visit, demonstration, words):
    page = visit(words["locale"])
    filed = open_case(page, words, demonstration)
    lines = "\n".join(f"{name}: {value}" for name, value in filed["promise"].items())
    for text in [json.dumps(filed["promise"]), lines]:
        paste(page, text)
        assert page.locator("h1").inner_text() == said(words, *KEPT)
        is_checked(page, words, GOOD)
    paste(page, demonstration.ask("/case", token=filed["token"])[1]["ledger"]["entries"][0]["proof"])
    is_checked(page, words, ("There is no promise with it", "没有附上回执"))
    missing = "(words) => words.filter((word) => !document.querySelector('[data-kept]').dataset[word])"
    assert page.evaluate(missing, OUTCOMES) == []


def test_a_page_that_says_kept_and_leaves_out_what_proves_it_is_found(visit, demonstration, tmp_path):
    page = visit("en-GB")
    filed = open_case(page, ENGLISH, demonstration)
    path = proof_file(page, tmp_path)
    for left_out in ["proof", "growth", "checkpoint", "verdict"]:
        page.route("**/ledger/promise", lambda route: altered_page(route, left_out))
        show(page, path)
        is_checked(page, ENGLISH, DIFFERS)
        page.unroute("**/ledger/promise")
    page.route("**/ledger/promise", lambda route: altered_page(route, "proof"))
    paste(page, json.dumps(filed["promise"]))
    is_checked(page, ENGLISH, DIFFERS)


def test_what_opens_a_file_stays_here_though_the_network_fails_or_it_can_not_be_read(visit, demonstration, tmp_path):
    page = visit("en-GB")
    open_case(page, ENGLISH, demonstration)
    path = proof_file(page, tmp_path)
    text = path.read_text()
    sent = []

    def fail(route):
        if route.request.method == "POST":
            sent.append(route.request.post_data or "")
        if route.request.resource_type == "fetch":
            route.abort()
        else:
            route.continue_()

    page.route("**/ledger/promise", fail)
    show(page, path)
    assert page.locator("h1").inner_text() == KEPT[0], "what may be shown is sent as a form, and answered"
    assert len(sent) == 2 and all("c2sp.org" in one for one in sent)
    page.unroute("**/ledger/promise")
    page.on("request", lambda request: request.method == "POST" and sent.append(request.post_data or ""))
    for other in [text[:-20], text.replace("proof/v1", "proof/v9"), text + " " * 300_000]:
        path.write_text(other)
        page.goto("/ledger/promise")
        page.locator("input[type=file]").set_input_files(path)
        page.locator("main form button.button").click()
        page.wait_for_selector("main [role=alert]")
    nonce = json.loads(text)["opening"]["nonce"]
    assert len(sent) == 5 and not any("nonce" in one or nonce[:40] in one for one in sent)


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_the_witnesses_of_a_checkpoint_are_named_and_their_keys_shown(visit, demonstration, words):
    assert demonstration.ask("/ledger/witnesses")[0] == 200
    page = visit(words["locale"])
    page.goto("/ledger/promise")
    for path, body in page.evaluate(f"async () => (await ({FORGE})()).served()").items():
        page.route(f"**{path}", lambda route, _, body=body: route.fulfill(body=body))
    open_case(page, words, demonstration)
    is_checked(page, words, GOOD)
    named = (" was signed as well by w.example.", "还有见证人签过名：w.example。")
    assert status(page).text_content().endswith(said(words, *named))




def test_the_checks_in_the_browser_agree_with_the_vectors(visit):
    page = visit("en-GB")
    page.goto("/ledger/promise")
    assert page.evaluate(AGREE, json.loads(VECTORS.read_text())) > 200


# Each check passes on what is written down and fails on the same with one bit turned.
AGREE = """async (vectors) => {
  const script = [...document.scripts].find((one) => one.src.includes("/proof."));
  const ledger = await import(script.src);
  const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16));
  const hex = (one) => [...one].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const u32 = (number) => [24, 16, 8, 0].map((shift) => number >>> shift & 255);
  const fails = async (work) => { try { return (await work()) === false; } catch { return true; } };
  const turned = (path) => path.map((one, place) => place ? one : one.map((byte, at) => at ? byte : byte ^ 1));
  let checked = 0;
  const expect = (is, what) => { if (!is) throw new Error(what); checked += 1; };
  const roots = Object.fromEntries(vectors.trees.map((tree) => [tree.size, tree.root]));
  for (const tree of vectors.trees) {
    for (const { index, path } of tree.inclusion) {
      const leaf = await ledger.leaf(u32(index)), steps = path.map(bytes);
      const root = (steps, size = tree.size) => ledger.inclusionRoot(leaf, BigInt(index), BigInt(size), steps);
      expect(hex(await root(steps)) === tree.root, `inclusion ${index} in ${tree.size}`);
      if (steps.length) expect(hex(await root(turned(steps))) !== tree.root, `altered ${index} in ${tree.size}`);
      expect(await fails(() => root([...steps, bytes(tree.root)])), `longer ${index} in ${tree.size}`);
    }
    for (const { old, path } of tree.consistency) {
      if (!(old in roots)) continue;
      const steps = path.map(bytes), before = bytes(roots[old]), root = bytes(tree.root);
      const grow = (steps, before) => ledger.checkGrowth(BigInt(old), before, BigInt(tree.size), root, steps);
      await grow(steps, before);
      expect(await fails(() => grow(steps, turned([before])[0])), `another beginning ${old} of ${tree.size}`);
      if (steps.length) expect(await fails(() => grow(turned(steps), before)), `altered ${old} of ${tree.size}`);
    }
  }
  const keys = await Promise.all(vectors.notes.keys.map((key) => ledger.readKey(key.text)));
  const witnesses = [await ledger.readKey(vectors.notes.witness.text, 4)];
  for (const { note, line, text, size, root } of vectors.notes.notes) {
    const read = ledger.readNote(note + line);
    expect(read.text === text && read.size === BigInt(size) && hex(read.root) === root, `note ${size}`);
    expect((await ledger.signersOf(read, keys, witnesses)).signed === true, `signed ${size}`);
    expect(await fails(() => ledger.signersOf({ ...read, text: `${text}more\\n` }, keys)), `forged ${size}`);
    expect(await fails(() => ledger.signersOf({ ...read, text: `${text}more\\n` }, [], witnesses)), `cosigned ${size}`);
  }
  const known = vectors.commitmentProof, log = [await ledger.readKey(known.log)];
  const seen = [await ledger.readKey(known.witness, 4)], trust = () => ledger.trusting(log, seen);
  const proof = await ledger.checkProof(known.file, trust());
  expect(proof.commitment === known.commitment && proof.index === BigInt(known.index) && proof.note.signed, "proof");
  expect(proof.note.witnesses.join() === "w.example", "the witness");
  expect(hex(proof.entry) === known.entry && hex(proof.note.root) === known.root, "proof's entry");
  expect(await fails(() => ledger.checkProof(known.file, ledger.trusting(keys.slice(1)))), "a key that didn't sign");
  for (const line of known.file.split("\\n").slice(1, 12)) {
    const at = known.file.indexOf(line) + line.length - 8, one = known.file[at] === "A" ? "B" : "A";
    const other = known.file.slice(0, at) + one + known.file.slice(at + 1);
    expect(await fails(() => ledger.checkProof(other, trust())), line);
  }
  return checked;
}"""


@pytest.mark.parametrize("title", FORGERIES)
def test_what_is_said_is_what_was_checked(visit, title):
    outcome, step = FORGERIES[title]
    page = visit("en-GB")
    page.goto("/ledger/promise")
    assert page.evaluate(f"async () => {{ const w = await ({FORGE})(); {step} }}") == outcome

"""What people do on the ledger's pages besides having something checked: they keep it, copy it, and give it on."""

import re

import pytest
from gallery import address
from test_report import file_report
from words import BOTH, said

both = pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])


def may_copy(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])


@both
def test_the_four_lines_are_copied_with_their_line_breaks_and_can_be_reached_by_keyboard(visit, words):
    page = visit(words["locale"], width=360)
    file_report(page, words)
    may_copy(page)
    copied = []
    for path in ["/report/receipt", "/case/ledger"]:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        lines = page.get_by_role("group", name=said(words, "The promise, four lines", "回执，四行"))
        lines.focus()
        assert page.evaluate("document.activeElement.id") == "promise-lines"
        page.locator("[data-copy=promise-lines]").click()
        page.get_by_text(said(words, "Copied", "已复制"), exact=True).wait_for()
        copied.append(page.evaluate("navigator.clipboard.readText()"))
        assert copied[-1] == lines.inner_text()
        names = [line.split(": ")[0] for line in copied[-1].split("\n")]
        assert names == ["origin", "commitment", "tick", "signature"]
    assert copied[0] == copied[1]
    page.goto("/case")
    assert said(words, "keeps real time", "只认真实时间") in page.locator("main").inner_text()


@both
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_evidence_is_saved_as_a_file_of_its_own_lines(visit, words, script):
    page = visit(words["locale"], width=360, script=script)
    page.goto(address("promise-broken", "en" if words["locale"].startswith("en") else "zh-Hans"))
    shown = page.locator("#evidence-lines").get_attribute("value")
    assert shown.count("\n") > 5 and "— " in shown
    with page.expect_download() as waiting:
        page.get_by_role("button", name=said(words, "Save these lines", "把这几行存成文件")).click()
    saved = waiting.value
    assert saved.suggested_filename == said(words, "lines.txt", "几行.txt")
    with open(saved.path(), encoding="utf-8", newline="") as file:
        assert file.read() == shown
    if script:
        may_copy(page)
        page.locator("[data-copy=evidence-lines]").click()
        page.get_by_text(said(words, "Copied", "已复制")).wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == shown


@both
def test_a_code_that_was_pasted_comes_back_nowhere_and_the_way_back_is_shown(visit, demonstration, words):
    code = demonstration.ask("/report", {"what": words["account"]})[1]["receipt"]
    page = visit(words["locale"], width=360, script=False)
    for typed in [code, code.lower().replace("-", " "), f"a\n{code}\nb"]:
        page.goto("/ledger/promise")
        page.locator("[name=promise]").fill(typed)
        page.get_by_role("button", name=said(words, "Check", "查验"), exact=True).click()
        assert not re.search(code[:4], page.content(), re.IGNORECASE)
        assert page.locator("[name=promise]").input_value() == ""
        assert said(words, "That is your code.", "这是你的查询码") in page.locator("[role=alert]").inner_text()
        assert page.locator("main a[href='/receipt']").is_visible()


@both
def test_what_ends_a_line_on_the_ledgers_pages_has_room_for_a_finger(visit, words):
    page = visit(words["locale"], width=360)
    small = []
    language = "en" if words["locale"].startswith("en") else "zh-Hans"
    for name in ["case-in-ledger", "ledger-own", "receipt-in-ledger", "promise-broken", "governance", "ledger-growing"]:
        page.goto(address(name, language))
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        small += [f"{name}: {text}" for text in page.evaluate(SMALL)]
    assert not small


SMALL = """() => [...document.querySelectorAll("main :is(a, button)")].filter((one) => one.getClientRects().length
  && one.getBoundingClientRect().height < 24).map((one) => one.textContent.trim())"""

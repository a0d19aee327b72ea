"""A person reports and comes back, in a real browser."""

import re

import pytest
from hands import examine, press_until
from words import BOTH, CHINESE, ENGLISH

CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}(?:[ -][0-9A-HJKMNP-TV-Z]{4}){4}")


def code_on(page):
    text = page.locator("#code").input_value()
    assert CODE.fullmatch(text), "the code stands in five groups of four"
    return text


def file_report(page, words):
    """From the home page to the receipt, without hurry; gives the code."""
    page.goto("/")
    page.get_by_role("link", name=words["begin"], exact=True).click()
    page.get_by_role("button", name=words["go_on"], exact=True).click()
    page.get_by_role("link", name=words["straight"], exact=True).click()
    page.get_by_label(words["what"], exact=True).fill(words["account"])
    page.get_by_role("button", name=words["save"], exact=True).click()
    before = code_on(page)
    page.get_by_role("button", name=words["go_on"], exact=True).click()
    page.wait_for_url("**/report/check")
    assert words["account"] in page.locator("main").inner_text()
    page.get_by_role("button", name=words["send"], exact=True).click()
    assert page.locator("h1").inner_text() == words["received"]
    assert code_on(page) == before
    return before


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_a_report_is_filed_read_and_answered(visit, demonstration, words, script):
    words = dict(words, account=f"{words['account']} {'+' if script else '-'}")
    page = visit(words["locale"], script=script)
    code = file_report(page, words)
    case = None
    for token in demonstration.tokens("aid-head", "aid"):
        rows = demonstration.ask("/desk?sort=received", token=token)[1]["page"]
        for row in rows:
            status, seen = demonstration.ask(f"/cases/{row['case']}", token=token)
            if status == 200 and (seen.get("account") or {}).get("what") == words["account"]:
                case = row["case"]
                break
        if case:
            break
    assert case, "somebody of those who may finds it"
    assert demonstration.ask(f"/cases/{case}/answer", {"text": words["answer"]}, token)[0] == 200
    back = visit(words["locale"], script=script)
    back.goto("/receipt")
    back.get_by_label(words["code"], exact=True).fill(code.lower().replace("-", " "))
    back.get_by_role("button", name=words["go_on"], exact=True).click()
    text = back.locator("main").inner_text()
    assert words["account"] in text
    assert words["answer"] in text


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_a_report_is_filed_by_keyboard_alone(visit, words):
    page = visit(words["locale"], script=False)
    page.goto("/")
    press_until(page, words["begin"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/report")
    press_until(page, words["go_on"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/then")
    press_until(page, words["straight"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/what")
    press_until(page, words["what"])
    page.keyboard.type(words["account"])
    press_until(page, words["save"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/code*")
    press_until(page, words["go_on"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/check*")
    press_until(page, words["send"])
    page.keyboard.press("Enter")
    page.wait_for_selector("#code")
    assert page.locator("h1").inner_text() == words["received"]


def test_the_way_out_comes_first_by_keyboard(visit):
    for words in BOTH:
        page = visit(words["locale"])
        page.goto("/report")
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == words["leave"]


def test_a_wrong_symbol_is_told_before_anything_is_looked_up_and_what_was_typed_stays(visit):
    page = visit("en-GB")
    page.goto("/receipt")
    page.get_by_label(ENGLISH["code"], exact=True).fill("7K2M 9QXA 0HTR V4PD E8W7")
    page.get_by_role("button", name=ENGLISH["go_on"], exact=True).click()
    assert page.locator("[role=alert]").count() == 1
    assert page.get_by_label(ENGLISH["code"], exact=True).input_value() == "7K2M 9QXA 0HTR V4PD E8W7"


PUBLIC = ["/", "/report", "/report/whole", "/receipt", "/bodies", "/session"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(visit, words, width, dark):
    page = visit(words["locale"], width=width, dark=dark)
    for path in PUBLIC:
        page.goto(path)
        examine(page, words, width)
    file_report(page, words)
    examine(page, words, width)
    page.get_by_role("link", name=words["to_page"], exact=True).click()
    examine(page, words, width)


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_what_was_typed_is_kept_by_itself_and_in_a_second_tab(visit, words):
    page = visit(words["locale"])
    page.goto("/report/what")
    page.get_by_label(words["what"], exact=True).fill(words["account"])
    page.wait_for_event("response", lambda answer: answer.url.endswith("/report/draft") and answer.status == 201)
    second = page.context.new_page()
    second.goto("/report/what")
    assert second.get_by_label(words["what"], exact=True).input_value() == words["account"]
    page.get_by_label(words["what"], exact=True).fill(words["account"] + " 1")
    page.get_by_role("button", name=words["go_on"], exact=True).click()
    page.wait_for_url("**/report/code*")
    second.get_by_label(words["what"], exact=True).fill(words["account"] + " 2")
    second.get_by_role("button", name=words["go_on"], exact=True).click()
    second.wait_for_load_state()
    text = second.locator("main").inner_text()
    assert words["account"] + " 1" in text, "both texts are shown"
    assert second.get_by_label(words["what"], exact=True).input_value() == words["account"] + " 2"
    examine(second, words, 1280)


def test_going_back_to_a_question_of_a_report_that_was_sent_leads_to_the_receipt(visit):
    page = visit("en-GB")
    code = file_report(page, ENGLISH)
    page.goto("/report/what")
    assert page.url.endswith("/report/receipt") and code_on(page) == code
    for _ in range(4):
        page.go_back()
    page.reload()
    assert page.url.endswith("/report/receipt")

"""Whoever comes back for a result, or withdraws: the days pass by the demonstration's clock. By keyboard alone, without
script, in both languages."""

import pytest
from hands import Somebody
from words import BOTH, said

both = pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])


@pytest.fixture
def tell(demonstration):
    """Files a report about somebody of the directory, as a program; gives its code and case."""
    def file(words):
        clerk = demonstration.ask("/people/search", {"name": "岳东篱"})[1]["people"][0]["person"]
        receipt = demonstration.ask("/report", {
            "who": "affected", "what": words["account"], "people": [{"person": clerk, "part": "did"}]})[1]
        return receipt["receipt"], receipt["case"]

    return file


@pytest.fixture
def back(visit):
    """Comes back with a code at a telephone."""
    def come(words, code):
        person = Somebody(visit(words["locale"], script=False, width=360), words)
        person.goto("/receipt").write("receipt", code)
        return person.go_on()

    return come


@both
def test_a_result_waits_behind_its_cover_until_it_is_asked_for(tell, back, handlers, demonstration, words):
    code, case = tell(words)
    assert any(handlers.answer(case, words["answer"]))
    readers = [token for token, status, _ in handlers.ask(f"/cases/{case}") if status == 200]
    result = said(words, "Why it ends here, in full.", "为什么到这里为止，都写在这里。")
    fields = {"outcome": "not-ours", "text": result, "reason": "."}
    assert demonstration.ask(f"/cases/{case}/decline", fields, readers[0])[0] == 200
    assert demonstration.ask(f"/cases/{case}/confirm", {}, readers[1])[1]["state"] == "declined"
    hanna = back(words, code)
    hanna.reads("now, later, or with somebody beside you", "现在看、以后看，或者找个人陪你一起看")
    assert result not in hanna.text
    hanna.press("main form[action='/case/result'] button").reads(result, result)
    hanna.reads("You stay protected, whatever it says.", "谁也不许因此报复你")
    hanna.press("main a.button[href='/case']")
    assert result not in hanna.text, "it waits again"
    hanna.titles_differ()


def test_withdrawing_asks_who_pressed_takes_seven_days_and_is_taken_back(tell, back, demonstration):
    codes = {}
    for words in BOTH:
        codes[words["html"]], _ = tell(words)
        hanna = back(words, codes[words["html"]])
        hanna.press("main a[href='/case/withdraw']").reads("seven days from now", "七天以后")
        hanna.reads("Did anyone press you to?", "有没有人逼你撤回？")
        hanna.choose("pressed", "yes")
        hanna.press("main form[action='/case/withdraw'] button.button")
        hanna.reads("You asked to withdraw. It takes effect on ", "你提出了撤回")
        hanna.press("main form[action='/case/resume'] button")
        assert not hanna.page.locator("form[action='/case/resume']").count(), "one touch took it back"
        hanna.press("main a[href='/case/withdraw']").press("main form[action='/case/withdraw'] button.button")
    assert demonstration.ask("/demo/clock", {"hours": 6 * 24})[0] == 200
    hanna.goto("/receipt").write("receipt", codes["zh-Hans"])
    hanna.go_on().reads("You asked to withdraw. It takes effect on ", "你提出了撤回")
    hanna.press("aside form[action='/demo/clock'] button[value='24']")
    for words in BOTH:
        hanna = back(words, codes[words["html"]])
        hanna.reads("You can take it back until it is decided what remains", "在定下怎么办之前，随时可以取消撤回")
        hanna.press("main form[action='/case/resume'] button")
        assert not hanna.page.locator("form[action='/case/resume']").count()

"""Those who work on cases: a handler on Monday, the chair at night. By keyboard alone, without script, in both
languages."""

import pytest
from hands import Somebody
from words import BOTH, CHINESE, ENGLISH, said

both = pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])


@pytest.fixture
def staff(visit, demonstration):
    """Somebody who has signed in, by keyboard."""
    def sign_in(account, words):
        person = Somebody(visit(words["locale"], script=False), words)
        person.goto("/session").write("email", account["email"])
        person.write("passphrase", account["passphrase"])
        person.press("main form button.button")
        assert person.path == "/desk"
        return person

    return sign_in


@pytest.fixture
def filed(demonstration, handlers):
    """Files a report about somebody of the directory; gives its case and the accounts of two who may read it."""
    def file(words):
        clerk = demonstration.ask("/people/search", {"name": "岳东篱"})[1]["people"][0]["person"]
        case = demonstration.ask("/report", {
            "who": "affected", "what": words["account"], "people": [{"person": clerk, "part": "did"}]})[1]["case"]
        accounts = [account for account in demonstration.accounts if account["role"] in ("aid-head", "aid")]
        seen = [any(row["case"] == case for row in answer["page"])
                for _, _, answer in handlers.ask("/desk?sort=received")]
        return case, [account for account, sees in zip(accounts, seen) if sees]

    return file


@both
def test_a_handler_on_monday_goes_from_the_desk_by_cover_and_names_to_the_answer(staff, filed, words):
    case, accounts = filed(words)
    dora = staff(accounts[0], words)
    dora.press("main a[href*='sort=received']")
    row = dora.page.locator("tr", has=dora.page.locator(f"a[href='/cases/{case}']")).inner_text()
    assert said(words, "Opening starts: answer by", "打开即开始计时") in row
    dora.press(f"main a[href='/cases/{case}']")
    dora.reads("Any one answer, whoever gives it, meets it for all who opened.", "打开过的人就都算回复了。")
    assert words["account"] not in dora.text and "岳东篱" not in dora.text
    dora.press(f"form[action='/desk/open/{case}'] button")
    assert dora.path == f"/desk/names/{case}", "names come before the account"
    assert "岳东篱" in dora.text and words["account"] not in dora.text
    dora.press(f"main a.button[href='/cases/{case}']").reads(words["account"], words["account"])
    dora.write("answer.text", words["answer"])
    dora.press(f"form[action='/cases/{case}/answer'] button.button")
    dora.reads(words["answer"], words["answer"])


@both
def test_what_a_handler_is_refused_says_what_to_do_instead_and_keeps_what_was_typed(
        staff, filed, demonstration, words):
    case, accounts = filed(words)
    accounts = [account for account in accounts if account["role"] == "aid"]
    dora = staff(accounts[0], words)
    dora.goto(f"/cases/{case}").press(f"form[action='/desk/open/{case}'] button")
    dora.press(f"main a.button[href='/cases/{case}']").write("answer.text", " ")
    dora.press(f"form[action='/cases/{case}/answer'] button.button").reads("Write something here.", "请在这里写点什么。")
    dora.write("answer.text", words["answer"])
    other = demonstration.token(accounts[1])
    for command, body in (None, None), ("takeover", {}), ("answer", {"text": words["answer"]}):
        path = f"/cases/{case}/{command}" if command else f"/cases/{case}"
        assert demonstration.ask(path, body, other)[0] == 200
    dora.press(f"form[action='/cases/{case}/answer'] button.button")
    dora.reads("A colleague has accepted this case.", "这件案件已有同事接手。")
    dora.reads(words["answer"], words["answer"])
    dora.reads("This was not sent.", "下面的内容没有发出。")
    dora.reach(f"nav a[href='/cases/{case}#takeover']")


@both
def test_a_handler_plans_to_be_away_and_takes_it_back(staff, demonstration, words):
    dora = staff(demonstration.account("aid"), words)
    dora.press("main a[href='/desk/absence']").reads("nobody is told why", "不会告诉任何人")
    dora.press("main form[action='/desk/absence'] button").reads("Give both days", "哪天")
    for name, month in ("from", "01"), ("until", "02"):
        dora.day(name, "2027", month, "10")
    dora.press("main form[action='/desk/absence'] button")
    dora.reads("Away from Sunday 10 January, back on Wednesday 10 February", "1 月 10 日 星\u2060期\u2060日起不在")
    dora.press("main form[action$='/end'] button")
    assert not dora.page.locator("main form[action$='/end']").count()


@both
def test_the_chair_reads_in_either_language_what_can_be_done_without_opening(staff, demonstration, words):
    chair = staff(demonstration.account("committee-chair"), words)
    chair.press("main a[href^='/cases/']").reads("Nobody of your body opens a case alone.", "您所在的机构不能一个人启封。")
    chair.reads("Without opening it", "不启封也能做")


def test_the_chair_at_night_sees_what_needs_no_opening_and_opens_together_with_another(staff, demonstration):
    chair = staff(demonstration.account("committee-chair"), ENGLISH)
    chair.reads("Late", "已逾期")
    chair.press("main a[href^='/cases/']")
    case = chair.path
    chair.reads("Nobody of your body opens a case alone.", "不能一个人启封")
    chair.reads("Without opening it", "不启封也能做")
    for command in "assign", "stepaside":
        chair.unfold(f"details#{command} > summary")
        assert chair.page.locator(f"details#{command}[open]").count(), "it unfolds by keyboard"
    told = chair.page.locator("main").inner_text()
    chair.press(f"form[action='{case}/open'] button").reads("gave their share on", "一份已由")
    assert told != chair.text

    second = staff(demonstration.account("committee"), CHINESE)
    second.goto(case).reads("gave their share on", "一份已由")
    second.press(f"form[action='{case}/open'] button").reads("You have not opened this case", "您还没有打开这件案件")
    for one in second, chair.goto(case):
        one.press("form[action^='/desk/open/'] button")
        if "/names/" in one.path:
            one.press(f"main a.button[href='{case}']")
        assert one.page.locator("form[action$='/answer']").count(), "both may answer"

"""Those who tell: whom it happened to, who saw it, and who was told. By keyboard alone, without script, in both
languages."""

import re

import pytest
from hands import Somebody
from spoken import spoken
from words import BOTH, said

both = pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])

SEND = "main form[action='/report'] button.button:not(.unseen, .quiet)"
FIGURES = re.compile(r"\d{4}-\d\d-\d\d|\d+/\d+/\d+|T\d\d:\d\d")


@pytest.fixture
def somebody(visit):
    """Somebody at a telephone of their own, without script."""
    return lambda words: Somebody(visit(words["locale"], script=False, width=360), words)


def past_the_first_screens(person, *now):
    """From the home page past what can't wait to the first question, one message a page."""
    person.goto("/").press("main a[href='/urgent']")
    person.press("main a[href='/report']")
    if now:
        person.tick("now", *now)
    person.go_on()
    assert person.path == "/report/then"
    for path in ["/report/free", "/report/device", "/report/who"]:
        person.press(f"main a.button[href='{path}']")


def come_back(person, code):
    person.goto("/").press("main a[href='/receipt']")
    person.write("receipt", code.replace(" ", "-").lower())
    return person.go_on()


def code_heard(page):
    """The code is one field, and is spelt once, symbol by symbol."""
    code = page.locator("#code").input_value()
    fields = [line.strip() for line in spoken(page).splitlines() if code in line]
    assert len(fields) == 1 and fields[0].startswith("edit, readonly"), fields
    symbols = re.findall(r"\b[0-9A-Z]\b", fields[0].split("(", 1)[1])
    assert "".join(symbols) == code.replace(" ", "")
    return code


@both
def test_whom_it_happened_to_tells_at_length_stops_and_comes_back_for_the_answer(
        somebody, demonstration, handlers, words, tmp_path):
    voice = tmp_path / "voice.m4a"
    voice.write_bytes(b"\0\0\0\x18ftypM4A " + bytes(4096))
    anna = somebody(words)
    past_the_first_screens(anna, "recent")
    anna.choose("who", "affected")
    anna.go_on().reads("told can't be untold", "说了就收不回")
    anna.choose("identity", "anonymous")
    anna.go_on().reads("A voice can be recognised", "听得出你的声音")
    anna.write("what", words["account"])
    anna.attach("#voice", voice)
    anna.go_on()
    assert anna.path == "/report/code", "the code comes once, after the first words"
    code = code_heard(anna.page)
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    anna.write("typed", wrong)
    anna.go_on().reads("Group 5 differs", "第 5 组")
    anna.write("typed", code.lower())
    anna.go_on()
    assert anna.path == "/report/when"

    again = somebody(words)
    come_back(again, code)
    assert again.path == "/report/check", "what isn't finished is found on another device"
    again.reads(words["account"], words["account"])
    again.reads("voice.m4a", "voice.m4a")
    again.goto("/report/when").choose("whenUnsure", "forgotten")
    again.go_on().write("people.0.name", "岳东篱")
    again.choose("people.0.part", "did")
    again.go_on().reads("Who must not see this?", "不想让谁经手？")
    again.write("excludeName", "龚明远")
    again.go_on().tick("help", "talk", "unsure")
    again.go_on().write("told", said(words, "Nobody", "谁也没说"))
    again.go_on().write("preserve", said(words, "The camera at the gate", "门口的监控"))
    again.go_on().write("wish", said(words, "I don't know", "还不知道"))
    again.go_on().choose("handler", "woman")
    again.go_on().reads("Without your name nobody can guard you", "没人能防着别人报复你")
    again.press(SEND).reads("It is in.", "收到了。")
    assert code_heard(again.page) == code
    assert not FIGURES.search(again.text), "days are said in words"
    again.choose("day", "week")
    again.press("button[name='show']").reads("Come back on ", "回来看看。")
    assert code not in again.page.url and not again.page.url.split("?")[1:]
    anna.titles_differ()
    again.titles_differ()

    case = demonstration.ask("/receipt", {"receipt": code})[1]["case"]
    assert any(handlers.answer(case, words["answer"]))
    back = somebody(words)
    come_back(back, code).reads(words["answer"], words["answer"])
    assert back.path == "/case" and not FIGURES.search(back.text)
    back.write("text", said(words, "Tomorrow suits me.", "明天可以。"))
    back.press("main form[action='/case/messages'] button.button")
    back.reads("Tomorrow suits me.", "明天可以。")


@both
def test_who_saw_it_is_asked_whether_she_knows_and_what_she_would_want(somebody, words):
    ben = somebody(words)
    past_the_first_screens(ben)
    ben.reads("Whoever it happened to is asked before anything is done.", "会先问遇到这事的人，再往下办。")
    ben.choose("who", "witness")
    ben.go_on().reads("learn who wrote only if you agree", "你同意了，TA才会知道是谁写的")
    assert ben.path == "/report/knows"
    ben.choose("knows", "no")
    ben.write("theirWish", said(words, "That it stops.", "希望到此为止。"))
    ben.go_on()
    assert ben.path == "/report/code", "these were the first words"
    ben.go_on()
    assert ben.path == "/report/name", "the next question is the same as everybody's"
    ben.press("button[name='go'][value='skip']").write("what", words["account"])
    ben.press("button[name='go'][value='check']").reads("No, not yet", "还不知道")
    ben.reads("That it stops.", "希望到此为止。")
    ben.press(SEND).press("main a[href='/case']")
    assert not ben.page.locator("main a[href='/case/withdraw']").count(), "a witness can't withdraw for her"
    ben.press("main a[href='/case/stop']")
    ben.reads("Only the person it happened to can withdraw", "能撤回的只有遇到这件事的人")
    ben.titles_differ()


@both
def test_who_was_told_reads_there_who_is_bound_by_a_day_and_who_is_not(somebody, words):
    friend = somebody(words)
    past_the_first_screens(friend)
    told = friend.page.locator("label", has=friend.page.locator("[name='who'][value='told']"))
    assert said(words, "within 24 hours; a friend need not", "24 小时内转到这里；朋友没有这个义务") in told.inner_text()
    friend.choose("who", "told")
    friend.go_on()
    assert friend.path == "/report/knows", "asked whether the person knows"
    friend.go_on().go_on().write("what", words["account"])
    friend.press("button[name='go'][value='check']").go_on()
    friend.press(SEND).reads("It is in.", "收到了。")
    friend.titles_differ()


@both
def test_each_question_has_one_heading_and_says_what_each_field_is(somebody, words):
    person = somebody(words)
    person.goto("/report/who").choose("who", "helping")
    person.go_on()
    steps = ["who", "knows", "name", "what", "when", "people", "exclude", "help", "told", "preserve", "wish", "contact"]
    for step in steps:
        person.goto(f"/report/{step}")
        lines = [line.strip() for line in spoken(person.page).splitlines()]
        assert sum(line.startswith("heading level 1") for line in lines) == 1, step
        assert not [line for line in lines if re.match(r"(edit|choice|date|radio button|checkbox|button)[^:]*:$", line)]
    person.titles_differ()

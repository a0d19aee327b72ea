"""What the pages say, in the two languages in which these tests use them."""

ENGLISH = {
    "locale": "en-GB", "html": "en", "begin": "Tell us what happened", "what": "What happened", "save": "Save and look it over",
    "send": "Send", "received": "It is in.", "to_page": "To your page", "have_code": "I have a code",
    "code": "Your code", "go_on": "Go on", "copy": "Copy", "leave": "Leave this site",
    "account": "On the way back from the dinner something happened that I don't want to carry alone.",
    "answer": "I read what you wrote. I am sorry. Would a call tomorrow help?",
}
CHINESE = {
    "locale": "zh-CN", "html": "zh-Hans", "begin": "说说发生了什么", "what": "发生了什么", "save": "保存，看一遍",
    "send": "提交", "received": "收到了。", "to_page": "去你的页面", "have_code": "我有查询码",
    "code": "你的查询码", "go_on": "继续", "copy": "复制", "leave": "离开本页",
    "account": "饭局结束回去的路上出了点事，我不想一个人扛着。",
    "answer": "你写的我看了，很难过发生了这样的事。明天通个电话好吗？",
}
BOTH = [ENGLISH, CHINESE]

ENGLISH |= {
    "what": "What do you want us to know?", "straight": "Straight to what happened", "save": "That's all: look it over",
}
CHINESE |= {"what": "你想让我们知道什么？", "straight": "直接说发生了什么", "save": "就这些，看一遍"}


def said(words, english, chinese):
    """What is said in the language of `words`."""
    return english if words["html"] == "en" else chinese

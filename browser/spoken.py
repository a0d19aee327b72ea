"""What a screen reader would say of a page, as text, from Chromium's accessibility tree in reading order."""

# Their words are said with them, not once more below.
NAMED = {"heading", "link", "button", "textbox", "checkbox", "radio", "combobox", "searchbox", "option", "image",
         "DisclosureTriangle", "columnheader", "MenuListPopup", "Date", "spinbutton", "menuitem"}
PLACES = {"banner": "banner", "navigation": "navigation", "main": "main", "contentinfo": "foot",
          "complementary": "aside", "alert": "alert", "group": "group", "radiogroup": "group", "form": "form",
          "region": "region", "table": "table", "list": "list", "article": "article"}
WORDS = {"textbox": "edit", "searchbox": "search edit", "combobox": "choice", "DisclosureTriangle": "fold",
         "StaticText": "", "columnheader": "column", "image": "picture", "radio": "radio button", "Date": "date"}


def spoken(page):
    """One line for each thing that is said."""
    session = page.context.new_cdp_session(page)
    try:
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    finally:
        session.detach()
    tree = {node["nodeId"]: node for node in nodes}
    lines = []
    title = page.title()
    lines.append(f"title: {title}")
    if nodes:
        _say(nodes[0], tree, lines, 0)
    return "\n".join(lines) + "\n"


def _say(node, tree, lines, depth):
    role = node.get("role", {}).get("value", "")
    name = " ".join(node.get("name", {}).get("value", "").split())
    line = None if node.get("ignored") else _line(node, role, name)
    if line:
        lines.append("  " * depth + line)
    if role in NAMED and not node.get("ignored"):
        return
    below = depth + 1 if line and role in PLACES else depth
    if role == "StaticText":
        return
    for child in node.get("childIds", []):
        if child in tree:
            _say(tree[child], tree, lines, below)


def _line(node, role, name):
    properties = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    if role == "StaticText":
        return name or None
    if role in PLACES:
        if role == "list":
            return f"list of {len(node.get('childIds', []))}"
        return f"[{PLACES[role]}{': ' + name if name else ''}]" if name or role not in ("group", "form", "region") else None
    if role not in NAMED:
        return None
    said = [WORDS.get(role, role)]
    if role == "heading":
        said = [f"heading level {properties.get('level')}"]
    if properties.get("multiline"):
        said.append("several lines")
    if role in ("checkbox", "radio"):
        said.append("ticked" if properties.get("checked") in ("true", True) else "not ticked")
    if "expanded" in properties:
        said.append("open" if properties["expanded"] else "closed")
    for key in ("invalid", "required", "disabled", "readonly"):
        if properties.get(key) in (True, "true"):
            said.append(key)
    value = node.get("value", {}).get("value")
    line = f"{', '.join(said)}: {name}"
    if value not in (None, "", name):
        line += f" = {value}"
    described = " ".join(str(node.get("description", {}).get("value", "")).split())
    return f"{line} ({described})" if described else line

/// The beginning of the one module of all pages. The scripts only add: everything works without them.
///
/// `data-with-script` shows what needs them; `data-focus` is looked at first.
let readyScript = """
  for (const element of document.querySelectorAll("[data-with-script]")) element.hidden = false;
  document.querySelector("[data-focus]")?.focus();

  """

/// `data-copy="id"` copies the text of an element, or what stands in a field: with single spaces, or with `data-exact` as it
/// stands there, since a signature holds for these line breaks alone. `data-print` prints. `data-done` is what the button
/// says then.
let copyScript = """
  addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-print]");
    if (!button) return;
    if (button.dataset.copy === undefined) { print(); return; }
    const source = document.getElementById(button.dataset.copy);
    const text = source.value ?? source.textContent, isExact = button.dataset.exact !== undefined;
    await navigator.clipboard.writeText(isExact ? text : text.trim().replace(/\\s+/g, " "));
    if (button.dataset.done) button.textContent = button.dataset.done;
  });

  """

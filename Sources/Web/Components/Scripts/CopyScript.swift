/// `data-copy="id"` copies the text of an element, or what stands in a field, with single spaces; `data-print` prints.
/// `data-done` is what the button says then.
let copyScript = """
  addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-print]");
    if (!button) return;
    if (button.dataset.copy === undefined) { print(); return; }
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText((source.value ?? source.textContent).trim().replace(/\\s+/g, " "));
    if (button.dataset.done) button.textContent = button.dataset.done;
  });

  """

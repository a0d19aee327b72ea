/// The one module of all pages. It only adds: everything works without it.
///
/// `data-with-script` shows what needs it; `data-copy="id"` copies the text of an element; `data-print` prints;
/// `data-focus` is looked at first. Shift three times within five seconds leaves: Esc ends the input of pinyin and is
/// how screen readers leave a field.
let pageScript = """
  for (const element of document.querySelectorAll("[data-with-script]")) element.hidden = false;
  document.querySelector("[data-focus]")?.focus();

  const pressWindowMilliseconds = 5000;
  let presses = [];
  let isShiftAlone = false;
  addEventListener("keydown", (event) => { isShiftAlone = event.key === "Shift" && !event.repeat; });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !isShiftAlone) { if (event.key !== "Shift") presses = []; return; }
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < pressWindowMilliseconds);
    if (presses.length >= 3) document.getElementById("leave")?.submit();
  });

  addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-print]");
    if (!button) return;
    if (button.dataset.copy === undefined) { print(); return; }
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.textContent.trim().replace(/\\s+/g, " "));
    if (button.dataset.done) button.textContent = button.dataset.done;
  });

  """

// The keyboard. A page says what a key does in its markup: data-key="a" on a button or a link; data-rows on a list
// whose [data-row] elements j and k walk through; "g d" and the like are links with data-key="g d".
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

let before = "";

function move(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-rows] [data-row]")].filter((r) => r.offsetParent !== null);
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  const target = next?.matches("a,button,[tabindex]") ? next : next?.querySelector<HTMLElement>("a,button,[tabindex]");
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
  return target !== undefined && target !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.target instanceof HTMLElement && event.target.closest("dialog[open]") && event.key !== "Escape") {
    const dialog = event.target.closest("dialog[open]");
    const own = dialog?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
    if (own) { event.preventDefault(); own.click(); }
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    document.querySelector<HTMLDialogElement>("dialog#keys")?.showModal();
    return;
  }
  const both = `${before} ${event.key}`;
  before = event.key;
  setTimeout(() => { before = ""; }, 900);
  for (const keys of [both, event.key]) {
    const found = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(keys)}"]`)].find((e) => e.offsetParent !== null || e.tagName === "A");
    if (found) {
      event.preventDefault();
      if (found.matches("input,textarea,select")) found.focus();
      else found.click();
      return;
    }
  }
  if ((event.key === "j" && move(1)) || (event.key === "k" && move(-1))) event.preventDefault();
});

// A place to drop files on: shows that they may be let go here, and which were chosen. The input in it does the rest,
// without this script, too.
const SHOWN = 8;

export default function drop(zone: HTMLElement): void {
  const input = zone.querySelector<HTMLInputElement>("input[type=file]");
  const list = zone.querySelector("ul");
  if (!input || !list) return;

  const show = (): void => {
    const files = [...(input.files ?? [])];
    const lines = files.slice(0, SHOWN).map((file) => `${file.name} (${Math.ceil(file.size / 1000)} kB)`);
    if (files.length > SHOWN) lines.push((zone.dataset.many ?? "").replace("{n}", String(files.length - SHOWN)));
    if (files.length === 0) lines.push(zone.dataset.none ?? "");
    list.replaceChildren(...lines.map((line) => {
      const item = document.createElement("li");
      item.dir = "auto";
      item.textContent = line;
      return item;
    }));
  };

  let depth = 0; // dragenter and dragleave come for every element within
  const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (on: boolean): void => { zone.classList.toggle("over", on); };
  document.addEventListener("dragenter", (event) => { if (carries(event)) { depth += 1; over(true); } });
  document.addEventListener("dragleave", (event) => { if (carries(event)) { depth = Math.max(0, depth - 1); over(depth > 0); } });
  document.addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    if (!carries(event) || !event.dataTransfer) return;
    event.preventDefault();
    depth = 0;
    over(false);
    input.files = event.dataTransfer.files;
    show();
    input.focus();
  });
  input.addEventListener("change", show);
  show();
}

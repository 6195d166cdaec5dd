// The desk with script: htmx swaps #desk; what is kept over a swap (the map) is told of it; several incidents are ticked
// by key; an area chosen on the map becomes a filter. Without script all of it is links and forms.
import htmx from "htmx.org";

const PAUSE_MS = 500;

export default (frame: HTMLElement): void => {
  const live = document.getElementById("desk-live");
  const within = <T extends HTMLElement>(selector: string): T | null => frame.querySelector<T>(selector);
  const ticks = (): HTMLInputElement[] => [...frame.querySelectorAll<HTMLInputElement>('input[name="incident"]')];

  function count(): void {
    const n = ticks().filter((tick) => tick.checked).length;
    const said = within(".bulk-n");
    if (said) said.textContent = n === 0 ? "" : (n === 1 ? said.dataset.one : said.dataset.many?.replace("2", String(n))) ?? "";
    const bulk = within<HTMLDetailsElement>(".bulk");
    if (bulk && n > 0) bulk.open = true;
    const all = within<HTMLInputElement>("#bulk-all");
    if (all) {
      all.checked = n > 0 && n === ticks().length;
      all.indeterminate = n > 0 && n < ticks().length;
    }
  }

  // What a swap brought is announced, and the map is given its new points.
  function settle(): void {
    within("#bulk-all")?.parentElement?.removeAttribute("hidden");
    const map = within("#desk-map [data-points]");
    const points = document.getElementById("desk-map-now")?.dataset["points"];
    if (map && points !== undefined && map.dataset["points"] !== points) map.dataset["points"] = points;
    const more = within<HTMLDetailsElement>("#more");
    if (more) more.open = more.open || opened;
    count();
  }

  let opened = false; // whether the filters were, before a swap
  frame.addEventListener("htmx:beforeSwap", () => { opened = within<HTMLDetailsElement>("#more")?.open ?? false; });
  let last: HTMLInputElement | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  frame.addEventListener("click", (event) => {
    const tick = event.target;
    if (!(tick instanceof HTMLInputElement) || tick.name !== "incident") return;
    const all = ticks();
    if (event.shiftKey && last && all.includes(last)) {
      const [a, b] = [all.indexOf(last), all.indexOf(tick)].sort((x, y) => x - y) as [number, number];
      for (const between of all.slice(a, b + 1)) between.checked = tick.checked;
    }
    last = tick;
  });
  frame.addEventListener("change", (event) => {
    const changed = event.target;
    if (!(changed instanceof HTMLInputElement || changed instanceof HTMLSelectElement)) return;
    if (changed.id === "bulk-all" && changed instanceof HTMLInputElement) for (const tick of ticks()) tick.checked = changed.checked;
    if (changed.id === "order") { // by keyboard the choice changes with every letter: the last one counts
      clearTimeout(pause);
      pause = setTimeout(() => changed.form?.requestSubmit(), PAUSE_MS);
    }
    count();
  });
  frame.addEventListener("area", (event) => {
    const form = within<HTMLFormElement>("#filters");
    const field = form?.querySelector<HTMLInputElement>('input[name="bbox"]');
    const given: unknown = (event as CustomEvent<{ bbox?: unknown } | null>).detail?.bbox;
    if (!form || !field) return;
    field.value = Array.isArray(given) ? given.map((degrees) => Number(degrees).toFixed(3)).join(",") : String(given ?? "");
    field.disabled = field.value === "";
    form.requestSubmit();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "x" || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here.matches("input, textarea, select") || !frame.contains(here)) return;
    const tick = here.closest("[data-row]")?.querySelector<HTMLInputElement>('input[name="incident"]');
    if (!tick) return;
    event.preventDefault();
    tick.checked = !tick.checked;
    count();
  });
  // Fields that nobody filled do not stand in the address.
  document.body.addEventListener("htmx:configRequest", (event) => {
    const { elt, parameters } = (event as CustomEvent<{ elt: Element; parameters: FormData | Record<string, string> }>).detail;
    if (elt.id !== "filters") return;
    if (parameters instanceof FormData) {
      for (const [name, value] of [...parameters.entries()]) if (value === "" || (name === "order" && value === "newest")) parameters.delete(name);
    } else {
      for (const [name, value] of Object.entries(parameters)) if (value === "" || (name === "order" && value === "newest")) delete parameters[name];
    }
  });
  frame.addEventListener("htmx:afterSettle", () => {
    settle();
    if (live) live.textContent = document.getElementById("found")?.textContent ?? "";
    if (document.activeElement === document.body) document.getElementById("found")?.focus({ preventScroll: true });
  });
  htmx.process(frame);
  settle();
};

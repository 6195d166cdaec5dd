// The incident page: sentences, lists and forms open beside it, in a panel, without losing one's place; decisions swap
// the incident alone; arrows go from value to value. Without script everything here is a link or a plain form.
import htmx from "htmx.org";

type Place = { left: number; top: number; x: number; y: number };

export default function incident(room: HTMLElement): void {
  const panel = room.querySelector<HTMLElement>("#panel");
  const body = room.querySelector<HTMLElement>("#panel-body");
  if (!panel || !body) return;
  const id = room.dataset.incident ?? "";
  const base = `/incidents/${encodeURIComponent(id)}`;
  const desk = new URLSearchParams(location.search).get("from");
  let from: HTMLElement | null = null; // what was opened from, and how to find it again if the incident was swapped
  let opener = "";
  let shown = "";
  let place: Place | null = null;

  // The panel begins below the bar of the page, however many lines that has.
  function fit(): void {
    const bar = document.querySelector("header.bar");
    if (bar && panel) panel.style.setProperty("--bar", `${bar.getBoundingClientRect().height}px`);
  }
  addEventListener("resize", fit);

  const matrix = (): HTMLElement | null => room.querySelector(".matrix-scroll");

  function selectorOf(element: Element): string {
    const section = element.closest("section[id]");
    const within = section ? `#${CSS.escape(section.id)} ` : "";
    for (const name of ["data-claim", "href"]) {
      const value = element.getAttribute(name);
      if (value) return `${within}[${name}="${CSS.escape(value)}"]`;
    }
    return "";
  }

  const opened = (): HTMLElement | null =>
    from?.isConnected ? from : opener ? room.querySelector<HTMLElement>(`#incident ${opener}`) : null;

  function open(address: string, by: HTMLElement | null, hash = ""): void {
    if (by && !panel?.contains(by)) {
      from = by;
      opener = selectorOf(by);
      for (const old of room.querySelectorAll("[aria-current=true]")) old.removeAttribute("aria-current");
      by.setAttribute("aria-current", "true");
    }
    shown = address;
    const before = by?.getBoundingClientRect().top;
    void htmx.ajax("get", address, { target: "#panel-body", swap: "innerHTML" }).then(() => {
      if (!panel || !body) return;
      panel.hidden = false;
      fit();
      room.classList.add("with-panel");
      // The page gives way to the panel: what was clicked stays where it is.
      if (by && before !== undefined && !panel.contains(by)) {
        scrollBy({ top: by.getBoundingClientRect().top - before, behavior: "instant" });
      }
      prepare();
      const target = (hash && body.querySelector<HTMLElement>(hash)) || body.querySelector<HTMLElement>(".panel-title");
      panel.scrollTop = 0;
      const empty = [...body.querySelectorAll<HTMLInputElement>(".judge input[required]:not([type=hidden])")].find((input) => !input.value);
      (empty ?? target)?.focus({ preventScroll: !hash });
      if (hash) target?.scrollIntoView({ block: "start" });
    });
  }

  // From the sentence that stands open to that of the next value in the table, row by row.
  function onward(step: number): boolean {
    if (!shown.includes("/sentence?")) return false;
    const values = [...room.querySelectorAll<HTMLElement>(".matrix .said")];
    const claim = opened()?.getAttribute("data-claim");
    const at = values.findIndex((value) => value === opened() || value.getAttribute("data-claim") === claim);
    const next = values[at < 0 ? 0 : at + step];
    if (!next) return false;
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
    next.click();
    return true;
  }

  function close(): void {
    if (!panel || panel.hidden) return;
    for (const old of room.querySelectorAll("[aria-current=true]")) old.removeAttribute("aria-current");
    const back = opened();
    const before = back?.getBoundingClientRect().top;
    panel.hidden = true;
    room.classList.remove("with-panel");
    if (back && before !== undefined) scrollBy({ top: back.getBoundingClientRect().top - before, behavior: "instant" });
    (back ?? document.querySelector<HTMLElement>("#main"))?.focus({ preventScroll: true });
    shown = "";
  }

  // Forms in the panel (and the small ones in the page) are sent without leaving it. What was refused comes back into
  // the panel with its reason; what was done comes back as the incident (HX-Location).
  function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
    const values = new FormData(form, submitter);
    const data: Record<string, string | string[]> = {};
    for (const [name, value] of values) {
      if (typeof value !== "string") continue;
      const before = data[name];
      data[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
    }
    const scroll = matrix();
    place = { left: scroll?.scrollLeft ?? 0, top: scroll?.scrollTop ?? 0, x: scrollX, y: scrollY };
    void htmx.ajax("post", form.getAttribute("action") ?? "", { target: "#panel-body", swap: "innerHTML", values: data, source: body ?? undefined });
  }

  function prepare(): void {
    if (!body) return;
    for (const island of body.querySelectorAll<HTMLElement>("[data-island=correct]")) correcting(island, body);
    const error = body.querySelector<HTMLElement>("[role=alert]");
    if (error && panel?.hidden) {
      panel.hidden = false;
      room.classList.add("with-panel");
    }
  }

  room.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const closing = event.target.closest("[data-close]");
    if (closing) return close();
    const claim = event.target.closest<HTMLElement>("[data-claim]");
    if (claim) {
      event.preventDefault();
      const query = new URLSearchParams({ claim: claim.getAttribute("data-claim") ?? "" });
      if (desk) query.set("from", desk);
      return open(`${base}/sentence?${query}`, claim);
    }
    const link = event.target.closest<HTMLAnchorElement>("a[data-panel]");
    if (link) {
      event.preventDefault();
      const address = new URL(link.href);
      open(address.pathname + address.search, link, address.hash);
    }
  });

  room.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-inside")) return;
    event.preventDefault();
    send(form, event.submitter);
  });

  // What a refused form answers (409, 422) is shown in its place; other refusals say themselves where they go.
  room.addEventListener("htmx:beforeSwap", (event) => {
    const detail = (event as CustomEvent).detail as { xhr: XMLHttpRequest; shouldSwap: boolean; isError: boolean };
    if ([403, 404, 409, 413, 422, 429].includes(detail.xhr.status)) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });
  room.addEventListener("htmx:afterSwap", (event) => {
    const target = (event as CustomEvent).detail.target as HTMLElement | undefined;
    if (target?.id === "panel-body") {
      prepare();
      body.querySelector<HTMLElement>("[role=alert]")?.scrollIntoView({ block: "nearest" });
    }
  });

  // The incident was swapped after a decision: places are as before, and the open sentence is read anew.
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (!(event.target instanceof Element) || event.target.id !== "incident") return;
    const said = room.querySelector("#incident #said");
    // The map is kept as it stands; a place that was corrected is asked for again.
    const map = room.querySelector<HTMLElement>("#incident-map [data-points]");
    if (map) map.dataset.points = `${base}/place?version=${event.target.getAttribute("data-version") ?? ""}`;
    const scroll = matrix();
    if (place && scroll) {
      scroll.scrollLeft = place.left;
      scroll.scrollTop = place.top;
    }
    if (place) scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    place = null;
    tell(said);
    if (shown.includes("/sentence?") && !panel.hidden) {
      opened()?.setAttribute("aria-current", "true");
      open(shown, null);
    } else if (!panel.hidden) close();
    forget();
  });

  // The notice at the foot of the page: it is seen wherever one has scrolled to, with its button to undo.
  function tell(said: Element | null): void {
    const notices = document.querySelector("#notices");
    if (!notices || !said) return;
    const notice = document.createElement("div");
    const text = document.createElement("span");
    text.textContent = said.querySelector("strong")?.textContent ?? "";
    notice.append(text);
    const undo = said.querySelector<HTMLElement>("form button");
    if (undo) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = undo.textContent;
      button.addEventListener("click", () => { notice.remove(); undo.click(); });
      notice.append(" ", button);
    }
    notices.replaceChildren(notice);
    setTimeout(() => notice.remove(), 12_000);
  }

  // A notice is for once: the address is that of the incident.
  function forget(): void {
    const address = new URL(location.href);
    if (!address.searchParams.has("said")) return;
    address.searchParams.delete("said");
    history.replaceState(history.state, "", address);
  }

  // Keys: what stands open goes before the page; Escape closes; arrows walk the matrix.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return close();
    }
    if (target?.matches("input,textarea,select")) return;
    if (!panel.hidden && event.key.length === 1) {
      if ((event.key === "j" || event.key === "k") && onward(event.key === "j" ? 1 : -1)) {
        event.preventDefault();
        return event.stopImmediatePropagation();
      }
      const own = panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
      if (own) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return own.click();
      }
    }
    const cell = target?.closest<HTMLElement>(".matrix td");
    if (cell && event.key.startsWith("Arrow") && walk(cell, target, event.key)) event.preventDefault();
  }, { capture: true });

  forget();
  room.dataset.ready = "";
}

// From a value to the nearest one in the direction of the arrow.
function walk(cell: HTMLElement, from: HTMLElement | null, key: string): boolean {
  const row = cell.parentElement as HTMLTableRowElement | null;
  const body = row?.parentElement;
  if (!row || !body) return false;
  const rows = [...body.children] as HTMLTableRowElement[];
  const column = [...row.children].indexOf(cell);
  const go = (found: Element | null | undefined): boolean => {
    const link = found?.querySelector<HTMLElement>("a");
    link?.focus();
    link?.scrollIntoView({ block: "nearest", inline: "nearest" });
    return Boolean(link);
  };
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const step = key === "ArrowRight" ? 1 : -1;
    for (let n = column + step; n > 0 && n < row.children.length; n += step) if (go(row.children[n])) return true;
    return true;
  }
  const step = key === "ArrowDown" ? 1 : -1;
  const within = step > 0 ? from?.closest("a")?.nextElementSibling : from?.closest("a")?.previousElementSibling;
  if (within instanceof HTMLElement) { within.focus(); return true; }
  for (let n = rows.indexOf(row) + step; n >= 0 && n < rows.length; n += step) if (go(rows[n]?.children[column])) return true;
  return true;
}

// The form of a correction: only the hint and the values of the chosen field; a value that a report gives is typed by a
// click.
const NUMBERS = new Set(["killed", "injured", "missing", "captured", "displaced"]);

function correcting(form: HTMLElement, around: HTMLElement): void {
  const field = form.querySelector<HTMLSelectElement>("#field");
  const value = form.querySelector<HTMLInputElement>("#value");
  const why = form.querySelector<HTMLInputElement>("#why");
  if (!field || !value) return;
  const choose = (): void => {
    const kind = NUMBERS.has(field.value) ? "number" : ["when", "where", "type"].includes(field.value) ? field.value : "text";
    for (const hint of form.querySelectorAll<HTMLElement>("[data-hint]")) hint.hidden = hint.dataset.hint !== kind;
    for (const said of around.querySelectorAll<HTMLElement>("[data-field]")) said.hidden = said.dataset.field !== field.value;
  };
  field.addEventListener("change", choose);
  around.querySelector(".said-values")?.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-fill]") : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    value.value = link.dataset.fill ?? "";
    (why ?? value).focus();
  });
  choose();
}

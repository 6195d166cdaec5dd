// A report: the legend, words and claims that light up together, words that are selected, keys for the claim in hand.
import htmx from "htmx.org";
import { placeOf, rangeOf, selected, type Stretch } from "../report/offsets";

export default function report(root: HTMLElement): void {
  const text = root.querySelector<HTMLElement>("#text");
  if (!text) return;
  legend(root, text);
  lights(root, text);
  inHand(root, text);
  pointing(root, text);
  if (root.querySelector("[data-bar]")) selecting(root, text);
  later(text);
}

/** Checkboxes show and hide kinds at once; the address says which. */
function legend(root: HTMLElement, text: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>("[data-legend]");
  form?.addEventListener("change", () => {
    const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox][name=show]")];
    const shown = boxes.filter((box) => box.checked).map((box) => box.value);
    text.dataset.show = shown.join(" ");
    const address = new URL(location.href);
    address.searchParams.delete("show");
    if (shown.length < boxes.length) for (const kind of ["", ...shown]) address.searchParams.append("show", kind);
    history.replaceState(history.state, "", address);
  });
}

const about = (element: Element | null): string[] => element?.closest<HTMLElement>("[data-about]")?.dataset.about?.split(" ") ?? [];

/** Hovering or focusing a claim lights its words; hovering words light their claims; a click goes from one to the other. */
function lights(root: HTMLElement, text: HTMLElement): void {
  const lit: Element[] = [];
  const dim = (): void => { for (const element of lit.splice(0)) element.classList.remove("lit"); };
  const light = (elements: Iterable<Element>): void => {
    dim();
    for (const element of elements) { element.classList.add("lit"); lit.push(element); }
  };
  const words = (id: string): NodeListOf<HTMLElement> => text.querySelectorAll<HTMLElement>(`[data-about~="${CSS.escape(id)}"]`);
  const of = (target: EventTarget | null): string | undefined => {
    if (!(target instanceof Element)) return undefined;
    const claim = target.closest<HTMLElement>("[data-claim]");
    return claim ? claim.dataset.claim : target.closest<HTMLElement>(".told-head")?.closest<HTMLElement>("[data-card]")?.id;
  };
  let over: string | undefined; // the claim or incident under the pointer
  let under: string[] = []; // what the words under the pointer are about
  const again = (): void => {
    if (under.length > 0) {
      light(under.flatMap((id) => { const there = document.getElementById(id); return there ? [there] : []; }));
      return;
    }
    const id = over ?? (root.contains(document.activeElement) ? of(document.activeElement) : undefined);
    if (id) light(words(id));
    else dim();
  };
  const coded = root.querySelector<HTMLElement>(".report-coded");
  coded?.addEventListener("pointerover", (event) => { over = of(event.target); under = []; again(); });
  coded?.addEventListener("pointerleave", () => { over = undefined; again(); });
  coded?.addEventListener("focusin", again);
  coded?.addEventListener("focusout", () => setTimeout(again));
  text.addEventListener("pointerover", (event) => { under = about(event.target instanceof Element ? event.target : null); again(); });
  text.addEventListener("pointerleave", () => { under = []; again(); });
  text.addEventListener("click", (event) => {
    if (!document.getSelection()?.isCollapsed) return;
    const claim = about(event.target instanceof Element ? event.target : null).find((id) => document.getElementById(id)?.matches("[data-claim]"));
    if (claim) show(document.getElementById(claim));
  });
  document.body.addEventListener("htmx:afterSettle", again);
}

function show(claim: HTMLElement | null): void {
  if (!claim) return;
  const folded = claim.closest("details");
  if (folded) folded.open = true;
  claim.focus({ preventScroll: true });
  claim.scrollIntoView({ block: "nearest" });
}

/** The keys a, r and e are about the claim that has the focus; j and k walk (keys.ts), and the text goes along. */
function inHand(root: HTMLElement, text: HTMLElement): void {
  let next: string | undefined;
  root.addEventListener("focusin", (event) => {
    const claim = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-claim]") : null;
    if (!claim) return;
    for (const deed of root.querySelectorAll<HTMLElement>("[data-deed][data-key]")) delete deed.dataset.key;
    for (const deed of claim.querySelectorAll<HTMLElement>("[data-deed]")) deed.dataset.key = deed.dataset.deed ?? "";
    if (event.target === claim) scrollTo(text, claim.querySelector<HTMLElement>("[data-words]")?.dataset.words);
  });
  root.addEventListener("htmx:beforeRequest", (event) => {
    const claim = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-claim]") : null;
    if (!claim) return;
    const rows = [...root.querySelectorAll<HTMLElement>("[data-claim]")].filter((row) => row.offsetParent !== null);
    const at = rows.indexOf(claim);
    next = (claim.closest("details") ? claim : (rows[at + 1] ?? rows[at - 1] ?? claim)).id;
  });
  // The server names the claim that a decision was about which was taken back.
  document.body.addEventListener("claim", (event) => {
    const named = (event as CustomEvent<{ value: string }>).detail.value;
    setTimeout(() => show(document.getElementById(named)), 60);
  });
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (next === undefined || !(event.target instanceof Element && event.target.closest("[data-card]"))) return;
    const row = document.getElementById(next);
    next = undefined;
    show(row);
  });
}

function scrollTo(text: HTMLElement, words: string | undefined): void {
  const match = /^(\d+)-(\d+)$/.exec(words ?? "");
  if (!match) return;
  const range = rangeOf(text, Number(match[1]), Number(match[2]));
  const box = range?.getBoundingClientRect();
  const paragraph = range?.startContainer.parentElement;
  if (!box || !paragraph || matchMedia("(max-width: 61.99rem)").matches) return;
  if (box.top < 120 || box.bottom > innerHeight - 40) paragraph.scrollIntoView({ block: "center" });
}

/** `#s123-140` and `?claim=` show their words. */
function pointing(root: HTMLElement, text: HTMLElement): void {
  const point = (): void => {
    const match = /^#s(\d+)-(\d+)$/.exec(location.hash);
    if (!match) return;
    const range = rangeOf(text, Number(match[1]), Number(match[2]));
    if (!range) return;
    if ("highlights" in CSS) CSS.highlights.set("span", new Highlight(range));
    (range.startContainer.parentElement ?? text).scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", point);
  document.body.addEventListener("htmx:afterSettle", () => { if (location.hash.startsWith("#s") && "highlights" in CSS && CSS.highlights.has("span")) repaint(text); });
  if (location.hash.startsWith("#s")) point();
  else if (text.dataset.target) {
    const target = text.querySelector(".target");
    show(document.getElementById(text.dataset.target));
    target?.scrollIntoView({ block: "center" });
  }
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-words]") : null;
    if (link && link.hash === location.hash) { event.preventDefault(); point(); }
  });
}

function repaint(text: HTMLElement): void {
  const match = /^#s(\d+)-(\d+)$/.exec(location.hash);
  const range = match && rangeOf(text, Number(match[1]), Number(match[2]));
  if (range) CSS.highlights.set("span", new Highlight(range));
}

/** Words that are selected can be made a claim of, or an incident. */
function selecting(root: HTMLElement, text: HTMLElement): void {
  const bar = root.querySelector<HTMLElement>("[data-bar]");
  const dialog = root.querySelector<HTMLDialogElement>("[data-dialog]");
  const body = root.querySelector<HTMLElement>("[data-dialog-body]");
  if (!bar || !dialog || !body) return;
  let chosen: Stretch | null = null;
  let waiting = 0;
  const settle = (): void => {
    chosen = selected(text);
    bar.hidden = chosen === null;
    if (chosen === null) return;
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!box) return;
    const left = Math.min(Math.max(8, box.left), innerWidth - bar.offsetWidth - 8);
    const home = (bar.offsetParent ?? document.documentElement).getBoundingClientRect();
    const below = Math.min(box.bottom + 10, innerHeight - bar.offsetHeight - 8);
    bar.style.left = `${left - home.left}px`;
    bar.style.top = `${below - home.top}px`;
  };
  document.addEventListener("selectionchange", () => {
    if (dialog.open) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(settle, 150);
  });
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  const open = (address: string): void => {
    bar.hidden = true;
    void htmx.ajax("get", address, { target: body, swap: "innerHTML" }).then(() => {
      if (!dialog.open) dialog.showModal();
      dialog.querySelector<HTMLElement>("#claim-value, #claim-type, #claim-words")?.focus();
    });
  };
  const asked = (more: Record<string, string>): string => `/claims/new?${new URLSearchParams({ report: root.dataset.report ?? "", ...more })}`;
  const span = (): Record<string, string> => (chosen ? { start: String(chosen.start), end: String(chosen.end), ...(chosen.words.length < 400 ? { words: chosen.words } : {}) } : {});
  bar.querySelector("[data-bar-add]")?.addEventListener("click", () => open(asked(span())));
  bar.querySelector("[data-bar-new]")?.addEventListener("click", () => open(asked({ ...span(), incident: "new" })));
  root.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[data-add]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    chosen = selected(text);
    open(link.dataset.deed ? link.href : asked(span()));
  });
  dialog.addEventListener("click", (event) => { if (event.target instanceof Element && event.target.closest("[data-close]")) dialog.close(); });
}

/** Mentions that come while words are selected wait until they no longer are. */
function later(text: HTMLElement): void {
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    const detail = (event as CustomEvent<{ target: Element; fragment: DocumentFragment | Element; shouldSwap: boolean }>).detail;
    if (detail.target !== text || selected(text) === null) return;
    detail.shouldSwap = false;
    const fresh = [...detail.fragment.childNodes];
    const swap = (): void => {
      if (selected(text) !== null) return;
      document.removeEventListener("selectionchange", swap);
      text.replaceChildren(...fresh);
    };
    document.addEventListener("selectionchange", swap);
  });
}

export { placeOf };

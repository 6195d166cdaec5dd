// The small card over the map: what lies behind a mark, as links.
import { drawn } from "./controls";
import type { Facts } from "./incidents";
import type { Words } from "./words";

const SHOWN = 30;

export class Card {
  private readonly box = document.createElement("section");
  private back: HTMLElement | null = null;

  constructor(host: HTMLElement, private readonly say: Words) {
    this.box.className = "map-card";
    this.box.hidden = true;
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.stopPropagation(); this.close(); }
    });
    host.append(this.box);
  }

  /** `title` heads the list; `further` is offered below it. The focus goes in, and comes back on closing. */
  show(title: string, incidents: Facts[], further?: { text: string; act: () => void }): void {
    const head = element("p", title);
    head.className = "map-card-title";
    head.id = `map-card-${Math.random().toString(36).slice(2)}`;
    this.box.setAttribute("aria-labelledby", head.id);
    const close = element("button");
    close.append(drawn("close"));
    close.className = "quiet map-close";
    close.type = "button";
    close.setAttribute("aria-label", this.say("close"));
    close.addEventListener("click", () => this.close());
    const list = element("ul");
    list.className = "plain";
    for (const facts of incidents.slice(0, SHOWN)) list.append(this.entry(facts));
    this.box.replaceChildren(close, head, list);
    if (incidents.length > SHOWN) this.box.append(element("p", this.say("more", { n: incidents.length - SHOWN })));
    if (further) {
      const button = element("button", further.text);
      button.type = "button";
      button.addEventListener("click", () => { this.close(); further.act(); });
      this.box.append(button);
    }
    if (!this.box.contains(document.activeElement)) this.back = document.activeElement as HTMLElement | null;
    this.box.hidden = false;
    (this.box.querySelector<HTMLElement>("a") ?? close).focus({ preventScroll: true });
  }

  close(): void {
    if (this.box.hidden) return;
    const inside = this.box.contains(document.activeElement);
    this.box.hidden = true;
    if (inside) this.back?.focus({ preventScroll: true });
  }

  private entry(facts: Facts): HTMLElement {
    const item = element("li");
    const name = facts.id === null ? element("span", facts.label) : element("a", facts.label);
    name.dir = "auto";
    if (name instanceof HTMLAnchorElement) name.href = `/incidents/${encodeURIComponent(facts.id ?? "")}`;
    item.append(name);
    if (facts.contested) {
      const tag = element("span", `◆ ${this.say("contested")}`);
      tag.className = "tag alert";
      item.append(" ", tag);
    }
    const radius = facts.radius_m ? this.say("within", { n: length(facts.radius_m, this.say.locale) }) : "";
    const second = [facts.when, facts.place, radius].filter((part): part is string => Boolean(part));
    if (second.length > 0) {
      const line = element("p");
      line.className = "small soft";
      second.forEach((part, at) => line.append(...(at ? [" · "] : []), element("bdi", part)));
      item.append(line);
    }
    return item;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function length(metres: number, locale: string): string {
  const far = metres >= 1000;
  const value = far ? metres / 1000 : metres;
  return new Intl.NumberFormat(locale, { style: "unit", unit: far ? "kilometer" : "meter", maximumSignificantDigits: 2 }).format(value);
}

// Buttons over the map, and what its lines and marks mean.
import { NAME_LANGUAGES, type NameLanguage } from "./shapes";
import type { Words } from "./words";

export interface Acts {
  zoom: (step: number) => void;
  whole: () => void;
  area: (() => void) | null;
  list: () => void;
  names: (language: NameLanguage) => void;
}

export function controls(host: HTMLElement, say: Words, language: NameLanguage, acts: Acts): void {
  const button = (icon: string, label: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.title = label;
    made.setAttribute("aria-label", label);
    made.append(drawn(icon));
    made.addEventListener("click", act);
    return made;
  };
  const group = document.createElement("div");
  group.className = "map-buttons";
  group.append(
    button("plus", say("in"), () => acts.zoom(1)),
    button("minus", say("out"), () => acts.zoom(-1)),
    button("whole", say("whole"), acts.whole),
    button("list", say("list"), acts.list),
  );
  host.append(group);
  if (acts.area) {
    const search = document.createElement("button");
    search.type = "button";
    search.className = "map-area";
    search.append(drawn("search"), say("area"));
    search.addEventListener("click", acts.area);
    host.append(search);
  }
  host.append(legend(say, language, acts));
}

/** An icon of public/icons.svg. */
export function drawn(name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

function legend(say: Words, language: NameLanguage, acts: Acts): HTMLElement {
  const box = document.createElement("details");
  box.className = "map-legend";
  const head = document.createElement("summary");
  head.textContent = say("legend");
  const list = document.createElement("ul");
  list.className = "plain";
  for (const id of ["plain", "contested", "cluster", "circle", "border", "open", "claim"]) {
    const item = document.createElement("li");
    const sign = document.createElement("span");
    sign.className = `map-sign sign-${id}`;
    sign.setAttribute("aria-hidden", "true");
    item.append(sign, say(`sign.${id}`));
    list.append(item);
  }
  const note = document.createElement("p");
  note.className = "small soft";
  note.textContent = say("note");
  const label = document.createElement("label");
  label.textContent = say("names");
  const select = document.createElement("select");
  for (const code of NAME_LANGUAGES) {
    const option = new Option(new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code, code, false, code === language);
    option.lang = code;
    select.append(option);
  }
  select.addEventListener("change", () => acts.names(select.value as NameLanguage));
  label.append(" ", select);
  box.append(head, list, label, note);
  return box;
}

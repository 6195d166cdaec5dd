// What every page needs: styles, htmx, keys. What only one kind of page needs is loaded when that page has it.
import "./style/app.css";
import htmx from "htmx.org";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

import "./keys";

// An element with data-island="name" is brought to life by islands/name.ts: (element) => void.
const islands = import.meta.glob<{ default: (element: HTMLElement) => void }>("./islands/*.ts");

function wake(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-island]:not([data-awake])")) {
    const load = islands[`./islands/${element.dataset.island}.ts`];
    if (!load) continue;
    element.dataset.awake = "";
    void load().then((island) => island.default(element));
  }
}

wake(document);
document.body.addEventListener("htmx:afterSettle", () => wake(document));

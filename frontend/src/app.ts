// What every page needs: styles, htmx, keys. What only one kind of page needs is loaded when that page has it.
import "./style/app.css";
import htmx from "htmx.org";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
// A refusal says why and is shown as well; the server says where (HX-Retarget) when it is not where the answer goes.
htmx.config.responseHandling = [{ code: "204", swap: false }, { code: "[23]..", swap: true }, { code: "...", swap: true, error: true }];

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

// A button with data-opens="id" opens that dialog.
document.addEventListener("click", (event) => {
  const opener = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-opens]") : null;
  if (opener?.dataset.opens) document.querySelector<HTMLDialogElement>(`dialog#${CSS.escape(opener.dataset.opens)}`)?.showModal();
});

// A map of incidents on shapes that are packed in. The page writes, best through `{% from "map.html" import map %}`:
//
//   <div data-island="map" class="map" data-points="/desk/points?…" data-area data-say='{…}'></div>
//
// data-points   where the incidents are, as GeoJSON: points with the properties
//                 id         the incident's, for the link /incidents/{id}; null where the point stands for n of them
//                 label      what happened, in the page's language
//                 place, when   shown below it, may be missing
//                 contested  drawn as a diamond instead of a disc
//                 radius_m   how far off the place may be, drawn as a circle of that many metres; null where unknown
//                 n, n_contested   of how many incidents, and how many of those are contested; 1 and contested if missing
//               and, beside its features, may say total (how many were found), placed (how many of them are drawn) and
//               gathered (points stand for many): then it is asked with &view=south,west,north,east for what is in view
//               Another address put there later is asked at once.
// data-chosen   the id of the incident to ring, may change at any time
// data-bbox     "south,west,north,east" to begin with, else all incidents are shown
// data-area     offers "search this area", which fires `area` with {detail: {bbox: [south, west, north, east]}}; west is
//               greater than east across the date line
// data-label    what the map shows, for those who do not see it
// data-names    language of the names (en, fr, ar), else the page's
// data-say      the phrases, from words/map.yaml
//
// It also fires `pick` with {detail: {id}} when one incident is clicked. What stands inside the element is shown until the
// map is there, and stays where there can be none (no WebGL); the page's list is what those use who have no map.
import { wordsOf } from "../map/words";

function canDraw(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

export default function island(element: HTMLElement): void {
  const say = wordsOf(element);
  const fail = (): void => {
    const message = document.createElement("p");
    message.className = "message map-missing";
    message.textContent = say("missing");
    element.querySelector(".map-canvas")?.remove();
    element.classList.add("without");
    element.prepend(message);
  };
  const begin = (): void => {
    if (!canDraw()) return fail();
    import("../map/room").then(({ room }) => room(element, say)).catch(fail);
  };
  // The page is painted first, and a map that nobody sees is not fetched.
  new IntersectionObserver((entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 500 });
    else setTimeout(begin, 100);
  }, { rootMargin: "200px" }).observe(element);
}

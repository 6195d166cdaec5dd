// The map itself. Loaded when a page has one, after its first paint; see islands/map.ts for what the page gives.
import { Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import worker from "virtual:map-worker";
import { Card } from "./card";
import { controls } from "./controls";
import { Incidents } from "./incidents";
import { Land } from "./land";
import { FONT, MAX_ZOOM, restyle, style } from "./look";
import { NAME_LANGUAGES, type NameLanguage } from "./shapes";
import type { Words } from "./words";

const WHOLE: [number, number, number, number] = [-150, -50, 170, 68];
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

export async function room(element: HTMLElement, say: Words): Promise<void> {
  setWorkerUrl(worker);
  const wanted = (element.dataset.names ?? say.locale).slice(0, 2) as NameLanguage;
  let language: NameLanguage = NAME_LANGUAGES.includes(wanted) ? wanted : "en";
  await fonts(language);
  const canvas = document.createElement("div");
  canvas.className = "map-canvas";
  element.append(canvas);
  const map = new MapLibre({
    container: canvas, style: style(language, say.locale), bounds: start(element) ?? WHOLE, maxZoom: MAX_ZOOM, minZoom: 0.5,
    attributionControl: false, dragRotate: false, touchPitch: false, pitchWithRotate: false, maxPitch: 0, renderWorldCopies: true,
    fadeDuration: calm.matches ? 0 : 150, cooperativeGestures: false,
    locale: { "Map.Title": element.dataset.label ?? say("title") },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await map.once("style.load");
  const land = new Land(map);
  const incidents = new Incidents(map);
  const card = new Card(element, say);
  const status = document.createElement("p");
  status.className = "map-status small";
  status.setAttribute("role", "status");
  element.append(status);
  const move = (bounds: [number, number, number, number], zoom: number): void => {
    map.fitBounds(bounds, { padding: { top: 56, bottom: 48, left: 28, right: 64 }, maxZoom: zoom, animate: !calm.matches });
  };
  const whole = (): void => {
    const only = incidents.only();
    const all = only ? around(only.geometry.coordinates, only.properties.radius_m) : incidents.bounds();
    move(all ?? WHOLE, only ? 10 : 8);
  };

  // 1. the incidents, anew whenever the page changes their address
  const load = async (first: boolean): Promise<void> => {
    try {
      const { drawn, placeless } = element.dataset.points ? await incidents.load(element.dataset.points) : { drawn: 0, placeless: 0 };
      status.textContent = placeless > 0 ? say("placeless", { n: placeless }) : drawn === 0 ? say("none") : "";
      if (first && !start(element) && drawn > 0) whole();
    } catch (error) {
      if ((error as Error).name !== "AbortError") status.textContent = say("failed");
    }
  };
  new MutationObserver((changes) => {
    if (changes.some((change) => change.attributeName === "data-points")) { card.close(); void load(false); }
    incidents.choose(element.dataset.chosen ?? "");
  }).observe(element, { attributes: true, attributeFilter: ["data-points", "data-chosen"] });

  // 2. what a person does
  const list = (): void => {
    const found = incidents.inView();
    card.show(say("inview", { n: found.length }), found);
  };
  controls(element, say, language, {
    zoom: (step) => map.zoomTo(map.getZoom() + step, { animate: !calm.matches }),
    whole, list,
    area: element.dataset.area === undefined ? null : () => {
      const view = map.getBounds();
      const turn = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180;
      const all = view.getEast() - view.getWest() >= 360;
      const bbox = [view.getSouth(), all ? -180 : turn(view.getWest()), view.getNorth(), all ? 180 : turn(view.getEast())];
      element.dispatchEvent(new CustomEvent("area", { bubbles: true, detail: { bbox: bbox.map((n) => Math.round(n * 1000) / 1000) } }));
    },
    names: (chosen) => void fonts(chosen).then(() => { language = chosen; redraw(); }),
  });
  for (const layer of ["point", "cluster"]) {
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
  map.on("click", async (event) => {
    const near = 6;
    const mark = map.queryRenderedFeatures(
      [[event.point.x - near, event.point.y - near], [event.point.x + near, event.point.y + near]], { layers: ["point", "cluster"] },
    )[0];
    if (!mark) return card.close();
    const found = await incidents.behind(mark);
    const closer = found.zoom === null ? undefined : {
      text: say("closer"), act: () => { map.easeTo({ center: found.at, zoom: found.zoom ?? MAX_ZOOM, animate: !calm.matches }); },
    };
    card.show(found.incidents.length > 1 ? say("here", { n: mark.properties["n"] as number }) : say("one"), found.incidents, closer);
    const first = found.incidents[0];
    if (found.incidents.length === 1 && first?.id) element.dispatchEvent(new CustomEvent("pick", { bubbles: true, detail: { id: first.id } }));
  });
  map.getCanvas().addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); list(); }
    if (event.key === "Escape") card.close();
  });

  // 3. light and dark
  const redraw = (): void => {
    restyle(map, language, say.locale);
    incidents.images();
  };
  dark.addEventListener("change", redraw);
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });

  document.body.addEventListener("htmx:beforeCleanupElement", (event) => {
    if (!(event.target instanceof Node) || !event.target.contains(element)) return;
    setTimeout(() => { // htmx may have carried it over (hx-preserve)
      if (element.isConnected) return map.resize();
      dark.removeEventListener("change", redraw);
      theme.disconnect();
      map.remove();
    }, 1000);
  });
  await Promise.all([load(true), land.open().catch(() => { status.textContent = say("failed"); })]);
  incidents.choose(element.dataset.chosen ?? "");
  await map.once("idle"); // all of it is drawn
  element.dataset.ready = "";
}

/** The faces that names are drawn in must be there before the first name is, or another face would be kept. */
async function fonts(language: NameLanguage): Promise<void> {
  const sample = language === "ar" ? "مالي" : "Mali é"; // letters such as Ś come with the towns (land.ts)
  await Promise.allSettled(["en", language].map((code) => document.fonts.load(`24px "${FONT(code as NameLanguage)[0]}"`, sample)));
}

function start(element: HTMLElement): [number, number, number, number] | null {
  const [south, west, north, east] = (element.dataset.bbox ?? "").split(",").map(Number);
  if ([south, west, north, east].some((n) => n === undefined || !Number.isFinite(n))) return null;
  return [west!, south!, west! > east! ? east! + 360 : east!, north!];
}

function around([longitude = 0, latitude = 0]: GeoJSON.Position, metres: number | null | undefined): [number, number, number, number] {
  const high = Math.max(metres ?? 0, 15_000) * 1.6 / 111_195;
  const wide = high / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  return [longitude - wide, latitude - high, longitude + wide, latitude + high];
}

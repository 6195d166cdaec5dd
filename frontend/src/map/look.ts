// How the map looks: colours from the page's tokens (--map-…), so that it follows the theme, and the layers' order.
import type { LayerSpecification, Map as MapLibre, StyleSpecification, ExpressionSpecification } from "maplibre-gl";
import type { NameLanguage } from "./shapes";

const TOKENS = ["sea", "land", "water", "coast", "border", "open", "unit", "name", "halo", "point", "contested", "mark", "chosen"] as const;
export type Colours = Record<(typeof TOKENS)[number], string>;

export function colours(): Colours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(TOKENS.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim() || "#888888"])) as Colours;
}

/** From here on the countries' own files are drawn instead of the world's. */
export const NEAR_ZOOM = 4.5;
/** And from here on the finer waters. */
export const WATER_ZOOM = 6;
export const MAX_ZOOM = 12;

const FONTS: Record<NameLanguage, string[]> = {
  en: ["Inter Variable"], fr: ["Inter Variable"], ar: ["Noto Sans Arabic Variable"],
};
export const FONT = (language: NameLanguage): string[] => FONTS[language];

const kind = (wanted: string): ExpressionSpecification => ["==", ["get", "kind"], wanted];
const width = (far: number, near: number): ExpressionSpecification => ["interpolate", ["linear"], ["zoom"], 2, far, 9, near];

function ground(source: "far" | "near", id: string, c: Colours, zooms: { minzoom?: number; maxzoom?: number }): LayerSpecification[] {
  const line = (wanted: string, color: string, wide: ExpressionSpecification, more: object = {}): LayerSpecification => ({
    id: `${id}-${wanted}`, type: "line", source, filter: kind(wanted), ...zooms,
    layout: { "line-join": "round" }, paint: { "line-color": color, "line-width": wide, ...more },
  });
  return [
    { id: `${id}-land`, type: "fill", source, filter: kind("land"), ...zooms, paint: { "fill-color": c.land, "fill-antialias": source === "far" } },
    line("coast", c.coast, width(0.5, 0.9)),
    ...(source === "near" ? [line("unit", c.unit, width(0.4, 1))] : []),
    line("border", c.border, width(0.7, 1.6)),
    line("open", c.open, width(0.9, 1.8), { "line-dasharray": [4, 2.5] }),
  ];
}

function waters(c: Colours): LayerSpecification[] {
  return [
    { id: "far-lake", type: "fill", source: "far", filter: kind("lake"), maxzoom: WATER_ZOOM, paint: { "fill-color": c.water } },
    { id: "lake", type: "fill", source: "waters", filter: kind("lake"), minzoom: WATER_ZOOM, paint: { "fill-color": c.water } },
    { id: "river", type: "line", source: "waters", filter: kind("river"), minzoom: WATER_ZOOM, paint: { "line-color": c.water, "line-width": width(0.4, 1.5) } },
  ];
}

function named(c: Colours, language: NameLanguage): LayerSpecification[] {
  const paint = { "text-color": c.name, "text-halo-color": c.halo, "text-halo-width": 1.4 };
  const shown = ["coalesce", ["get", language], ["get", "en"]] as ExpressionSpecification;
  const town: ExpressionSpecification = ["all", kind("town"), ["<=", ["get", "rank"], ["step", ["zoom"], 2, 5.5, 4, 6.3, 7, 7.2, 20]]];
  return [
    {
      id: "names-unit", type: "symbol", source: "names", minzoom: 5, filter: ["all", kind("unit"), ["<=", ["-", ["get", "zoom"], 2], ["zoom"]]],
      layout: { "text-field": shown, "text-font": FONT(language), "text-size": ["interpolate", ["linear"], ["zoom"], 5, 10, 9, 13],
        "text-max-width": 8, "text-letter-spacing": language === "ar" ? 0 : 0.08, "symbol-sort-key": ["get", "zoom"] },
      paint: { ...paint, "text-opacity": 0.8 },
    },
    { id: "town", type: "circle", source: "names", minzoom: 4.5, filter: town, paint: { "circle-radius": 1.8, "circle-color": c.name, "circle-opacity": 0.8 } },
    {
      id: "names-town", type: "symbol", source: "names", minzoom: 4.5, filter: town,
      layout: {
        "text-field": ["get", "name"], "text-font": FONT("en"), "text-size": ["interpolate", ["linear"], ["zoom"], 5, 10.5, 9, 12.5],
        "text-variable-anchor": ["left", "right", "bottom", "top"], "text-radial-offset": 0.45, "text-justify": "auto", "symbol-sort-key": ["get", "rank"],
      },
      paint,
    },
    {
      id: "names-country", type: "symbol", source: "names", maxzoom: 8, filter: ["all", kind("country"), ["<=", ["-", ["get", "zoom"], 1.5], ["zoom"]]],
      layout: {
        "text-field": language === "ar" ? shown : ["upcase", shown], "text-font": FONT(language), "text-max-width": 7, "symbol-sort-key": ["get", "zoom"],
        "text-letter-spacing": language === "ar" ? 0 : 0.06, "text-size": ["interpolate", ["linear"], ["zoom"], 2, language === "ar" ? 11 : 9.5, 6, 14],
      },
      paint,
    },
  ];
}

function marks(c: Colours, locale: string): LayerSpecification[] {
  const many: ExpressionSpecification = [">", ["get", "n"], 1];
  const count: ExpressionSpecification = ["number-format", ["get", "n"], { locale }];
  return [
    { id: "circle", type: "fill", source: "circles", paint: { "fill-color": ["case", ["get", "contested"], c.contested, c.point], "fill-opacity": 0.12 } },
    {
      id: "circle-line", type: "line", source: "circles",
      paint: { "line-color": ["case", ["get", "contested"], c.contested, c.point], "line-width": ["case", ["get", "chosen"], 2.5, 1.4], "line-opacity": 0.9 },
    },
    {
      id: "cluster", type: "circle", source: "incidents", filter: many,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["ln", ["get", "n"]], 0.7, 13, 4, 19, 11, 30],
        "circle-color": c.point, "circle-stroke-color": c.halo, "circle-stroke-width": 1.5,
      },
    },
    {
      id: "cluster-count", type: "symbol", source: "incidents", filter: many,
      layout: {
        "text-font": FONT("en"), "text-allow-overlap": true, "text-ignore-placement": true, "text-line-height": 1.05,
        "text-field": ["case", [">", ["get", "n_contested"], 0],
          ["format", count, { "font-scale": 1 }, "\n◆", { "font-scale": 0.72 }, ["number-format", ["get", "n_contested"], { locale }], { "font-scale": 0.78 }],
          ["format", count, {}]],
        "text-size": 12.5,
      },
      paint: { "text-color": c.mark },
    },
    {
      id: "point", type: "symbol", source: "incidents", filter: ["!", many],
      layout: { "icon-image": ["case", ["get", "contested"], "contested", "plain"], "icon-allow-overlap": true, "icon-ignore-placement": true },
    },
    {
      id: "chosen", type: "circle", source: "chosen",
      paint: { "circle-radius": 13, "circle-color": c.chosen, "circle-opacity": 0, "circle-stroke-color": c.chosen, "circle-stroke-width": 3 },
    },
  ];
}

const none = (): GeoJSON.FeatureCollection => ({ type: "FeatureCollection", features: [] });
const geojson = (more: object = {}) => ({ type: "geojson" as const, data: none(), ...more });

/** Gives the layers that are drawn other colours, or names in another language; what they draw stays. */
export function restyle(map: MapLibre, language: NameLanguage, locale: string): void {
  for (const layer of style(language, locale).layers) {
    const { paint = {}, layout = {} } = layer as { paint?: object; layout?: object };
    for (const [name, value] of Object.entries(paint)) map.setPaintProperty(layer.id, name as never, value as never);
    if (layer.type !== "symbol") continue;
    for (const [name, value] of Object.entries(layout)) map.setLayoutProperty(layer.id, name as never, value as never);
  }
}

export function style(language: NameLanguage, locale: string): StyleSpecification {
  const c = colours();
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      far: geojson({ maxzoom: 6, tolerance: 0.2 }), near: geojson({ maxzoom: 9, tolerance: 0.2, buffer: 32 }), waters: geojson({ maxzoom: 8, tolerance: 0.3 }),
      names: geojson({ maxzoom: 8 }), circles: geojson({ tolerance: 0, maxzoom: MAX_ZOOM }), chosen: geojson(),
      incidents: geojson({
        cluster: true, clusterRadius: 42, clusterMaxZoom: MAX_ZOOM + 1, maxzoom: MAX_ZOOM + 2,
        clusterProperties: { n: ["+", ["get", "n"]], n_contested: ["+", ["get", "n_contested"]] },
      }),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": c.sea } },
      ...ground("far", "far", c, { maxzoom: NEAR_ZOOM }),
      ...ground("far", "meanwhile", c, { minzoom: NEAR_ZOOM }),
      ...ground("near", "near", c, { minzoom: NEAR_ZOOM }),
      ...waters(c),
      { id: "claim", type: "line", source: "far", filter: kind("claim"), minzoom: 3, paint: { "line-color": c.open, "line-width": width(0.6, 1.4), "line-dasharray": [1.2, 2.2] } },
      ...named(c, language),
      ...marks(c, locale),
    ],
  };
}

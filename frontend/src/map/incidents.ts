// Incidents on the map: clusters, single marks that differ by shape, and the circle within which each place lies.
import type { GeoJSONSource, Map as MapLibre, MapGeoJSONFeature } from "maplibre-gl";
import { circle } from "./circle";
import { colours } from "./look";
import type { Position } from "./shapes";

/** What the page gives of an incident: see islands/map.ts. */
export interface Facts {
  id: string | null;
  label: string;
  place?: string | null;
  when?: string | null;
  contested?: boolean;
  radius_m?: number | null;
  n: number;
  n_contested: number;
}
type Incident = GeoJSON.Feature<GeoJSON.Point, Facts>;
interface Answer extends GeoJSON.FeatureCollection<GeoJSON.Point, Facts> {
  total?: number;
  placed?: number;
  gathered?: boolean;
}

const LEAST = 9; // pixels: a smaller circle would lie under its mark
const MOST = 400; // circles drawn at once

export class Incidents {
  private all: Incident[] = [];
  private whole: Incident[] = [];
  private chosen = "";
  private drawing = 0;
  private drawn = "";
  private asking = new AbortController();
  private closer = "";

  constructor(private readonly map: MapLibre) {
    map.on("idle", () => void this.circles());
    map.on("moveend", () => void this.approach().catch(() => undefined)); // the wide view's points stay
  }

  /** Asks for all that the address finds; gives how many are drawn, and how many have no place. */
  async load(address: string): Promise<{ drawn: number; placeless: number }> {
    this.asking.abort();
    this.closer = "";
    const held = await this.ask(address);
    this.whole = this.all = held.features;
    this.closer = held.gathered ? address : "";
    this.draw();
    const drawn = this.all.reduce((sum, f) => sum + f.properties.n, 0);
    return { drawn, placeless: Math.max(0, (held.total ?? drawn) - (held.placed ?? drawn)) };
  }

  /** Where points stand for many incidents, those in view are asked for anew, closer. */
  private async approach(): Promise<void> {
    if (!this.closer) return;
    const view = this.map.getBounds();
    if (view.getEast() - view.getWest() > 150) return;
    const wide = (view.getEast() - view.getWest()) * 0.25;
    const high = (view.getNorth() - view.getSouth()) * 0.25;
    const turn = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180;
    const box = [Math.max(-90, view.getSouth() - high), turn(view.getWest() - wide), Math.min(90, view.getNorth() + high), turn(view.getEast() + wide)];
    const joint = this.closer.includes("?") ? "&" : "?";
    const held = await this.ask(`${this.closer}${joint}view=${box.map((n) => n.toFixed(2)).join(",")}`);
    this.all = held.features;
    this.draw();
  }

  private async ask(address: string): Promise<Answer> {
    this.asking.abort();
    this.asking = new AbortController();
    const answer = await fetch(address, { headers: { accept: "application/geo+json, application/json" }, signal: this.asking.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const held = (await answer.json()) as Answer;
    held.features = held.features.filter((f) => f.geometry?.type === "Point");
    for (const { properties } of held.features) {
      properties.n ??= 1;
      properties.n_contested ??= properties.contested ? 1 : 0;
    }
    return held;
  }

  private draw(): void {
    this.images();
    this.put("incidents", this.all);
    this.choose(this.chosen);
  }

  choose(id: string): void {
    this.chosen = id;
    this.put("chosen", this.all.filter((f) => f.properties.id === id));
  }

  /** West, south, east, north of all incidents; null where there are none. */
  bounds(): [number, number, number, number] | null {
    if (this.whole.length === 0) return null;
    const xs = this.whole.map((f) => f.geometry.coordinates[0] ?? 0);
    const ys = this.whole.map((f) => f.geometry.coordinates[1] ?? 0);
    return [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  }

  only(): Incident | null {
    return this.whole.length === 1 ? (this.whole[0] ?? null) : null;
  }

  /** The incidents in view, those nearest to its middle first. */
  inView(): Facts[] {
    const view = this.map.getBounds();
    const middle = this.map.getCenter();
    const far = (f: Incident): number => Math.hypot((f.geometry.coordinates[0] ?? 0) - middle.lng, (f.geometry.coordinates[1] ?? 0) - middle.lat);
    return this.all
      .filter((f) => view.contains(f.geometry.coordinates as Position))
      .sort((a, b) => far(a) - far(b))
      .map((f) => f.properties);
  }

  /** The incidents behind a mark; for a cluster, the zoom that would part it as well. */
  async behind(mark: MapGeoJSONFeature): Promise<{ incidents: Facts[]; zoom: number | null; at: Position }> {
    const at = (mark.geometry as GeoJSON.Point).coordinates as Position;
    const cluster = mark.properties["cluster_id"] as number | undefined;
    const facts = mark.properties as Facts;
    if (cluster === undefined) return { incidents: [facts], zoom: facts.n > 1 && this.map.getZoom() < 11 ? this.map.getZoom() + 2 : null, at };
    const source = this.map.getSource<GeoJSONSource>("incidents");
    if (!source) return { incidents: [], zoom: null, at };
    const [leaves, zoom] = await Promise.all([source.getClusterLeaves(cluster, 200, 0), source.getClusterExpansionZoom(cluster)]);
    return { incidents: leaves.map((leaf) => leaf.properties as Facts), zoom: zoom > this.map.getMaxZoom() ? null : zoom, at };
  }

  /** A circle for each place in view whose uncertainty can be seen at this zoom. */
  private async circles(): Promise<void> {
    const turn = ++this.drawing;
    const perPixel = (40_075_016.7 * Math.cos((this.map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** this.map.getZoom());
    const source = this.map.getSource<GeoJSONSource>("incidents");
    if (!source) return;
    const marks = this.map.queryRenderedFeatures({ layers: ["point", "cluster"] });
    const shown = new Map<string, GeoJSON.Feature>();
    const add = (at: Position, facts: Facts): void => {
      const radius = facts.radius_m ?? 0;
      if (radius / perPixel < LEAST || radius > 500_000) return;
      const key = `${at[0]} ${at[1]} ${radius}`;
      const contested = Boolean(facts.contested) || Boolean(shown.get(key)?.properties?.["contested"]);
      shown.set(key, { type: "Feature", properties: { contested, chosen: facts.id === this.chosen }, geometry: { type: "Polygon", coordinates: [circle(at, radius)] } });
    };
    for (const mark of marks.slice(0, MOST)) {
      const own = (mark.geometry as GeoJSON.Point).coordinates as Position;
      const cluster = mark.properties["cluster_id"] as number | undefined;
      if (cluster === undefined) add(own, mark.properties as Facts);
      else if (this.map.getZoom() >= 7) {
        const leaves = (await source.getClusterLeaves(cluster, 60, 0).catch(() => [])) as Incident[];
        for (const leaf of leaves) add(leaf.geometry.coordinates as Position, leaf.properties);
      }
      if (turn !== this.drawing) return;
    }
    const key = [...shown.keys()].sort().join();
    if (key === this.drawn) return; // else "idle" would follow from what it does itself
    this.drawn = key;
    this.put("circles", [...shown.values()].slice(0, MOST));
  }

  private put(source: string, features: GeoJSON.Feature[]): void {
    if (source === "incidents") this.drawn = "-";
    this.map.getSource<GeoJSONSource>(source)?.setData({ type: "FeatureCollection", features });
  }

  /** The marks: a disc, and a diamond for what is contested. */
  images(): void {
    const c = colours();
    for (const [name, color, draw] of [
      ["plain", c.point, (p: CanvasRenderingContext2D) => p.arc(20, 20, 12, 0, 2 * Math.PI)],
      ["contested", c.contested, (p: CanvasRenderingContext2D) => { p.moveTo(20, 3); p.lineTo(37, 20); p.lineTo(20, 37); p.lineTo(3, 20); p.closePath(); }],
    ] as const) {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 40;
      const pen = canvas.getContext("2d");
      if (!pen) return;
      pen.beginPath();
      draw(pen);
      pen.fillStyle = color;
      pen.strokeStyle = c.halo;
      pen.lineWidth = 3;
      pen.fill();
      pen.stroke();
      const image = pen.getImageData(0, 0, 40, 40);
      if (this.map.hasImage(name)) this.map.updateImage(name, image);
      else this.map.addImage(name, image, { pixelRatio: 2 });
    }
  }
}

// The ground of the map: the world at once, each country's own file when the view comes near, waters with the first.
import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { NEAR_ZOOM, WATER_ZOOM } from "./look";
import { features, names, towns, type Packed } from "./shapes";

const ADDRESS = "/static/shapes/";
const MEANWHILE = ["land", "coast", "border", "open"].map((kind) => `meanwhile-${kind}`);

async function fetched(name: string): Promise<Packed> {
  const answer = await fetch(`${ADDRESS}${name}.json`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as Packed;
}

export class Land {
  private readonly asked = new Set<string>();
  private readonly drawn = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly near: GeoJSON.Feature[] = [];
  private readonly named: GeoJSON.Feature[] = [];
  private files: NonNullable<Packed["files"]> = {};
  private far: GeoJSON.Feature[] = [];
  private waters: GeoJSON.Feature[] | null = null;

  constructor(private readonly map: MapLibre) {}

  async open(): Promise<void> {
    const world = await fetched("world");
    this.files = world.files ?? {};
    this.far = features(world);
    this.named.push(...names(world, "country"));
    this.draw();
    this.map.on("moveend", () => void this.approach());
    await this.approach();
  }

  private draw(): void {
    this.put("far", this.far);
    this.put("near", this.near);
    this.put("names", this.named);
    if (this.waters) this.put("waters", this.waters);
    this.settle();
  }

  /** Fetches what the view shows, and half a view around it. */
  private async approach(): Promise<void> {
    if (this.map.getZoom() < NEAR_ZOOM - 0.4) return;
    const wanted = this.inView(0.5);
    if (this.map.getZoom() >= WATER_ZOOM - 0.4) wanted.push("waters");
    const fresh = wanted.filter((name) => !this.asked.has(name));
    if (fresh.length === 0) return this.settle();
    for (const name of fresh) this.asked.add(name);
    await document.fonts.load('24px "Inter Variable"', "Ś").catch(() => []); // drawn once, a letter keeps its face
    await Promise.all(fresh.map(async (name) => {
      try {
        const packed = await fetched(name);
        if (name === "waters") this.waters = features(packed);
        else this.near.push(...features(packed, this.seen));
        this.named.push(...names(packed, "unit"), ...towns(packed));
        this.drawn.add(name);
      } catch {
        this.asked.delete(name); // asked again at the next move
      }
    }));
    this.draw();
  }

  /** The world's coarse outlines stand in until all in view have their own and those are drawn. */
  private settle(): void {
    const stands = (): boolean => !this.inView(0).every((name) => this.drawn.has(name));
    if (stands()) return this.show(true);
    void this.map.once("idle").then(() => this.show(stands()));
  }

  private show(meanwhile: boolean): void {
    const visibility = meanwhile ? "visible" : "none";
    for (const id of MEANWHILE) {
      if ((this.map.getLayoutProperty(id, "visibility") ?? "visible") !== visibility) this.map.setLayoutProperty(id, "visibility", visibility);
    }
  }

  private inView(around: number): string[] {
    const view = this.map.getBounds();
    const wide = (view.getEast() - view.getWest()) * around;
    const high = (view.getNorth() - view.getSouth()) * around;
    const [west, east] = [view.getWest() - wide, view.getEast() + wide];
    const [south, north] = [view.getSouth() - high, view.getNorth() + high];
    const meets = ([w, s, e, n]: [number, number, number, number]): boolean =>
      s <= north && n >= south && [-360, 0, 360].some((turn) => w + turn <= east && e + turn >= west);
    return Object.entries(this.files).filter(([, boxes]) => boxes.some(meets)).map(([name]) => name);
  }

  private put(source: string, made: GeoJSON.Feature[]): void {
    this.map.getSource<GeoJSONSource>(source)?.setData({ type: "FeatureCollection", features: made });
  }
}

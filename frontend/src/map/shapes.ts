// Shapes as frontend/scripts/pack_shapes.py packs them, turned into GeoJSON.
export type Position = [longitude: number, latitude: number];
export type Name = [longitude: number, latitude: number, zoom: number, ...names: string[]];

export type Town = [longitude: number, latitude: number, rank: number, name: string];

export interface Packed {
  scale: number;
  arcs?: string[];
  land?: Record<string, number[][][]>;
  lines?: Record<string, number[]>;
  claims?: string[];
  lakes?: string[][];
  rivers?: string[];
  names?: Name[];
  towns?: Town[];
  files?: Record<string, [west: number, south: number, east: number, north: number][]>;
}

/** In the order in which pack_shapes.py writes them. */
export const NAME_LANGUAGES = ["en", "fr", "ar"] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

/** An encoded line: differences of latitude and longitude, sign in the lowest bit, five bits a character. */
export function decoded(line: string, scale: number): Position[] {
  const points: Position[] = [];
  let at = 0;
  let latitude = 0;
  let longitude = 0;
  const next = (): number => {
    let value = 0;
    let shift = 0;
    let bits: number;
    do {
      bits = line.charCodeAt(at++) - 63;
      value |= (bits & 31) << shift;
      shift += 5;
    } while (bits >= 32);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (at < line.length) {
    latitude += next();
    longitude += next();
    points.push([longitude / scale, latitude / scale]);
  }
  return points;
}

const feature = (kind: string, geometry: GeoJSON.Geometry): GeoJSON.Feature => ({ type: "Feature", properties: { kind }, geometry });
const polygon = (rings: Position[][]): GeoJSON.Geometry => ({ type: "Polygon", coordinates: rings });
const lines = (coordinates: Position[][]): GeoJSON.Geometry => ({ type: "MultiLineString", coordinates });

/** Land, waters and lines as features whose `kind` the layers choose by. Lines in `seen` are left out and those given
 * are put there, so that the border of two countries is drawn once (broken lines drawn twice look whole). */
export function features(packed: Packed, seen: Set<string> = new Set()): GeoJSON.Feature[] {
  const arcs = packed.arcs ?? [];
  const points: Position[][] = [];
  const arc = (number: number): Position[] => (points[number] ??= decoded(arcs[number] ?? "", packed.scale));
  const ring = (numbers: number[]): Position[] =>
    numbers.flatMap((n, at) => {
      const walked = n >= 0 ? arc(n) : [...arc(-1 - n)].reverse();
      return at === 0 ? walked : walked.slice(1);
    });
  const made: GeoJSON.Feature[] = [];
  for (const parts of Object.values(packed.land ?? {})) {
    for (const rings of parts) made.push(feature("land", polygon(rings.map(ring))));
  }
  for (const rings of packed.lakes ?? []) made.push(feature("lake", polygon(rings.map((r) => decoded(r, packed.scale)))));
  if (packed.rivers) made.push(feature("river", lines(packed.rivers.map((r) => decoded(r, packed.scale)))));
  for (const [kind, numbers] of Object.entries(packed.lines ?? {})) {
    const fresh = numbers.filter((n) => !seen.has(arcs[n] ?? ""));
    for (const n of fresh) seen.add(arcs[n] ?? "");
    made.push(feature(kind, lines(fresh.map(arc))));
  }
  if (packed.claims) made.push(feature("claim", lines(packed.claims.map((line) => decoded(line, packed.scale)))));
  return made;
}

/** Towns as points; a greater rank is a lesser town. */
export function towns(packed: Packed): GeoJSON.Feature[] {
  return (packed.towns ?? []).map(([longitude, latitude, rank, name]) => ({
    type: "Feature",
    properties: { kind: "town", rank, name },
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  }));
}

/** Names as points; `zoom` is where the source shows a name first. */
export function names(packed: Packed, kind: "country" | "unit"): GeoJSON.Feature[] {
  return (packed.names ?? []).map(([longitude, latitude, zoom, ...named]) => ({
    type: "Feature",
    properties: { kind, zoom, ...Object.fromEntries(NAME_LANGUAGES.map((code, at) => [code, named[at]])) },
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  }));
}

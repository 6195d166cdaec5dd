import type { Position } from "./shapes";

const EARTH = 6_371_008.8;
const rad = Math.PI / 180;

/** The points at `radius` metres from `centre` along the ground, as a closed ring: a true circle on the sphere, which
 * the map's projection widens towards the poles as it does everything there. */
export function circle([longitude, latitude]: Position, radius: number, corners = 72): Position[] {
  const angle = radius / EARTH;
  const sin = Math.sin(latitude * rad);
  const cos = Math.cos(latitude * rad);
  const ring: Position[] = [];
  for (let n = 0; n < corners; n++) {
    const bearing = (n / corners) * 2 * Math.PI;
    const north = Math.asin(sin * Math.cos(angle) + cos * Math.sin(angle) * Math.cos(bearing));
    const east = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cos, Math.cos(angle) - sin * Math.sin(north));
    ring.push([longitude + east / rad, north / rad]);
  }
  ring.push(ring[0] ?? [longitude, latitude]);
  return ring;
}

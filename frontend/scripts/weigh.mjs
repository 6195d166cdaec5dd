// What the first view of the desk weighs, file by file: node scripts/weigh.mjs [http://127.0.0.1:8321]
// Scripts, styles and fonts are found in the build's manifest; with an address, the desk's page and its points as well.
// A browser that takes Brotli (Chromium and Firefox over TLS, Chromium on this machine) gets the left figure.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const LIMIT = 500_000;
const place = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "src", "recoupe", "web", "static");
const manifest = JSON.parse(readFileSync(join(place, "manifest.json"), "utf8"));

/** The files of an entry: its own, its style sheets, and those of all that it imports at once. */
function files(name, found = new Set()) {
  const made = manifest[name];
  if (!made || found.has(made.file)) return found;
  found.add(made.file);
  for (const sheet of made.css ?? []) found.add(sheet);
  for (const other of made.imports ?? []) files(other, found);
  return found;
}

const wanted = new Set();
for (const name of ["src/app.ts", "src/islands/desk.ts", "src/islands/map.ts", "src/map/room.ts", "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"]) {
  for (const file of files(name)) wanted.add(file);
}
const faces = Object.values(manifest).map((made) => made.file).filter((file) => /\/inter-latin-wght-normal/.test(file));
for (const file of [...faces, "icon.svg", "icons.svg", "shapes/world.json"]) wanted.add(file);

const rows = [...wanted].map((file) => {
  const whole = readFileSync(join(place, file));
  if (file.endsWith(".woff2")) return [file, whole.length, whole.length, whole.length];
  let small = whole.length;
  try { small = readFileSync(join(place, `${file}.br`)).length; } catch { /* too small to be packed */ }
  return [file, small, gzipSync(whole, { level: 9 }).length, whole.length];
});
for (const path of process.argv[2] ? ["/", "/desk/points"] : []) {
  const answer = await fetch(process.argv[2] + path, { headers: { "accept-encoding": "identity" } });
  const whole = Buffer.from(await answer.arrayBuffer());
  const sent = await fetch(process.argv[2] + path, { headers: { "accept-encoding": "gzip" } });
  const packed = sent.headers.get("content-encoding") === "gzip";
  rows.push([`${path}${packed ? "" : " (sent as it is)"}`, packed ? gzipSync(whole).length : whole.length, packed ? gzipSync(whole).length : whole.length, whole.length]);
}
const total = rows.reduce((sum, row) => sum.map((n, at) => n + row[at + 1]), [0, 0, 0]);
const line = (name, ...sizes) => console.log(`${name.padEnd(46)}${sizes.map((n) => (typeof n === "number" ? (n / 1000).toFixed(1) : n).padStart(10)).join("")}`);
line("kB", "brotli", "gzip", "whole");
for (const row of rows.sort((a, b) => b[1] - a[1])) line(...row);
line("first view", ...total);
process.exitCode = total[0] > LIMIT ? 1 : 0;

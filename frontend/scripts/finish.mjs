// What follows vite: the built files are given their compressed forms, the licences of all that is packed in and the
// digest of the sources, and put in the place of those before. New files come before old ones go, so that a server
// that runs meanwhile always finds what its pages name.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(here, "node_modules", ".built");
const place = join(here, "..", "src", "recoupe", "web", "static");

const byPath = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Paths of the files below a folder, "/" between their parts, in the order of their bytes. */
function files(folder, skipped = () => false) {
  const found = readdirSync(folder, { recursive: true }).map(String).filter((path) => !skipped(path) && statSync(join(folder, path)).isFile());
  return found.map((path) => path.split(sep).join("/")).sort(byPath);
}

/** A digest of paths and contents; tests/web/test_statics.py computes the same. */
function digest() {
  const sum = createHash("sha256");
  const skipped = (path) => path.split(sep).some((part) => part === "node_modules" || part.startsWith(".") || part === "__pycache__") || path === "README.md";
  for (const path of files(here, skipped)) {
    sum.update(`${path}\0${createHash("sha256").update(readFileSync(join(here, path))).digest("hex")}\n`);
  }
  return sum.digest("hex");
}

/** Every package that a page may get a part of, with its licence. */
function licences() {
  const modules = join(here, "node_modules");
  const wanted = Object.keys(JSON.parse(readFileSync(join(here, "package.json"), "utf8")).dependencies);
  const seen = new Map();
  while (wanted.length > 0) {
    const name = wanted.pop();
    if (seen.has(name) || name.startsWith("@types/") || !existsSync(join(modules, name, "package.json"))) continue;
    const facts = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
    const file = readdirSync(join(modules, name)).find((entry) => /^(licen[sc]e|copying)/i.test(entry));
    const text = file ? readFileSync(join(modules, name, file), "utf8").trim() : "";
    seen.set(name, `${name} ${facts.version}\nLicence: ${facts.license ?? "see below"}\n\n${text}\n`);
    wanted.push(...Object.keys(facts.dependencies ?? {}));
  }
  const own = readFileSync(join(here, "scripts", "licences-shapes.txt"), "utf8");
  return [own, ...[...seen].sort(([a], [b]) => byPath(a, b)).map(([, text]) => text)].join(`\n${"=".repeat(78)}\n\n`);
}

// Rolldown leaves its own placeholder where a chunk's address is taken (the map's worker).
const manifest = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8"));
for (const made of Object.values(manifest)) {
  if (made.assets) made.assets = made.assets.filter((file) => existsSync(join(built, file)));
}
writeFileSync(join(built, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
writeFileSync(join(built, "licences.txt"), licences());
writeFileSync(join(built, "sources.json"), `${JSON.stringify({ digest: digest() })}\n`);
for (const path of files(built)) {
  if (![".js", ".css", ".json", ".svg", ".txt"].includes(extname(path)) || path === "manifest.json" || path === "sources.json") continue;
  const whole = readFileSync(join(built, path));
  const small = brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length } });
  if (whole.length > 1000 && small.length < 0.9 * whole.length) writeFileSync(join(built, `${path}.br`), small);
}
const made = files(built);
for (const path of made.filter((p) => p !== "manifest.json")) cpSync(join(built, path), join(place, path));
cpSync(join(built, "manifest.json"), join(place, "manifest.json"));
for (const path of files(place)) if (!made.includes(path)) rmSync(join(place, path));
rmSync(built, { recursive: true });
console.log(`${made.length} files in ${relative(join(here, ".."), place)}`);

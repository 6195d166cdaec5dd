import { defineConfig, type Plugin } from "vite";

// The map's worker is an entry of its own, so that it shares one chunk with the map; its address, digest and all, is
// what `import address from "virtual:map-worker"` gives.
function mapWorker(): Plugin {
  const id = "virtual:map-worker";
  let emitted = "";
  return {
    name: "map-worker",
    apply: "build",
    buildStart() {
      emitted = this.emitFile({ type: "chunk", id: "maplibre-gl/dist/maplibre-gl-worker.mjs", name: "map-worker" });
    },
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (wanted) => (wanted === `\0${id}` ? `export default import.meta.ROLLUP_FILE_URL_${emitted};` : null),
  };
}

// The page runs under a policy without inline script or style, so nothing may be inlined.
export default defineConfig({
  base: "/static/",
  publicDir: "public",
  plugins: [mapWorker()],
  build: {
    outDir: "node_modules/.built", // scripts/finish.mjs moves it into the package
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: ["src/app.ts"] },
  },
});

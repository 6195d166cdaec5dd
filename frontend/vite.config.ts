import { defineConfig } from "vite";

// The page runs under a policy without inline script or style, so nothing may be inlined.
export default defineConfig({
  base: "/static/",
  publicDir: "public",
  build: {
    outDir: "../src/recoupe/web/static",
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rollupOptions: { input: ["src/app.ts"] },
  },
});

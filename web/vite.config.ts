import { defineConfig } from "vite";

export default defineConfig({
  base: "/static/",
  build: {
    target: "es2022",
    // Older targets make Lightning CSS rewrite light-dark() into variables that ignore our theme switch.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    manifest: true,
    // No data: URLs, so that font-src and img-src can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ["islands/site.ts", "islands/room.ts", "islands/report.ts", "islands/editor.ts"],
    },
  },
});

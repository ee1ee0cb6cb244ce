import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { inlineDocuments } from "./build/inline-documents.ts";
import { precompress } from "./build/precompress.ts";

const api = process.env.API_URL ?? "http://127.0.0.1:8031";
const webhooks = process.env.WEBHOOKS_URL ?? "http://127.0.0.1:8032";

/** The paths that other servers answer; `server/routes.ts` holds the same list for the built shop. */
const proxy = {
  "/graphql": api,
  "/graphiql": api,
  "/media": api,
  "/r/": api,
  "/api": api,
  "/schema.graphql": api,
  "/ecpay": webhooks,
  "/line": webhooks,
};

export default defineConfig(({ command }) => {
  // A build is always the small one, also when a test or a development shop asks for it.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    plugins: [inlineDocuments("src"), react(), precompress()],
    server: { port: Number(process.env.PORT ?? 8030), proxy },
    // Screens are split by route; what every page needs stays in files of its own between releases.
    build: { target: "es2022", chunkSizeWarningLimit: 700 },
  };
});

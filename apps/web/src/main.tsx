import "./design/kit.css";
import "./design/tokens.css";
import "./design/base.css";
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { client } from "./app/client.ts";
import { reloadForNewRelease } from "./app/new-release.ts";
import { router } from "./app/router.ts";
import { cssVariables, theme } from "./design/theme.ts";
import { startWords } from "./i18n/i18n.ts";

reloadForNewRelease();
await startWords();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        <RouterProvider router={router} />
      </MantineProvider>
    </ApolloProvider>
  </StrictMode>,
);

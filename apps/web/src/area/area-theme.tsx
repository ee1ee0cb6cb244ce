import { createTheme, MantineThemeProvider } from "@mantine/core";
import type { ReactNode } from "react";

/** What the areas' long forms need besides the shop's theme: help below its field, so that fields stand in line. */
const areaTheme = createTheme({
  components: {
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
      styles: {
        label: { marginBottom: "0.25rem", fontSize: "0.9375rem" },
        description: { marginTop: "0.35rem", lineHeight: 1.5 },
      },
    },
    SegmentedControl: { styles: { root: { background: "var(--sunken)" } } },
    Modal: {
      defaultProps: { radius: "md", padding: "lg", overlayProps: { backgroundOpacity: 0.45 } },
      styles: { title: { fontFamily: "var(--serif)", fontSize: "1.25rem", fontWeight: 600 } },
    },
    MultiSelect: { defaultProps: { comboboxProps: { shadow: "md" } } },
  },
});

/** Draws an area with its own defaults. */
export function AreaTheme({ children }: { children: ReactNode }) {
  return (
    <MantineThemeProvider theme={areaTheme} inherit>
      {children}
    </MantineThemeProvider>
  );
}

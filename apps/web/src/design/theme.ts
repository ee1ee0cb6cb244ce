import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/**
 * The one visual language of the shop: kiln-fired persimmon on warm paper, tea green for what is saved,
 * ink for words. Colours, type and spacing also live as CSS variables in `tokens.css`; both say the same.
 */
const persimmon: MantineColorsTuple = [
  "#fdf4ed",
  "#f9e5d7",
  "#f1c8ad",
  "#e8a87f",
  "#dd8957",
  "#cb6a39",
  "#b5502a",
  "#9a4223",
  "#7d361e",
  "#5f2a18",
];

const tea: MantineColorsTuple = [
  "#f1f5ef",
  "#e0eadd",
  "#c2d5bd",
  "#a0bd9a",
  "#7da178",
  "#5a845c",
  "#3f6b4b",
  "#33583e",
  "#294632",
  "#1e3425",
];

const indigo: MantineColorsTuple = [
  "#f0f3f7",
  "#dfe6ee",
  "#bccbdb",
  "#95abc4",
  "#6c89a9",
  "#4a6a8d",
  "#355375",
  "#2b4461",
  "#22364d",
  "#182637",
];

const ochre: MantineColorsTuple = [
  "#fdf6e6",
  "#f9eac7",
  "#f1d591",
  "#e6bb58",
  "#d3a02f",
  "#ab7c16",
  "#86600f",
  "#6d4e0c",
  "#553d0a",
  "#3d2c07",
];

const brick: MantineColorsTuple = [
  "#fdf1f0",
  "#f8dedc",
  "#efb8b4",
  "#e38e88",
  "#d3625b",
  "#bb413b",
  "#a02f2b",
  "#862723",
  "#6b1f1c",
  "#501715",
];

const ink: MantineColorsTuple = [
  "#fffdf9",
  "#fbf7f0",
  "#f3ece1",
  "#e8decf",
  "#d2c5b4",
  "#a99a89",
  "#6b6058",
  "#4c433d",
  "#2a2521",
  "#1b1714",
];

export const sansStack =
  '-apple-system, "Segoe UI", "PingFang TC", "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei", system-ui, sans-serif';
export const serifStack =
  '"Iowan Old Style", "Palatino Linotype", Palatino, "Songti TC", "Noto Serif TC", "Noto Serif CJK TC", "Microsoft JhengHei", Georgia, serif';
export const monoStack =
  'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Noto Sans Mono CJK TC", Consolas, monospace';

export const theme = createTheme({
  primaryColor: "persimmon",
  primaryShade: 6,
  colors: { persimmon, tea, indigo, ochre, brick, ink, red: brick, green: tea, gray: ink },
  black: "#2a2521",
  white: "#fffdf9",
  fontFamily: sansStack,
  fontFamilyMonospace: monoStack,
  fontSizes: { xs: "0.8125rem", sm: "0.9rem", md: "1rem", lg: "1.125rem", xl: "1.375rem" },
  lineHeights: { xs: "1.5", sm: "1.6", md: "1.7", lg: "1.7", xl: "1.45" },
  headings: {
    fontFamily: serifStack,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "clamp(1.625rem, 1.2rem + 1.6vw, 2.375rem)", lineHeight: "1.3" },
      h2: { fontSize: "clamp(1.3rem, 1.1rem + 0.8vw, 1.7rem)", lineHeight: "1.35" },
      h3: { fontSize: "1.2rem", lineHeight: "1.45" },
      h4: { fontSize: "1.05rem", lineHeight: "1.5" },
    },
  },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2.5rem" },
  radius: { xs: "4px", sm: "8px", md: "12px", lg: "18px", xl: "28px" },
  defaultRadius: "sm",
  shadows: {
    xs: "0 1px 0 rgb(90 60 30 / 6%)",
    sm: "0 1px 2px rgb(90 60 30 / 8%), 0 2px 8px rgb(90 60 30 / 5%)",
    md: "0 2px 4px rgb(90 60 30 / 6%), 0 10px 28px rgb(90 60 30 / 9%)",
    lg: "0 4px 8px rgb(90 60 30 / 7%), 0 22px 56px rgb(90 60 30 / 14%)",
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Button: { defaultProps: { radius: "sm" }, styles: { root: { fontWeight: 600 } } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    NativeSelect: { defaultProps: { size: "md" } },
    InputWrapper: {
      styles: {
        label: { fontWeight: 600, marginBottom: "0.3rem" },
        description: { fontSize: "0.875rem", marginBottom: "0.35rem" },
        error: { fontSize: "0.9rem", marginTop: "0.3rem" },
      },
    },
    Card: { defaultProps: { radius: "md" } },
    Tooltip: { defaultProps: { multiline: true, maw: 280, withArrow: true } },
  },
});

/** The kit's surfaces become ours: warm paper, soft lines, dim words dark enough to read (AA). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    "--mantine-color-body": "#fbf7f0",
    "--mantine-color-text": "#2a2521",
    "--mantine-color-dimmed": "#6b6058",
    "--mantine-color-placeholder": "#6b6058",
    "--mantine-color-default-border": "#978674",
    "--mantine-color-error": "#862723",
    "--mantine-color-anchor": "#9a4223",
  },
});

/** The pure face of the engine: everything that decides, nothing that remembers. */
export * from "./money/index.ts";
export * from "./codes/index.ts";
export * from "./pricing/index.ts";
export * from "./snapshot/index.ts";
export * from "./orders/index.ts";
export * from "./affiliates/index.ts";

/** The demo world: its data, its pictures, and how it becomes rows. Orders are played by `tooling/seed`. */
export * from "./data/index.ts";
export { isWorldThere, plantWorld, type PlantFacts } from "./plant/index.ts";
export { seedId } from "./seed-id.ts";
export { variantsOf, type VariantSeed } from "./variants.ts";
export type { AffiliateSeed, CourseSeed, CustomerSeed, GoodSeed } from "./model.ts";

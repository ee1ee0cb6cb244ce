/** Running a whole shop from another tool: end-to-end stories, benchmarks. */
export { freePorts, type Service } from "./ports.ts";
export { Programs, type Program } from "./processes.ts";
export { shopEnvironment, shopPrograms, type ShopPlan } from "./programs.ts";
export { developmentSecrets } from "./secrets.ts";
export { seedWorld } from "./seed.ts";
export { buildWeb } from "./web-build.ts";

/** For tests: one PostgreSQL a run, one cloned database a file. */
export { startTestServer, type TestServer } from "./server.ts";
export { createTestDatabase, type TestDatabase } from "./test-database.ts";
export { countQueries, type CountedQueries } from "./count-queries.ts";

/** Container health check: `node is-healthy.ts 8031` ends with 0 when this machine's /health answers well on that port. */
const port = Number(process.argv[2]);
const answer = await fetch(`http://127.0.0.1:${port}/health`, {
  signal: AbortSignal.timeout(2500),
}).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;

import { useEffect } from "react";

const WATCH_MS = 1_000;

/** Asks again each second while something is going on, and not a moment longer. */
export function useWatch(
  isBusy: boolean,
  query: { startPolling: (ms: number) => void; stopPolling: () => void },
): void {
  const { startPolling, stopPolling } = query;
  useEffect(() => {
    if (!isBusy) return undefined;
    startPolling(WATCH_MS);
    return stopPolling;
  }, [isBusy, startPolling, stopPolling]);
}

const KEY = "reloaded-for-release";
const AGAIN_AFTER_MS = 60_000;

/**
 * A page that was open while a new release came out asks for files that are gone. Then the page is loaded anew,
 * once a minute at most, so that a file that is really missing can't make it turn in circles.
 */
export function reloadForNewRelease(): void {
  addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < AGAIN_AFTER_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  });
}

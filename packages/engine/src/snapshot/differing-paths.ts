const PATHS_MAX = 20;

/** JSON paths at which two values differ, the first few: `lines[0].total`. */
export function differingPaths(before: unknown, after: unknown): string[] {
  const paths: string[] = [];
  compare(before, after, "", paths);
  return paths;
}

function compare(before: unknown, after: unknown, path: string, paths: string[]): void {
  if (paths.length >= PATHS_MAX || Object.is(before, after)) return;
  if (
    !isContainer(before) ||
    !isContainer(after) ||
    Array.isArray(before) !== Array.isArray(after)
  ) {
    paths.push(path === "" ? "." : path);
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const at = Array.isArray(before) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    compare(before[key], after[key], at, paths);
  }
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

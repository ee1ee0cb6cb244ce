const MOST_ROWS = 5_000;

interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Gathers a list page by page for a file, 5,000 rows at most. `ask` gets the cursor to go on behind. */
export async function allPages<Node>(
  ask: (after: string | null) => Promise<Page<Node>>,
): Promise<Node[]> {
  const found: Node[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page<Node> = await ask(after);
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after && found.length < MOST_ROWS);
  return found;
}

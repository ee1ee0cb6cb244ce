const SIZE = 60;
const ROWS = 5;
const COLUMNS = 5;

/** Glaze and ground of each tile; four kilns' worth, laid in a fixed rhythm. */
const GLAZES = [
  { ground: "#b5502a", leaf: "#fbf3e6", heart: "#e8a87f" },
  { ground: "#fffaf1", leaf: "#355375", heart: "#dd8957" },
  { ground: "#3f6b4b", leaf: "#f1e7d3", heart: "#e6bb58" },
  { ground: "#f1d591", leaf: "#9a4223", heart: "#fffaf1" },
] as const;

/** A wall of tiles as on old Taiwanese houses, drawn in code: leaves, flowers, quarter circles. */
export function TileWall() {
  const cells = Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
    x: (index % COLUMNS) * SIZE,
    y: Math.floor(index / COLUMNS) * SIZE,
    kind: (index * 3 + Math.floor(index / COLUMNS)) % 3,
    glaze: GLAZES[(index + Math.floor(index / COLUMNS) * 2) % GLAZES.length]!,
  }));
  return (
    <svg viewBox={`-4 -4 ${COLUMNS * SIZE + 8} ${ROWS * SIZE + 8}`} width="100%" aria-hidden="true">
      {cells.map(({ x, y, kind, glaze }) => (
        <g key={`${x}-${y}`} transform={`translate(${x} ${y})`}>
          <rect x="1.500" y="1.500" width={SIZE - 3} height={SIZE - 3} rx="4" fill={glaze.ground} />
          <Motif kind={kind} leaf={glaze.leaf} heart={glaze.heart} />
          <path
            d="M6 4H54"
            stroke="#fff"
            strokeOpacity=".25"
            strokeWidth="1.500"
            strokeLinecap="round"
          />
        </g>
      ))}
    </svg>
  );
}

function Motif({ kind, leaf, heart }: { kind: number; leaf: string; heart: string }) {
  if (kind === 0) {
    return (
      <>
        {[0, 90, 180, 270].map((turn) => (
          <path
            key={turn}
            d="M30 30C17 30 11 24 11 11C24 11 30 17 30 30Z"
            fill={leaf}
            transform={`rotate(${turn} 30 30)`}
          />
        ))}
        <circle cx="30" cy="30" r="4" fill={heart} />
      </>
    );
  }
  if (kind === 1) {
    return (
      <>
        {[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => (
          <ellipse
            key={turn}
            cx="30"
            cy="17"
            rx="4.500"
            ry="8.500"
            fill={leaf}
            transform={`rotate(${turn} 30 30)`}
          />
        ))}
        <circle cx="30" cy="30" r="6" fill={heart} />
      </>
    );
  }
  return (
    <>
      <path
        d="M3 30A27 27 0 0 0 30 3M30 57A27 27 0 0 0 57 30M3 30A27 27 0 0 1 30 57M30 3A27 27 0 0 1 57 30"
        fill="none"
        stroke={leaf}
        strokeWidth="5"
      />
      <path d="M30 22L38 30L30 38L22 30Z" fill={heart} />
    </>
  );
}

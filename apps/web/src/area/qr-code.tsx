import { create } from "qrcode";
import { useMemo } from "react";

interface QrCodeProps {
  value: string;
  /** What scanning it does. */
  label: string;
  /** Side in pixels. */
  size?: number;
}

/** White space around a code, in modules, as the standard asks. */
const QUIET = 4;

/** A QR code as one path of black squares on white, whatever the page's colours. */
export function QrCode({ value, label, size = 168 }: QrCodeProps) {
  const { path, side } = useMemo(() => drawingOf(value), [value]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawingOf(value: string): { path: string; side: number } {
  const { modules } = create(value, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return { path: squares.join(""), side: modules.size + 2 * QUIET };
}

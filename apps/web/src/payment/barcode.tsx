import { code39, drawingSVG } from "bwip-js/browser";
import { useMemo } from "react";
import classes from "./barcode.module.css";

/**
 * A narrow bar is one CSS pixel: 0.26 mm on paper, the 10 mil that store scanners expect, and always a whole
 * number of dots on a screen, so that no bar is blurred into its neighbour.
 */
const MODULE_PX = 1;
const HEIGHT_MM = 12;
/** White on both sides, in narrow bars: the least the code asks for. */
const QUIET_MODULES = 10;

interface BarcodeProps {
  /** Digits and capital letters, at most 20. */
  text: string;
  /** "第一段條碼", for those who can't see it. */
  label: string;
}

/** A scannable Code 39 at true size on white, its digits below. */
export function Barcode({ text, label }: BarcodeProps) {
  const drawn = useMemo(() => drawBars(text), [text]);
  return (
    <figure className={classes.barcode}>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(drawn.svg)}`}
        alt={`${label} ${text}`}
        style={{ width: drawn.modules * MODULE_PX, height: `${HEIGHT_MM}mm` }}
      />
      <figcaption translate="no">{text}</figcaption>
    </figure>
  );
}

function drawBars(text: string): { svg: string; modules: number } {
  const svg = code39(
    {
      bcid: "code39",
      text,
      scale: 1,
      height: HEIGHT_MM,
      paddingwidth: QUIET_MODULES,
      backgroundcolor: "FFFFFF",
    },
    drawingSVG(),
  );
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 0);
  const stretched = svg.replace("<svg ", '<svg preserveAspectRatio="none" ');
  return { svg: stretched, modules };
}

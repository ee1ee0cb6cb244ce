import { code39, drawingSVG } from "bwip-js/browser";
import { useMemo } from "react";
import classes from "./barcode.module.css";

/** One bar of the narrow kind, in millimetres: what store scanners read from a phone without trouble. */
const MODULE_MM = 0.254;
const HEIGHT_MM = 12;
/** A Code 39 character is 6 narrow and 3 wide bars (1:3) and one gap; bwip draws them in these modules. */
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
        style={{ width: `${drawn.widthMm}mm`, height: `${HEIGHT_MM}mm` }}
      />
      <figcaption translate="no">{text}</figcaption>
    </figure>
  );
}

function drawBars(text: string): { svg: string; widthMm: number } {
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
  return { svg: stretched, widthMm: modules * MODULE_MM };
}

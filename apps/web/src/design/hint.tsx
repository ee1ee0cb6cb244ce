import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import classes from "./hint.module.css";

interface HintProps {
  /** What the bubble says. */
  text: string;
  children: ReactNode;
}

const MARGIN = 12;

/**
 * A word with an explanation: the bubble opens on hover, focus and touch, can be hovered itself, closes on
 * Escape, and stays inside the window. Our own, because the kit's would weigh on every first visit.
 */
export function Hint({ text, children }: HintProps) {
  const id = useId();
  const bubble = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const element = bubble.current;
    if (!open || !element) return;
    const { right } = element.getBoundingClientRect();
    const over = Math.max(0, right + MARGIN - document.documentElement.clientWidth);
    element.style.transform = `translateX(${-over}px)`;
  }, [open]);
  return (
    <span
      className={classes.hint}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <button
        type="button"
        className={classes.word}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <span ref={bubble} id={id} role="tooltip" className={classes.bubble} hidden={!open}>
        {text}
      </span>
    </span>
  );
}

import { useEffect, useRef, useState } from "react";

/**
 * One polite voice for a page: says each new text once to screen readers. Nothing is said on the first draw,
 * and a text is settled for a moment first, so that quick changes are said once.
 */
export function LiveMessage({ text }: { text: string | null }) {
  const [said, setSaid] = useState("");
  const previous = useRef<string | null>(null);
  useEffect(() => {
    if (!text || text === previous.current) return;
    const isFirst = previous.current === null;
    previous.current = text;
    if (isFirst) return;
    const timer = setTimeout(() => setSaid(text), 350);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}

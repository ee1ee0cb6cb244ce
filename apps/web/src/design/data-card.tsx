import { useId, type ReactNode } from "react";
import { Boundary } from "./boundary.tsx";
import classes from "./data-card.module.css";

interface DataCardProps {
  title?: string;
  /** To the right of the title: a link, a badge, a button. */
  aside?: ReactNode;
  children: ReactNode;
  tone?: "plain" | "wait" | "good" | "sunken";
  /** The level of the title in the page's outline. */
  level?: 2 | 3;
}

/** A card with a title; what breaks inside stays inside. */
export function DataCard({ title, aside, children, tone = "plain", level = 2 }: DataCardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classes.card} data-tone={tone} aria-labelledby={title ? id : undefined}>
      {title ? (
        <header className={classes.head}>
          <Heading id={id} className={classes.title}>
            {title}
          </Heading>
          {aside}
        </header>
      ) : null}
      <Boundary>{children}</Boundary>
    </section>
  );
}

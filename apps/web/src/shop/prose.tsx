import type { ReactNode } from "react";
import classes from "./prose.module.css";

/**
 * Markdown as our writers use it: headings, lists, quotes, paragraphs, **bold**. Built as elements, so that no
 * text can become markup.
 */
export function Prose({ text }: { text: string }) {
  const blocks = text
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .filter((block) => block.trim());
  return (
    <div className={classes.prose}>
      {blocks.map((block, index) => (
        <Block key={index} text={block.trim()} />
      ))}
    </div>
  );
}

function Block({ text }: { text: string }) {
  const heading = /^(#{1,4}) +(.*)$/.exec(text);
  if (heading) return <h3>{inline(heading[2]!)}</h3>;
  const lines = text.split("\n");
  if (lines.every((line) => /^[-*] /.test(line))) {
    return (
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{inline(line.slice(2))}</li>
        ))}
      </ul>
    );
  }
  if (lines.every((line) => /^\d+[.)] /.test(line))) {
    return (
      <ol>
        {lines.map((line, index) => (
          <li key={index}>{inline(line.replace(/^\d+[.)] /, ""))}</li>
        ))}
      </ol>
    );
  }
  if (lines.every((line) => line.startsWith(">"))) {
    return (
      <blockquote>{inline(lines.map((line) => line.replace(/^> ?/, "")).join(" "))}</blockquote>
    );
  }
  return <p>{inline(text)}</p>;
}

function inline(text: string): ReactNode[] {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .map((part, index) =>
      part.startsWith("**") && part.endsWith("**") ? (
        <strong key={index}>{part.slice(2, -2)}</strong>
      ) : (
        part
      ),
    );
}

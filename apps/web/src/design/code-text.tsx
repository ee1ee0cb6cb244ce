import classes from "./code-text.module.css";

interface CodeTextProps {
  children: string;
  /** Group by so many characters for reading; copying stays ungrouped. */
  group?: number;
  size?: "small" | "normal" | "large";
}

/** A code or a number people type or read aloud: upper case, monospace, grouped by gaps that are not copied. */
export function CodeText({ children, group, size = "normal" }: CodeTextProps) {
  const parts = group ? (children.match(new RegExp(`.{1,${group}}`, "g")) ?? []) : [children];
  return (
    <span className={classes.code} data-size={size} translate="no">
      {parts.map((part, index) => (
        <span key={`${index}-${part}`}>{part}</span>
      ))}
    </span>
  );
}

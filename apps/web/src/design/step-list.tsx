import classes from "./step-list.module.css";

export interface Step {
  key: string;
  title: string;
  text?: string;
  state: "done" | "now" | "next";
}

/** Steps in order with ticks: a checkout, a payment, an order's way. */
export function StepList({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          data-state={step.state}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <span className={classes.mark} aria-hidden="true">
            {step.state === "done" ? "✓" : index + 1}
          </span>
          <span>
            <span className={classes.title}>{step.title}</span>
            {step.text ? <span className={classes.text}>{step.text}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

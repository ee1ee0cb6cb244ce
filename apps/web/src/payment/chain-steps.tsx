import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./pay-page.module.css";

interface ChainStepsProps {
  steps: readonly { place: string; steps: readonly string[] }[];
}

/** What to do at each machine: one tab a chain, numbered steps. With one place, just the steps. */
export function ChainSteps({ steps }: ChainStepsProps) {
  const { t } = useTranslation("payment");
  const id = useId();
  const [index, setIndex] = useState(0);
  const shown = steps[index] ?? steps[0];
  if (!shown) return null;
  return (
    <div className={classes.steps}>
      <h3>{steps.length > 1 ? t("steps") : shown.place}</h3>
      {steps.length > 1 ? (
        <div className={classes.tabs} role="tablist" aria-label={t("steps")}>
          {steps.map(({ place }, position) => (
            <button
              key={place}
              id={`${id}-${position}`}
              type="button"
              role="tab"
              aria-selected={position === index}
              aria-controls={`${id}-panel`}
              tabIndex={position === index ? 0 : -1}
              onClick={() => setIndex(position)}
              onKeyDown={(event) => {
                const next = { ArrowRight: position + 1, ArrowLeft: position - 1 }[event.key];
                if (next === undefined) return;
                const target = (next + steps.length) % steps.length;
                setIndex(target);
                document.getElementById(`${id}-${target}`)?.focus();
              }}
            >
              {place}
            </button>
          ))}
        </div>
      ) : null}
      <div
        id={`${id}-panel`}
        {...(steps.length > 1
          ? { role: "tabpanel", "aria-labelledby": `${id}-${index}`, tabIndex: 0 }
          : {})}
      >
        <ol>
          {shown.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}

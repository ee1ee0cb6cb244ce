import classes from "./list-page.module.css";

/** One value of a filter, with how many products have it. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

interface OneOfProps {
  title: string;
  values: readonly FacetValue[] | undefined;
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
}

/** One or none: choosing the chosen again takes it off. */
export function OneOf({ title, values, chosen, onChoose }: OneOfProps) {
  if (!values || values.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.options} data-list>
        {values.map(({ value, label, count }) => (
          <label key={value} className={classes.option}>
            <input
              type="checkbox"
              checked={chosen === value}
              onChange={() => onChoose(chosen === value ? undefined : value)}
            />
            {label} <small>{count}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ManyOfProps {
  title: string;
  values: readonly FacetValue[] | undefined;
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
}

/** Any number of them: all must hold. */
export function ManyOf({ title, values, chosen, onChoose }: ManyOfProps) {
  if (!values || values.length === 0) return null;
  const toggle = (value: string) =>
    onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.options}>
        {values.map(({ value, label, count }) => (
          <label key={value} className={classes.option}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {label} <small>{count}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { ButtonLink, DataCard } from "../design/index.ts";
import classes from "./account.module.css";

/** A part of the page that has nothing yet, with a way to get something. */
export function NothingHere({
  text,
  to,
  label,
}: {
  text: string;
  to?: "/goods" | "/courses";
  label?: string;
}) {
  return (
    <DataCard tone="sunken">
      <div className={classes.nothing}>
        <span>{text}</span>
        {to ? (
          <ButtonLink to={to} size="sm" variant="default">
            {label}
          </ButtonLink>
        ) : null}
      </div>
    </DataCard>
  );
}

import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { scenarioBook } from "@8521/contract/scenarios/book";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Answer } from "../../area/index.ts";
import { RowsSkeleton } from "../../design/index.ts";
import { AnalysisHeader } from "./analysis-header.tsx";
import { ExampleCart } from "./example-cart.tsx";
import { ExampleChoice } from "./example-choice.tsx";
import { ExampleDocument } from "./example-document.tsx";
import { ExpectedOutcome } from "./expected-outcome.tsx";
import { SIMULATE } from "./simulate.query.ts";
import { SimulationResult } from "./simulation-result.tsx";
import classes from "./analysis.module.css";

const route = getRouteApi("/admin/analysis/examples");
const SETTLE_MS = 400;
const EXAMPLES = scenarioBook.flatMap(({ scenarios }) => scenarios);

/** Every worked example of the pricing rules, priced by the shop's own engine; its cart and rules may be changed and tried. */
export function ExamplesPage() {
  const { example: slug } = route.useSearch();
  const navigate = route.useNavigate();
  const example = EXAMPLES.find((each) => each.slug === slug) ?? EXAMPLES[0]!;
  return (
    <>
      <AnalysisHeader page="examples" />
      <TriedExample
        // Another example begins with its own document.
        key={example.slug}
        example={example}
        onChoose={(next) => void navigate({ search: { example: next } })}
      />
    </>
  );
}

interface TriedExampleProps {
  example: (typeof EXAMPLES)[number];
  onChoose: (slug: string) => void;
}

function TriedExample({ example, onChoose }: TriedExampleProps) {
  const [document, setDocument] = useState<Record<string, unknown>>(example.document);
  const [settled] = useDebouncedValue(document, SETTLE_MS);
  const isOwn = settled !== example.document;
  const result = useQuery(SIMULATE, {
    variables: { input: { document: settled } },
    fetchPolicy: "no-cache",
  });
  const data = result.data ?? result.previousData;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <ExampleChoice value={example} onChange={onChoose} />
        <ExampleCart example={example} />
        <ExampleDocument document={example.document} onChange={setDocument} />
      </div>
      <div className={classes.column}>
        <Answer
          result={{ ...result, data }}
          waiting={<RowsSkeleton rows={5} height="4rem" />}
          permission="DISCOUNTS"
        >
          {({ admin }) =>
            admin ? (
              <div
                className={result.loading ? `${classes.column} ${classes.busy}` : classes.column}
                aria-busy={result.loading}
              >
                {isOwn || result.loading ? null : (
                  <ExpectedOutcome example={example} trace={admin.simulate.trace} />
                )}
                <SimulationResult facts={admin.simulate} />
              </div>
            ) : null
          }
        </Answer>
      </div>
    </div>
  );
}

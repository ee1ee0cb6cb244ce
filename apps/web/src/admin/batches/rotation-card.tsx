import { useMutation, useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isForbidden, ProblemList } from "../../area/index.ts";
import { DataCard, ProgressBar } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import classes from "./batches.module.css";
import { useWatch } from "./use-watch.ts";

const ROTATION = graphql(`
  query AdminCodeKeyRotation {
    admin {
      codeKeyRotation {
        state
        toVersion
        total
        done
        codesPerSecond
        secondsLeft
      }
    }
  }
`);

const ROTATE = graphql(`
  mutation AdminCodeKeysRotate {
    codeKeysRotate {
      rotation {
        state
        toVersion
        total
        done
        codesPerSecond
        secondsLeft
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

/** The keys that codes are sealed under: sealing everything under the newest, with its progress. */
export function RotationCard() {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const result = useQuery(ROTATION, { fetchPolicy: "cache-and-network" });
  const [rotate, rotated] = useMutation(ROTATE);
  const rotation = result.data?.admin?.codeKeyRotation ?? null;
  const isBusy = rotation?.state === "QUEUED" || rotation?.state === "RUNNING";
  useWatch(isBusy, result);
  if (isForbidden(result.error)) return null;
  const begin = async () => {
    await rotate();
    await result.refetch();
  };
  const n = (value: number) => formatNumber(value, locale);
  return (
    <DataCard title={t("keys.title")}>
      <div className={classes.fields}>
        <p className={classes.quiet}>{t("keys.text")}</p>
        {rotation ? (
          <ProgressBar
            percent={rotation.total === 0 ? 100 : (rotation.done / rotation.total) * 100}
            label={t(`keys.state.${rotation.state}`, {
              version: rotation.toVersion,
              done: n(rotation.done),
              total: n(rotation.total),
            })}
          />
        ) : null}
        <ProblemList problems={rotated.data?.codeKeysRotate.problems ?? []} />
        <div className={classes.buttons}>
          <Button
            variant="default"
            loading={rotated.loading}
            disabled={isBusy}
            onClick={() => void begin()}
          >
            {t("keys.button")}
          </Button>
        </div>
      </div>
    </DataCard>
  );
}

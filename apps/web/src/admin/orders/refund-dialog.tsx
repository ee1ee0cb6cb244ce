import { useMutation, useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Button, Checkbox, Modal, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { Money } from "../../design/index.ts";
import type { OrderFacts } from "./order.query.ts";
import { RefundLines, type RefundQuantities } from "./refund-lines.tsx";
import { RefundPreviewBox } from "./refund-preview-box.tsx";
import classes from "./orders.module.css";

const PREVIEW = graphql(`
  query AdminRefundPreview($orderId: ID!, $lines: [RefundLineInput!]) {
    admin {
      refundPreview(orderId: $orderId, lines: $lines) {
        preview {
          amount {
            amount
            currency
          }
          taxAmount {
            amount
            currency
          }
          shipping {
            amount
            currency
          }
          commissionEffect {
            amount
            currency
          }
          isManual
          explanation
          lines {
            lineId
            quantity
            amount {
              amount
              currency
            }
          }
        }
        problems {
          code
          message
          path
          remedy
        }
      }
    }
  }
`);
const REFUND = graphql(`
  mutation AdminOrderRefund($input: OrderRefundInput!) {
    orderRefund(input: $input) {
      order {
        ...AdminOrderDetail
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

/** Which pieces go back, what that gives back and takes from whom, a reason; then once, by one key. */
export function RefundDialog({ order, onClose }: { order: OrderFacts; onClose: () => void }) {
  const { t } = useTranslation("admin-orders");
  const { t: common } = useTranslation();
  const [quantities, setQuantities] = useState<RefundQuantities>(() => allThatIsLeft(order));
  const [reason, setReason] = useState("");
  const [restock, setRestock] = useState(true);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, busy, problems } = useChange();
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }));
  const asked = useQuery(PREVIEW, {
    variables: { orderId: order.id, lines },
    skip: lines.length === 0,
    fetchPolicy: "network-only",
  });
  const answer = asked.data?.admin?.refundPreview;
  const preview = answer?.preview;
  const [refund] = useMutation(REFUND);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!preview) return;
    const input = {
      orderId: order.id,
      lines,
      reason,
      restock,
      expectedAmount: preview.amount.amount,
      idempotencyKey,
    };
    const isDone = await run(async () => {
      const { data } = await refund({ variables: { input } });
      return data?.orderRefund.problems ?? [];
    });
    if (isDone) onClose();
    else await asked.refetch();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("refund.title", { number: order.number })}
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <form className={classes.dialog} onSubmit={(event) => void submit(event)}>
        <ProblemList problems={[...problems, ...(answer?.problems ?? [])]} />
        <RefundLines order={order} quantities={quantities} onChange={setQuantities} />
        <RefundPreviewBox preview={preview} loading={asked.loading} error={asked.error} />
        <Textarea
          label={t("refund.reason")}
          description={t("refund.reasonHelp")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          autosize
          minRows={2}
        />
        <Checkbox
          size="md"
          label={t("refund.restock")}
          checked={restock}
          onChange={(event) => setRestock(event.currentTarget.checked)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {common("action.cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={!preview || !reason.trim()}>
            {preview ? (
              <>
                {t("refund.confirm")}&nbsp;
                <Money value={preview.amount} />
              </>
            ) : (
              t("refund.confirm")
            )}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function allThatIsLeft(order: OrderFacts): RefundQuantities {
  return Object.fromEntries(
    order.lines.map(({ id, quantity, refundedQuantity }) => [id, quantity - refundedQuantity]),
  );
}

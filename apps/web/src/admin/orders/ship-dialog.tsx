import { useMutation } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Autocomplete, Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, useChange } from "../../area/index.ts";
import classes from "./orders.module.css";

const SHIP = graphql(`
  mutation AdminOrderShip($shipmentId: ID!, $carrier: String!, $trackingNumber: String) {
    orderShip(shipmentId: $shipmentId, carrier: $carrier, trackingNumber: $trackingNumber) {
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

interface ShipDialogProps {
  shipmentId: string;
  opened: boolean;
  onClose: () => void;
}

/** Hands a parcel to a carrier: who carries it, and under which number. */
export function ShipDialog({ shipmentId, opened, onClose }: ShipDialogProps) {
  const { t } = useTranslation("admin-orders");
  const { t: common } = useTranslation();
  const [carrier, setCarrier] = useState("");
  const [trackingNumber, setTrackingNumber] = useState("");
  const { run, busy, problems } = useChange();
  const [ship] = useMutation(SHIP);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await run(async () => {
      const { data } = await ship({
        variables: { shipmentId, carrier, trackingNumber: trackingNumber || null },
      });
      return data?.orderShip.problems ?? [];
    });
    if (isDone) onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("shipments.dialog")}
      centered
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <form className={classes.dialog} onSubmit={(event) => void submit(event)}>
        <ProblemList problems={problems} />
        <Autocomplete
          label={t("shipments.carrier")}
          value={carrier}
          onChange={setCarrier}
          data={t("shipments.carriers").split("、")}
          error={messageFor(problems, "carrier")}
          size="md"
          required
          data-autofocus
        />
        <TextInput
          label={t("shipments.tracking")}
          value={trackingNumber}
          onChange={(event) => setTrackingNumber(event.currentTarget.value)}
          error={messageFor(problems, "trackingNumber")}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {common("action.cancel")}
          </Button>
          <Button type="submit" loading={busy} disabled={!carrier.trim()}>
            {t("shipments.ship")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

import { createEndpoint, listEndpoints } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../../work.ts";
import { Receiver } from "./receiver.ts";

/** The demo receiver, with an endpoint that sends it everything; the endpoint is added once. */
export async function openReceiver(work: Work, secret: string, port: number): Promise<Receiver> {
  const receiver = new Receiver(secret);
  const url = `http://localhost:${port}/receiver`;
  const listed = await listEndpoints(asTheHouse(work));
  const isThere = listed.ok && listed.endpoints.some((endpoint) => endpoint.url === url);
  if (!isThere)
    await createEndpoint(asTheHouse(work), {
      url,
      description: "示範接收端 Demo receiver",
      secret,
    });
  return receiver;
}

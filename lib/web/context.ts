import { headers } from "next/headers";
import { cache } from "react";
import type { ActContext } from "@/lib/kernel/context";
import { currentActor } from "./actor";
import { clock } from "./clock";
import { addressOf, REQUEST_ID_HEADER } from "./request";

/** What surrounds the act this request asks for. */
export const actContext = cache(async (): Promise<ActContext> => {
  const incoming = await headers();
  return {
    actor: await currentActor(),
    ...clock(),
    requestId: incoming.get(REQUEST_ID_HEADER) ?? "unknown",
    address: addressOf(incoming),
  };
});

import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadTrail } from "../trail.policy";
import { listKinds, readChainState as readState } from "../trail.store";

/** How far the hash chain has come, and what kinds of events there are to choose from. */
export const readChainState = query({
  name: "audit.read-chain-state",
  input: z.object({}),
  allow: mayReadTrail,
  read: async (db, _input, scope) => ({ ...(await readState(db, scope)), ...(await listKinds(db, scope)) }),
});

import { createHash } from "node:crypto";

/** The hash "before" the first event. */
export const GENESIS = "0".repeat(64);

/** Every column of an event that the chain vouches for, as the database prints it, in a fixed order. */
export type HashedEvent = readonly (string | null)[];

/** SHA-256 over the hash before and the event; JSON keeps neighbouring fields apart. */
export function linkHash(previous: string, event: HashedEvent): string {
  return createHash("sha256").update(previous).update("\n").update(JSON.stringify(event)).digest("hex");
}

import type { Role } from "@/lib/auth/role";
import type { Actor } from "./actor";

declare const scopeBrand: unique symbol;

/**
 * What an actor may see. Stores ask for a Scope on every read, and only `scopeOf` makes one,
 * so no read can be written that forgets whose eyes it looks through.
 */
export type Scope = {
  readonly [scopeBrand]: true;
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
  /** Coordinators and leaders look at all units; everybody else at his own. */
  readonly seesAllUnits: boolean;
  /** Drafts and unconfirmed evidence are the coordinators' business alone. */
  readonly seesUnpublished: boolean;
};

export function scopeOf(actor: Actor): Scope {
  return {
    personId: actor.personId,
    role: actor.role,
    unitId: actor.unitId,
    seesAllUnits: actor.role === "COORDINATOR" || actor.role === "LEADER",
    seesUnpublished: actor.role === "COORDINATOR",
  } as Scope;
}

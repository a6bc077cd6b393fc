import { ROLES, type Role } from "@/lib/auth/role";
import type { CastMember } from "@/prisma/demonstration/cast";

/**
 * Who may do what: one row for every use-case. The test runs each role against each row on a real
 * database; the README's table is written from the same rows.
 */
export type Row = {
  roles: readonly Role[];
  /** An input that is right in every respect, made in the database the case runs in. */
  input?: (actor: CastMember) => Promise<object> | object;
};

export const EVERYBODY: readonly Role[] = ROLES;
export const COORDINATOR: readonly Role[] = ["COORDINATOR"];
export const LIAISON: readonly Role[] = ["LIAISON_OFFICER"];
export const UNIT: readonly Role[] = ["LIAISON_OFFICER", "STAFF"];
/** Those who read the business: everybody but the three administrators. */
export const BUSINESS: readonly Role[] = ["COORDINATOR", "LIAISON_OFFICER", "STAFF", "LEADER"];
/** Those who keep the register of patents: units what is theirs, coordinators all. */
export const KEEPERS: readonly Role[] = ["COORDINATOR", "LIAISON_OFFICER", "STAFF"];

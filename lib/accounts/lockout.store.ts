import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { lockFailures } from "./credential.store";
import type { LockedName } from "./person.view";
import type { Failures } from "./sign-in";

const NEWEST = 200;

/**
 * Names that are locked now. A name is shown only once it is locked: people type passwords into
 * the name field by mistake, but hardly five times in a row.
 */
export function listLockedNames(db: Db, now: Date, _scope: Scope): Promise<LockedName[]> {
  return db.$queryRaw<LockedName[]>`
    select f.login_name as "loginName", f.failures, f.last_failed_at as "lastFailedAt",
           f.locked_until as "lockedUntil", p.id is not null as known
    from sign_in_failure f left join person p on p.login_name = f.login_name
    where f.locked_until > ${now}::timestamptz
    order by f.locked_until desc limit ${NEWEST}`;
}

export function lockLockedName(tx: Tx, loginName: string, _scope: Scope): Promise<Failures | null> {
  return lockFailures(tx, loginName);
}

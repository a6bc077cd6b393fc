import type { Prisma } from "@/lib/db/generated/client";
import type { IsoDate } from "../fact";

export type Tx = Prisma.TransactionClient;

/** Natural key to database id. A key is absent when a coordinator renamed or removed its row. */
export type Ids = ReadonlyMap<string, string>;

export function idsBy<Row extends { id: string }>(rows: readonly Row[], key: (row: Row) => string): Ids {
  return new Map(rows.map((row) => [key(row), row.id]));
}

/** Those of the named rows that exist, for a many-to-many link. */
export function connectIds(ids: Ids, keys: readonly string[]): { connect: { id: string }[] } {
  return {
    connect: keys.flatMap((key) => {
      const id = ids.get(key);
      return id ? [{ id }] : [];
    }),
  };
}

export function day(date: IsoDate): Date {
  return new Date(date);
}

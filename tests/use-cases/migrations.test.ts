import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyMigrations, markRolledBack } from "../../scripts/lib/migrations.ts";

const owner = process.env.TEST_OWNER_URL ?? "";
const name = `half_applied_${process.pid}`;
const url = Object.assign(new URL(owner), { pathname: `/${name}` }).href;

async function sql(text: string, at = url): Promise<void> {
  const client = new pg.Client(at);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

beforeAll(() => sql(`create database ${name}`, owner));
afterAll(() => sql(`drop database ${name} with (force)`, owner));

describe("a migration that broke off half-way", () => {
  it("is recorded, stops every later start by its name, and can be settled", async () => {
    // Something in the way of the second migration, as a foreign hand would leave it.
    await sql("create function refuse_change() returns int language sql as 'select 1'");
    await expect(applyMigrations(url)).rejects.toThrow(/20261122190001_constraints[\s\S]*--rolled-back/);
    await expect(applyMigrations(url)).rejects.toThrow(/20261122190001_constraints is recorded as failed/);

    await sql("drop function refuse_change()");
    await markRolledBack(url, "20261122190001_constraints");
    expect((await applyMigrations(url))[0]).toBe("20261122190001_constraints");
    expect(await applyMigrations(url)).toEqual([]);
  });
});

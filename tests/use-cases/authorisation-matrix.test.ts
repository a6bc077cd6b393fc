import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/auth/role";
import { db } from "@/lib/db/client";
import type { AnyCommand, AnyGuestCommand } from "@/lib/kernel/command";
import type { Outcome } from "@/lib/kernel/outcome";
import type { AnyQuery } from "@/lib/kernel/query";
import { runCommand, runQuery } from "@/lib/kernel/run";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, asGuest, closeDatabase } from "../support/act";
import { GUESTS, MATRIX, ONE_OF_EACH } from "../support/authorisation-matrix";
import { resetDatabase } from "../support/test-database";

const useCases = await allUseCases();

/** What stands in the database as a case begins, for which case, and how all of it reads. */
type Scene = { of: object; input: object; everything: string };

let scene: Scene | null = null;
let touched = true;
afterAll(closeDatabase);

it("the matrix has a row for every use-case, and no other", () => {
  const signedIn = useCases
    .filter((useCase) => useCase.is !== "guest-command")
    .map((useCase) => useCase.name);
  const guests = useCases.filter((useCase) => useCase.is === "guest-command").map((useCase) => useCase.name);
  expect(signedIn.sort()).toEqual(Object.keys(MATRIX).sort());
  expect(guests.sort()).toEqual(Object.keys(GUESTS).sort());
});

for (const useCase of useCases) {
  const row = MATRIX[useCase.name];
  if (useCase.is === "guest-command" || !row) continue;
  describe(useCase.name, () => {
    // Those who may not come first: as they leave nothing behind, they can share what stands.
    const roles = [...ROLES].sort((a, b) => Number(row.roles.includes(a)) - Number(row.roles.includes(b)));
    for (const role of roles) {
      const member = ONE_OF_EACH[role];
      const may = row.roles.includes(role);
      it(`${may ? "is open to" : "is closed to"} ${role}`, async () => {
        const { input, everything: before } = await sceneFor(row, member);
        const outcome = await run(useCase, member, input);
        if (may) {
          touched = true;
          expect(outcome).toMatchObject({ kind: "done" });
        } else {
          expect(["forbidden", "not-found"]).toContain(outcome.kind);
          expect(await everything()).toEqual(before);
        }
      });
    }

    it("is closed to who has not signed in", async () => {
      const { context } = asGuest();
      const { input } = await sceneFor(row, ONE_OF_EACH.COORDINATOR);
      const outcome =
        useCase.is === "query"
          ? await runQuery(useCase, input, context)
          : await runCommand(useCase, input, context);
      expect(outcome).toEqual({ kind: "unauthenticated" });
    });
  });
}

/** An input that asks who acts is made for each; any other serves until somebody has acted on it. */
async function sceneFor(row: (typeof MATRIX)[string], member: CastMember): Promise<Scene> {
  const ofActor = row.input && row.input.length > 0;
  if (scene && !touched && scene.of === row && !ofActor) return scene;
  const built = scene?.of !== undefined && (scene.of as typeof row).input !== undefined;
  if (touched || built) await resetDatabase();
  touched = false;
  const input = (await row.input?.(member)) ?? {};
  scene = { of: row, input, everything: row.roles.length < ROLES.length ? await everything() : "" };
  return scene;
}

function run(
  useCase: AnyCommand | AnyQuery,
  member: (typeof ONE_OF_EACH)[keyof typeof ONE_OF_EACH],
  input: object,
): Promise<Outcome<unknown>> {
  return useCase.is === "query" ? as(member).ask(useCase, input) : as(member).run(useCase, input);
}

/** Every row of every table but the trail of forbidden attempts: what a refusal must leave as it was. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('_prisma_migrations', 'audit_event') order by 1`;
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as rows, coalesce(sum(hashtext(t::text)::bigint), 0) as sum from "${name}" t`,
  );
  const done = `select 'audit_event', count(*), 0 from audit_event where outcome = 'done'`;
  const rows = await db().$queryRawUnsafe<unknown[]>([...sums, done].join(" union all "));
  return rows
    .map((row) => JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? String(value) : value)))
    .join("\n");
}

async function allUseCases(): Promise<(AnyCommand | AnyGuestCommand | AnyQuery)[]> {
  const lib = path.resolve(import.meta.dirname, "../../lib");
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)(commands|queries)\/[^/]+\.ts$/.test(file),
  );
  const modules = await Promise.all(files.map((file) => import(path.join(lib, file))));
  return modules.flatMap((module) =>
    Object.values(module).filter(
      (value): value is AnyCommand | AnyGuestCommand | AnyQuery =>
        typeof value === "object" && value !== null && "is" in value && "name" in value,
    ),
  );
}

import { afterAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/auth/role";
import type { AnyCommand } from "@/lib/kernel/command";
import type { Outcome } from "@/lib/kernel/outcome";
import type { AnyQuery } from "@/lib/kernel/query";
import { runCommand, runQuery } from "@/lib/kernel/run";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, asGuest, closeDatabase } from "../support/act";
import { GUESTS, MATRIX, ONE_OF_EACH } from "../support/authorisation-matrix";
import { resetDatabase } from "../support/test-database";
import { allUseCases, everything } from "../support/use-cases";

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

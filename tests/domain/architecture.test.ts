import { describe, expect, it } from "vitest";
import { judgeFile, judgeImport, roomOf } from "@/scripts/check-architecture";

describe("the floor plan", () => {
  it("reads the floor from the file's name", () => {
    expect(roomOf("lib/plan/measure.ts")).toEqual({ floor: "ground", feature: "plan" });
    expect(roomOf("lib/plan/measure.store.ts").floor).toBe("first");
    expect(roomOf("lib/plan/commands/revise-measure.ts").floor).toBe("second");
    expect(roomOf("lib/kernel/run.ts").floor).toBe("cellar");
    expect(roomOf("app/(signed-in)/plan/page.tsx").floor).toBe("roof");
  });

  it.each([
    ["lib/plan/measure.ts", "lib/plan/measure.store.ts"],
    ["lib/plan/measure.store.ts", "lib/plan/commands/revise-measure.ts"],
    ["lib/plan/plan.policy.ts", "lib/db/client.ts"],
    ["lib/plan/commands/revise-measure.ts", "lib/db/client.ts"],
    ["lib/kernel/run.ts", "lib/plan/measure.ts"],
    ["lib/units/unit.ts", "lib/plan/measure.ts"],
    ["app/(signed-in)/plan/page.tsx", "lib/plan/measure.store.ts"],
    ["app/(signed-in)/plan/page.tsx", "lib/db/client.ts"],
    ["lib/plan/measure.ts", "components/ui/badge.tsx"],
    ["lib/plan/measure.ts", "tests/support/act.ts"],
    ["lib/new-feature/x.ts", "lib/plan/measure.ts"],
  ])("%s must not use %s", (file, target) => {
    expect(judgeImport(file, target, false)).not.toBeNull();
  });

  it.each([
    ["lib/plan/commands/revise-measure.ts", "lib/plan/measure.store.ts"],
    ["lib/plan/measure.store.ts", "lib/db/client.ts"],
    ["lib/meetings/meeting.ts", "lib/plan/measure.ts"],
    ["app/(signed-in)/plan/page.tsx", "lib/plan/queries/read-overview.ts"],
  ])("%s may use %s", (file, target) => {
    expect(judgeImport(file, target, false)).toBeNull();
  });

  it("sees statements over several lines, server actions out of place, charts and the environment", () => {
    const breaches = (file: string, text: string) => judgeFile(file, text).map((b) => b.line);
    expect(breaches("lib/plan/measure.ts", 'import {\n  a,\n  b,\n} from "./measure.store";\n')).toEqual([1]);
    expect(breaches("app/x/page.tsx", '"use server";\n')).toEqual([1]);
    expect(breaches("app/x/actions.ts", '"use server";\n')).toEqual([]);
    expect(breaches("components/plan/x.tsx", '\nimport { Line } from "recharts";\n')).toEqual([2]);
    expect(breaches("lib/plan/measure.ts", "const x = process.env.X;\n")).toEqual([1]);
    expect(breaches("lib/plan/measure.ts", "export default 1;\n")).toEqual([1]);
  });
});

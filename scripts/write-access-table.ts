import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROLES, type Role } from "@/lib/auth/role";
import { GUESTS, MATRIX } from "@/tests/support/authorisation-matrix";

/** `npm run docs:access`: writes who may do what into the README, from the rows that the tests run. */
const SHORT: Record<Role, string> = {
  COORDINATOR: "coordinator",
  LIAISON_OFFICER: "liaison officer",
  STAFF: "staff",
  LEADER: "leader",
  SYSTEM_ADMINISTRATOR: "system adm.",
  SECURITY_ADMINISTRATOR: "security adm.",
  AUDITOR: "auditor",
};

export function accessTable(): string {
  const rows = Object.entries(MATRIX).map(
    ([name, { roles }]) =>
      `| ${name} | ${ROLES.map((role) => (roles.includes(role) ? "●" : "")).join(" | ")} |`,
  );
  const guests = Object.entries(GUESTS).map(([name, why]) => `- ${name}: ${why}`);
  return [
    `| use-case | ${ROLES.map((role) => SHORT[role]).join(" | ")} |`,
    `|---|${ROLES.map(() => ":-:").join("|")}|`,
    ...rows,
    "",
    "Without being signed in:",
    "",
    ...guests,
  ].join("\n");
}

export function withAccessTable(readme: string): string {
  const table = accessTable();
  return readme.replace(
    /<!-- access:begin -->[\s\S]*<!-- access:end -->/,
    `<!-- access:begin -->\n${table}\n<!-- access:end -->`,
  );
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const file = path.resolve("README.md");
  writeFileSync(file, withAccessTable(readFileSync(file, "utf8")));
}

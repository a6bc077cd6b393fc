import type { Role } from "@/lib/auth/role";

export type NavKey =
  | "home"
  | "desk"
  | "dashboard"
  | "tasks"
  | "periods"
  | "difficulties"
  | "instructions"
  | "changes"
  | "patents"
  | "patentFigures"
  | "ledgers"
  | "notices"
  | "plan"
  | "measures"
  | "indicators"
  | "units"
  | "documents"
  | "rules"
  | "meetings"
  | "calendar"
  | "sources"
  | "accounts"
  | "security"
  | "audit";

export type NavGroup = {
  key: "work" | "mechanism" | "administration";
  items: { key: NavKey; href: string }[];
};

const MECHANISM: NavGroup = {
  key: "mechanism",
  items: [
    { key: "plan", href: "/plan" },
    { key: "measures", href: "/measures" },
    { key: "indicators", href: "/indicators" },
    { key: "units", href: "/units" },
    { key: "documents", href: "/documents" },
    { key: "rules", href: "/rules" },
    { key: "meetings", href: "/meetings" },
    { key: "calendar", href: "/calendar" },
    { key: "sources", href: "/sources" },
  ],
};

const ADMINISTRATION: Partial<Record<Role, NavGroup["items"]>> = {
  SYSTEM_ADMINISTRATOR: [{ key: "accounts", href: "/admin/accounts" }],
  SECURITY_ADMINISTRATOR: [{ key: "security", href: "/security" }],
  AUDITOR: [{ key: "audit", href: "/audit" }],
};

const DASHBOARD = { key: "dashboard", href: "/dashboard" } as const;
const TASKS = { key: "tasks", href: "/tasks" } as const;
const PERIODS = { key: "periods", href: "/periods" } as const;
const DIFFICULTIES = { key: "difficulties", href: "/difficulties" } as const;
const INSTRUCTIONS = { key: "instructions", href: "/instructions" } as const;
const CHANGES = { key: "changes", href: "/changes" } as const;
const PATENTS = { key: "patents", href: "/patents" } as const;
const PATENT_FIGURES = { key: "patentFigures", href: "/patents/figures" } as const;
const NOTICES = { key: "notices", href: "/notices" } as const;
const UNIT_WORK = [
  { key: "home", href: "/home" } as const,
  TASKS,
  DIFFICULTIES,
  INSTRUCTIONS,
  PATENTS,
  PATENT_FIGURES,
  CHANGES,
  NOTICES,
];

/** What those who work on tasks do every day. */
const WORK: Partial<Record<Role, NavGroup["items"]>> = {
  COORDINATOR: [
    { key: "desk", href: "/desk" },
    DASHBOARD,
    TASKS,
    PERIODS,
    DIFFICULTIES,
    INSTRUCTIONS,
    PATENTS,
    PATENT_FIGURES,
    CHANGES,
    { key: "ledgers", href: "/ledgers" },
    NOTICES,
  ],
  LIAISON_OFFICER: UNIT_WORK,
  STAFF: UNIT_WORK,
  LEADER: [DASHBOARD, CHANGES, TASKS, PERIODS, DIFFICULTIES, INSTRUCTIONS, PATENTS, PATENT_FIGURES, NOTICES],
};

/** What a role finds in its navigation, its own work first. Convenience only: the use-cases decide. */
export function navigationOf(role: Role): NavGroup[] {
  const work = WORK[role];
  if (work) return [{ key: "work", items: work }, MECHANISM];
  const own = ADMINISTRATION[role];
  return own ? [{ key: "administration", items: own }, MECHANISM] : [MECHANISM];
}

/** Where a role begins its day. */
export function homeOf(role: Role): string {
  return (ADMINISTRATION[role] ?? WORK[role])?.[0]?.href ?? "/plan";
}

import { ADMINISTRATOR_ROLES, type Role } from "@/lib/auth/role";

export type NavKey =
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

export type NavGroup = { key: "mechanism" | "administration"; items: { key: NavKey; href: string }[] };

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

/** What a role finds in its navigation, its own work first. Convenience only: the use-cases decide. */
export function navigationOf(role: Role): NavGroup[] {
  const own = ADMINISTRATION[role];
  return own ? [{ key: "administration", items: own }, MECHANISM] : [MECHANISM];
}

/** Where a role begins its day. */
export function homeOf(role: Role): string {
  return ADMINISTRATOR_ROLES.includes(role) ? (ADMINISTRATION[role]?.[0]?.href ?? "/plan") : "/plan";
}

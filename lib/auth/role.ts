/** The roles a person may hold; the names of the database enum `role`. */
export const ROLES = [
  "COORDINATOR",
  "LIAISON_OFFICER",
  "STAFF",
  "LEADER",
  "SYSTEM_ADMINISTRATOR",
  "SECURITY_ADMINISTRATOR",
  "AUDITOR",
] as const;

export type Role = (typeof ROLES)[number];

/** 三员: no one of them may be another, and none touches business content. */
export const ADMINISTRATOR_ROLES: readonly Role[] = [
  "SYSTEM_ADMINISTRATOR",
  "SECURITY_ADMINISTRATOR",
  "AUDITOR",
];

import type { Role } from "@/lib/auth/role";

/**
 * The fixed cast: invented people of demonstrations and tests, known by what they do.
 * Units are real, people are not.
 */
export type CastMember = {
  loginName: string;
  nameZh: string;
  nameEn: string;
  role: Role;
  unitCode: string;
};

export const CAST = {
  coordinator: person("coordinator", "林岚", "Lin Lan", "COORDINATOR", "CNIPA"),
  secondCoordinator: person("coordinator2", "郭远", "Guo Yuan", "COORDINATOR", "CNIPA"),
  leader: person("leader", "方正", "Fang Zheng", "LEADER", "CNIPA"),
  moeLiaison: person("moe.liaison", "沈青", "Shen Qing", "LIAISON_OFFICER", "MOE"),
  moeStaff: person("moe.staff", "许诺", "Xu Nuo", "STAFF", "MOE"),
  miitLiaison: person("miit.liaison", "高航", "Gao Hang", "LIAISON_OFFICER", "MIIT"),
  miitStaff: person("miit.staff", "田野", "Tian Ye", "STAFF", "MIIT"),
  systemAdministrator: person("sysadmin", "严谨", "Yan Jin", "SYSTEM_ADMINISTRATOR", "CNIPA"),
  securityAdministrator: person("secadmin", "安宁", "An Ning", "SECURITY_ADMINISTRATOR", "CNIPA"),
  auditor: person("auditor", "明察", "Ming Cha", "AUDITOR", "CNIPA"),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof CAST;

/** Of every demonstration account; a real database has none of them. */
export const DEMONSTRATION_PASSWORD = "Tracker-Demo-2025";

/** Since the mechanism first met, so that every date of the plan finds them in office. */
export const IN_OFFICE_SINCE = "2023-11-09";

function person(loginName: string, nameZh: string, nameEn: string, role: Role, unitCode: string): CastMember {
  return { loginName, nameZh, nameEn, role, unitCode };
}

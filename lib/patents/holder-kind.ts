export const HOLDER_KINDS = [
  "UNIVERSITY",
  "RESEARCH_INSTITUTE",
  "MEDICAL_INSTITUTION",
  "ENTERPRISE",
  "PUBLIC_BODY",
  "INDIVIDUAL",
  "OTHER",
] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

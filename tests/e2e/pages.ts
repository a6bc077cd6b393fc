import { CAST, type CastMember } from "../../prisma/demonstration/cast";

/** Every page of the product, and who it is for: each is opened in both languages, wide and narrow, light and dark. */
export const PAGES: readonly { path: string; as: CastMember }[] = [
  { path: "/plan", as: CAST.leader },
  { path: "/plan/edit", as: CAST.coordinator },
  { path: "/plan/themes/S2/edit", as: CAST.coordinator },
  { path: "/plan/targets/T6/edit", as: CAST.coordinator },
  { path: "/plan/targets/T6/move", as: CAST.coordinator },
  { path: "/measures", as: CAST.moeStaff },
  { path: "/measures?q=无此内容", as: CAST.moeStaff },
  { path: "/measures/M01", as: CAST.coordinator },
  { path: "/measures/M01/edit", as: CAST.coordinator },
];

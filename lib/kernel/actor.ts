import type { Role } from "@/lib/auth/role";

/** The signed-in person as of this request: who, in which unit, in which role. */
export type Actor = {
  readonly personId: string;
  readonly loginName: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitCode: string;
  readonly sessionId: string;
  /** In a wall screen's session he reads and writes nothing, whatever his role would let him do. */
  readonly readOnly: boolean;
};

import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** What the database refuses, in our words: two coordinators may have decided at once. */
export const UNIT_CONSTRAINTS: Record<string, Refusal> = {
  unit_name_zh_key: refuse("unit.name-taken", { field: "nameZh" }),
  unit_protocol_rank_key: refuse("unit.rank-taken", { field: "protocolRank" }),
};

export const MEMBERSHIP_CONSTRAINTS: Record<string, Refusal> = {
  membership_one_at_a_time: refuse("membership.overlaps", { field: "joinedOn" }),
  membership_one_lead: refuse("membership.lead-taken", { field: "role" }),
};

import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** What the database refuses, in our words. */
export const VIEW_CONSTRAINTS: Record<string, Refusal> = {
  saved_view_owner_id_page_name_key: refuse("view.name-taken", { field: "name" }),
};

import type { ChangeSection } from "@/lib/changes/change";
import type { LinesOf } from "@/lib/changes/change-view";

/** What the table of a section is drawn from. */
export type SectionProps<Section extends ChangeSection> = {
  caption: string;
  lines: readonly LinesOf[Section][];
};

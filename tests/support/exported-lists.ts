import type { ReactNode } from "react";
import type { ExportedListName } from "@/lib/exports/list-name";
import type { CastMember } from "@/prisma/demonstration/cast";
import { cast } from "./cast";
import type { Besides } from "./same-as-screen";

// biome-ignore lint/suspicious/noExplicitAny: pages take their own parameters
type Page = () => Promise<{ default: (props: any) => ReactNode | Promise<ReactNode> }>;

/** How a list is opened on the screen, and by whom: its page and its file are compared in each of the looks. */
export type ExportedScreen = {
  page: Page;
  /** Of the address: `[code]`. It is what the export is told beside the filters. */
  path?: Record<string, string>;
  /** In turn in Chinese and in English; `rows: 0` where nothing is found. */
  looks: readonly { by: CastMember; search?: Record<string, string>; rows?: 0 }[];
  /** Its table, by its caption, on a page of several. */
  table?: RegExp;
  /** Rows a page of the screen shows. */
  aPage?: number;
  /** Which sheet of the workbook, if not the first. */
  sheet?: number;
  besides?: Besides;
};

export const EXPORTED_SCREENS: Record<ExportedListName, ExportedScreen> = {
  tasks: {
    page: () => import("@/app/(signed-in)/tasks/(list)/page"),
    aPage: 50,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "-due", stage: "ASSIGNED" } },
      { by: cast.moeStaff, search: { view: "none" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
  },
};

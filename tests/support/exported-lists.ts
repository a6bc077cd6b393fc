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
  "unsigned-tasks": {
    page: () => import("@/app/(signed-in)/tasks/unsigned/page"),
    looks: [{ by: cast.coordinator }, { by: cast.leader }, { by: cast.moeLiaison }],
    besides: { headings: ["选择"] },
  },
  measures: {
    page: () => import("@/app/(signed-in)/measures/(list)/page"),
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "-title", theme: "S2" } },
      { by: cast.moeStaff },
      { by: cast.systemAdministrator, search: { unit: "MOE" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
    besides: { words: /实际[\d.]+%|计划|actual [\d.]+%|planned/ },
  },
  units: {
    page: () => import("@/app/(signed-in)/units/(list)/page"),
    looks: [
      { by: cast.coordinator, search: { membership: "ALL" } },
      { by: cast.coordinator, search: { membership: "ALL", sort: "-joined" } },
      { by: cast.moeStaff, search: { view: "none", on: "2024-01-01" } },
      { by: cast.auditor, search: { q: "无此内容" }, rows: 0 },
    ],
  },
  documents: {
    page: () => import("@/app/(signed-in)/documents/(list)/page"),
    aPage: 20,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "number", unit: "MOF" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
  },
  meetings: {
    page: () => import("@/app/(signed-in)/meetings/(list)/page"),
    aPage: 25,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "kind" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
  },
  sources: {
    page: () => import("@/app/(signed-in)/sources/(list)/page"),
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "-uses", grade: "A" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
  },
};

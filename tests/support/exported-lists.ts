import type { ReactNode } from "react";
import { db } from "@/lib/db/client";
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
  path?: () => Promise<Record<string, string>>;
  /** In turn in Chinese and in English; `rows: 0` where nothing is found. */
  looks: readonly { by: CastMember; search?: Record<string, string>; rows?: 0 }[];
  /** Its table, by its caption, on a page of several. */
  table?: RegExp;
  /** Rows a page of the screen shows. */
  aPage?: number;
  /** Which sheet of the workbook, if not the first. */
  sheet?: number;
  besides?: Besides;
  /** The page tells it in sentences, not in a table: whatever the file says, or says under these headings, must stand on it. */
  told?: true | readonly string[];
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
  difficulties: {
    page: () => import("@/app/(signed-in)/difficulties/(list)/page"),
    aPage: 25,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "due", state: "OPEN" } },
      { by: cast.moeStaff, search: { state: "UNSOLVED" } },
      { by: cast.miitLiaison, search: { view: "none" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
    besides: { words: /提交下次会议：|Goes to the next meeting: /, retold: ["历时", "Age"] },
  },
  ledgers: {
    page: () => import("@/app/(signed-in)/ledgers/(list)/page"),
    looks: [{ by: cast.coordinator }, { by: cast.secondCoordinator }],
  },
  "ledger-rows": {
    page: () => import("@/app/(signed-in)/ledgers/[id]/page"),
    path: async () => ({ id: (await db().ledgerImport.findFirstOrThrow()).id }),
    looks: [{ by: cast.coordinator }, { by: cast.coordinator, search: { outcome: "ADDED" } }],
    besides: { words: /配合：|Support: / },
  },
  "patent-imports": {
    page: () => import("@/app/(signed-in)/patents/imports/(list)/page"),
    looks: [{ by: cast.coordinator }, { by: cast.moeStaff, search: { state: "FAILED" }, rows: 0 }],
  },
  "standing-matrix": {
    page: () => import("@/app/(signed-in)/dashboard/matrix/page"),
    looks: [
      { by: cast.leader },
      { by: cast.coordinator, search: { sort: "gap", theme: "S2", on: "2025-06-30" } },
    ],
    besides: { words: /牵头|配合|计划|最重|leads|supports|planned|at worst/ },
  },
  "unit-comparison": {
    page: () => import("@/app/(signed-in)/dashboard/units/page"),
    looks: [{ by: cast.leader }, { by: cast.coordinator, search: { sort: "-overdue", period: "2025-06" } }],
    besides: { words: /最长|天|days? at most|\// },
  },
  "progress-curve": {
    page: () => import("@/app/(signed-in)/dashboard/page"),
    table: /曲线|Planned against/,
    looks: [{ by: cast.leader }, { by: cast.coordinator, search: { unit: "MOE" } }],
  },
  "counted-tasks": {
    page: () => import("@/app/(signed-in)/dashboard/tasks/page"),
    aPage: 50,
    looks: [
      { by: cast.leader },
      { by: cast.coordinator, search: { role: "SUPPORT", light: "OVERDUE", sort: "due" } },
      { by: cast.leader, search: { measure: "M99" }, rows: 0 },
    ],
    besides: { words: /原定|first|\+/ },
  },
  "rating-differences": {
    page: () => import("@/app/(signed-in)/dashboard/attention/page"),
    table: /自评|rate differently/,
    aPage: 20,
    looks: [{ by: cast.leader }, { by: cast.coordinator, search: { theme: "S4" } }],
    besides: { words: /统筹低|统筹高|级|steps?|worse|better/ },
  },
  "moved-deadlines": {
    page: () => import("@/app/(signed-in)/dashboard/attention/page"),
    table: /时限|Deadlines/,
    aPage: 20,
    looks: [{ by: cast.leader }, { by: cast.coordinator, search: { theme: "S4" } }],
    besides: { words: /推迟|(?<=\d)[天次]|共(?=\d)|days? later|moved|×/ },
  },
  "open-difficulties": {
    page: () => import("@/app/(signed-in)/dashboard/attention/page"),
    table: /困难|difficulties/,
    aPage: 20,
    looks: [{ by: cast.leader }, { by: cast.coordinator, search: { on: "2025-06-30" } }],
    besides: { words: /#|天|days?/ },
  },
  periods: {
    page: () => import("@/app/(signed-in)/periods/(list)/page"),
    looks: [{ by: cast.coordinator }, { by: cast.leader }],
    besides: { words: /待报|awaited|至|\bto\b/ },
  },
  "period-matrix": {
    page: () => import("@/app/(signed-in)/periods/[code]/page"),
    path: async () => ({ code: "2025-11" }),
    table: /各单位填报情况|Who has reported/,
    looks: [{ by: cast.coordinator }, { by: cast.leader }],
    besides: { headings: ["操作", "Action"], words: /已催|urged/ },
  },
  reopened: {
    page: () => import("@/app/(signed-in)/periods/reopened/page"),
    table: /通过后重新打开|Approved and reopened/,
    looks: [{ by: cast.coordinator }, { by: cast.leader }],
    besides: { words: /(?<=^|\s)(进度|Progress) (?=\d+%)/ },
  },
  "review-queue": {
    page: () => import("@/app/(signed-in)/desk/reports/(list)/page"),
    aPage: 50,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader },
      { by: cast.coordinator, search: { measure: "M99" }, rows: 0 },
    ],
    besides: {
      words: /[+−±]\d+|上期|无上期|\blast\b|no earlier figure/,
      retold: ["已等", "Waiting", "校验提示", "Findings"],
    },
  },
  "task-reports": {
    page: () => import("@/app/(signed-in)/tasks/[code]/reports/page"),
    path: async () => ({ code: "M01-06" }),
    looks: [{ by: cast.coordinator }, { by: cast.leader }, { by: cast.moeStaff }],
    besides: { headings: ["填报"] },
  },
  people: {
    page: () => import("@/app/(signed-in)/admin/accounts/page"),
    aPage: 50,
    looks: [
      { by: cast.systemAdministrator },
      { by: cast.systemAdministrator, search: { sort: "-unit", role: "STAFF" } },
      { by: cast.systemAdministrator, search: { q: "无此内容" }, rows: 0 },
    ],
    besides: { words: /从未登录|never/i },
  },
  sessions: {
    page: () => import("@/app/(signed-in)/security/page"),
    aPage: 50,
    table: /会话|sessions/,
    looks: [
      { by: cast.securityAdministrator },
      { by: cast.securityAdministrator },
      { by: cast.securityAdministrator, search: { q: "无此内容" }, rows: 0 },
    ],
    besides: { headings: ["结束", "End"] },
  },
  lockouts: {
    page: () => import("@/app/(signed-in)/security/page"),
    table: /锁定|locked/i,
    looks: [{ by: cast.securityAdministrator }, { by: cast.securityAdministrator }],
    besides: { headings: ["解除锁定", "Clear the lock"], words: /次|times?/ },
  },
  "rules-versions": {
    page: () => import("@/app/(signed-in)/rules/page"),
    table: /各版本|each version/,
    looks: [{ by: cast.coordinator }, { by: cast.auditor }],
    besides: { headings: ["比较", "Compare"] },
  },
  notices: {
    page: () => import("@/app/(signed-in)/notices/page"),
    told: true,
    aPage: 50,
    looks: [
      { by: cast.coordinator },
      { by: cast.moeLiaison },
      { by: cast.moeLiaison, search: { show: "unread" } },
    ],
  },
  worklist: {
    page: () => import("@/app/(signed-in)/home/page"),
    told: true,
    looks: [{ by: cast.moeLiaison }, { by: cast.moeStaff }],
  },
  indicators: {
    page: () => import("@/app/(signed-in)/indicators/(list)/page"),
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "recent", target: "yes" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
    besides: { retold: ["最新数值", "Latest value"], elsewhere: ["举措", "Measure"] },
  },
  "indicator-values": {
    page: () => import("@/app/(signed-in)/indicators/[code]/page"),
    path: async () => ({ code: "pledge-amount" }),
    table: /各时期数值|values by period/i,
    looks: [{ by: cast.coordinator }, { by: cast.leader, search: { on: "2025-01-01" } }],
    besides: { headings: ["操作"] },
  },
  "indicator-standing": {
    page: () => import("@/app/(signed-in)/dashboard/indicators/page"),
    looks: [{ by: cast.leader }, { by: cast.coordinator, search: { on: "2025-06-30" } }],
    besides: {
      headings: ["走势", "Trend"],
      words: /截至|as of/,
      retold: ["最新数值", "Latest value", "阶段目标", "Interim targets"],
    },
  },
  instructions: {
    page: () => import("@/app/(signed-in)/instructions/(list)/page"),
    aPage: 25,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "due" } },
      { by: cast.moeLiaison },
      { by: cast.leader, search: { q: "无此内容" }, rows: 0 },
    ],
    besides: { retold: ["批示内容", "Instruction", "历时", "Age"] },
  },
  decisions: {
    page: () => import("@/app/(signed-in)/desk/period/decisions/page"),
    aPage: 50,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { act: "approved" } },
      { by: cast.coordinator, search: { unit: "XXX" }, rows: 0 },
    ],
    besides: { retold: ["用时", "Took"] },
  },
  waiting: {
    page: () => import("@/app/(signed-in)/desk/period/waiting/page"),
    aPage: 50,
    looks: [
      { by: cast.coordinator, search: { kind: "reports" } },
      { by: cast.leader, search: { kind: "difficulties" } },
    ],
    besides: { retold: ["已等", "Waiting"] },
  },
  "office-waiting": {
    page: () => import("@/app/(signed-in)/desk/period/page"),
    table: /待统筹人员办理|office/i,
    looks: [{ by: cast.coordinator }, { by: cast.leader }],
    besides: { retold: ["最早的已等", "Oldest has waited"] },
  },
  "units-waiting": {
    page: () => import("@/app/(signed-in)/desk/period/page"),
    table: /各单位待办|Waiting for units/,
    looks: [{ by: cast.coordinator }, { by: cast.leader, search: { sort: "unit", period: "2025-11" } }],
    besides: { words: /逾期|\blate\b|天|\bdays?\b|(?<=\d ?)d\b/ },
  },
  workload: {
    page: () => import("@/app/(signed-in)/desk/period/page"),
    table: /统筹人员工作量|Workload/,
    looks: [{ by: cast.coordinator }, { by: cast.leader }],
    besides: { words: /天|\bdays?\b|(?<=\d ?)d\b/ },
  },
  "uncovered-claims": {
    page: () => import("@/app/(signed-in)/desk/period/page"),
    table: /无佐证的事项|without evidence/i,
    looks: [
      { by: cast.coordinator, search: { all: "1" } },
      { by: cast.leader, search: { all: "1", period: "2025-11" } },
    ],
  },
  "unit-parts": {
    page: () => import("@/app/(signed-in)/units/[code]/parts/page"),
    path: async () => ({ code: "MOE" }),
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { role: "SUPPORT" } },
      { by: cast.moeStaff, search: { light: "OVERDUE" } },
    ],
  },
  "unit-period": {
    page: () => import("@/app/(signed-in)/units/[code]/periods/[period]/page"),
    path: async () => ({ code: "MOE", period: "2025-11" }),
    looks: [{ by: cast.coordinator }, { by: cast.leader }, { by: cast.moeLiaison }],
    besides: { words: /次|times?|项有佐证|\bof\b|have evidence/ },
  },
  patents: {
    page: () => import("@/app/(signed-in)/patents/(search)/page"),
    aPage: 50,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { q: "方法", type: "INVENTION" } },
      { by: cast.moeStaff, search: { sort: "since" } },
    ],
    besides: { words: /天|days?|授权|granted/ },
  },
  conversions: {
    page: () => import("@/app/(signed-in)/patents/conversions/(list)/page"),
    aPage: 25,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "-amount", filing: "OVERDUE" } },
      { by: cast.moeStaff, search: { view: "none", kind: "TRANSFER" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
    besides: { words: /期限|件|due|patents/ },
  },
  "patent-funnel": {
    page: () => import("@/app/(signed-in)/patents/figures/page"),
    table: /^转化漏斗|^Funnel/,
    looks: [{ by: cast.leader }, { by: cast.moeStaff }],
    besides: { words: /按|次推进计|天|days?|over|steps?/ },
  },
  "patent-breakdown": {
    page: () => import("@/app/(signed-in)/patents/figures/page"),
    table: /^细分|^Breakdown/,
    looks: [
      { by: cast.leader },
      { by: cast.coordinator, search: { by: "unit" } },
      { by: cast.coordinator, search: { by: "institution" } },
      { by: cast.leader, search: { by: "grade", unit: "MOE" } },
      { by: cast.moeStaff, search: { by: "type" } },
    ],
    besides: { words: /中位|天|median|days?/ },
  },
  "patent-conversions": {
    page: () => import("@/app/(signed-in)/patents/figures/page"),
    table: /^各月各类合同|^Contracts by month/,
    looks: [{ by: cast.coordinator }, { by: cast.moeLiaison }],
    besides: { words: /份/ },
  },
  products: {
    page: () => import("@/app/(signed-in)/patents/products/(list)/page"),
    table: /^产品|^Products/,
    aPage: 25,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "-output", recognition: "RECOGNISED" } },
      { by: cast.moeStaff, search: { q: "无此内容" }, rows: 0 },
    ],
  },
  institutions: {
    page: () => import("@/app/(signed-in)/patents/institutions/(list)/page"),
    aPage: 50,
    looks: [
      { by: cast.coordinator },
      { by: cast.leader, search: { sort: "name", province: "none", confirmed: "no" } },
      { by: cast.coordinator, search: { kind: "UNIVERSITY", confirmed: "yes", province: "37" } },
      { by: cast.leader, search: { q: "无此内容" }, rows: 0 },
    ],
  },
  changes: {
    page: () => import("@/app/(signed-in)/changes/(list)/page"),
    // Its tables pack a line into fewer cells; differences of texts are marked word by word.
    told: [
      "变化",
      "编号",
      "对象",
      "单位",
      "经办人",
      "时间",
      "Change",
      "Code",
      "Subject",
      "Unit",
      "By",
      "Time",
    ],
    looks: [
      { by: cast.coordinator, search: { since: "2025-09-30", kind: "RATING_WORSE", all: "ratings" } },
      { by: cast.leader, search: { since: "2025-09-30", kind: "COMPLETED", all: "tasks" } },
      { by: cast.moeStaff, search: { since: "2025-06-30", kind: "MOVED", all: "wordings" } },
      { by: cast.leader, search: { since: "2025-09-30", kind: "PROGRESS_ROSE", all: "progress" } },
    ],
  },
};

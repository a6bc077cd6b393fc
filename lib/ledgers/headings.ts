import { createHash } from "node:crypto";

/** What a column of a ledger may hold. `skip`: it is not imported. */
export const LEDGER_FIELDS = [
  "skip",
  "code",
  "measure",
  "title",
  "titleEn",
  "deliverable",
  "acceptance",
  "lead",
  "support",
  "units",
  "dueOn",
  "weight",
  "cadence",
  "note",
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Several columns may hold parts of these; of every other field there is one column. */
export const JOINED_FIELDS: readonly LedgerField[] = [
  "skip",
  "title",
  "deliverable",
  "acceptance",
  "support",
  "note",
];

export type Confidence = "sure" | "likely" | "none";
export type Suggestion = { field: LedgerField; confidence: Confidence };

const WORDS: Record<LedgerField, readonly string[]> = {
  skip: [
    "序号",
    "序",
    "no",
    "no.",
    "#",
    "row",
    "行号",
    "工作表",
    "id",
    "状态",
    "完成情况",
    "进展情况",
    "status",
  ],
  code: [
    "任务编号",
    "编号",
    "任务号",
    "任务代码",
    "任务编码",
    "taskno",
    "taskid",
    "taskcode",
    "tasknumber",
    "code",
  ],
  measure: ["举措", "重点举措", "举措编号", "所属举措", "对应举措", "measure", "measurecode", "measureno"],
  title: [
    "任务名称",
    "工作任务",
    "重点任务",
    "任务",
    "任务内容",
    "主要任务",
    "具体任务",
    "重点工作",
    "工作内容",
    "工作事项",
    "事项",
    "title",
    "task",
    "taskname",
    "tasktitle",
    "name",
  ],
  titleEn: ["任务英文名称", "英文名称", "titleen", "englishtitle"],
  deliverable: [
    "交付成果",
    "成果形式",
    "预期成果",
    "工作成果",
    "成果",
    "交付物",
    "标志性成果",
    "deliverable",
    "deliverables",
    "output",
    "outputs",
  ],
  acceptance: [
    "验收标准",
    "考核要点",
    "考核指标",
    "完成标准",
    "验收要求",
    "考核标准",
    "acceptance",
    "acceptancecriterion",
    "acceptancecriteria",
    "verification",
  ],
  lead: ["牵头单位", "主办单位", "牵头部门", "主办部门", "牵头", "主办", "lead", "leadunit", "owner"],
  support: [
    "配合单位",
    "协办单位",
    "参与单位",
    "参加单位",
    "配合部门",
    "协办部门",
    "协同单位",
    "配合",
    "协办",
    "support",
    "supportunits",
    "supportingunits",
  ],
  units: [
    "责任单位",
    "责任部门",
    "部门",
    "单位",
    "department",
    "departmentid",
    "unitname",
    "承办单位",
    "落实单位",
    "责任主体",
    "units",
    "responsibleunits",
    "responsible",
  ],
  dueOn: [
    "完成时限",
    "时限",
    "完成时间",
    "截止时间",
    "截止日期",
    "时间节点",
    "完成期限",
    "办结时限",
    "时间要求",
    "完成日期",
    "时间",
    "duedate",
    "dueon",
    "due",
    "deadline",
  ],
  weight: ["权重", "分值", "weight"],
  cadence: ["报送频次", "报送周期", "报告周期", "反馈周期", "cadence", "frequency"],
  note: [
    "备注",
    "说明",
    "依据",
    "文件依据",
    "来源",
    "note",
    "notes",
    "remark",
    "remarks",
    "mission",
    "theme",
  ],
};

/** Read where no heading says exactly one of the words; the first that fits. */
const PATTERNS: readonly (readonly [RegExp, LedgerField])[] = [
  [/进度|进展|状态|status|progress/, "skip"],
  [/牵头|主办|^lead/, "lead"],
  [/配合|协办|参与|参加|协同|support/, "support"],
  [/责任(单位|部门|人)|承办|落实(单位|部门)|owner|responsib/, "units"],
  [/时限|完成时间|完成日期|截止|期限|时间节点|时间|deadline|due/, "dueOn"],
  [/验收|考核|acceptance|verif|criteri/, "acceptance"],
  [/成果|交付|deliver|output/, "deliverable"],
  [/举措|measure/, "measure"],
  [/权重|weight/, "weight"],
  [/编号|编码/, "code"],
  [/任务|工作内容|事项|title|task/, "title"],
  [/备注|依据|note|remark/, "note"],
];
const LONGEST_LIKELY = 20;

const EXACT = new Map(LEDGER_FIELDS.flatMap((field) => WORDS[field].map((word) => [word, field] as const)));

/** Which field a heading names: a known word surely, one that contains such a word likely. */
export function recogniseHeading(heading: string): Suggestion | null {
  const whole = bare(heading);
  const without = bare(heading.normalize("NFKC").replace(/[([【〔].*?[)\]】〕]/g, ""));
  const parts = heading.split("/").map(bare).reverse();
  for (const text of [whole, without, ...parts]) {
    const field = EXACT.get(text);
    if (field) return { field, confidence: "sure" };
  }
  if (whole.length > LONGEST_LIKELY) return null;
  for (const text of [...parts, whole]) {
    const found = PATTERNS.find(([pattern]) => pattern.test(text));
    if (found) return { field: found[1], confidence: "likely" };
  }
  return null;
}

/** A suggestion for every column. Where two claim a field there is one of, the surer and the first has it. */
export function suggestFields(columns: readonly string[], samples: readonly (readonly string[])[] = []) {
  const named = columns.map((column) => recogniseHeading(column.replace(/（\d+）$/, "")));
  const suggestions: Suggestion[] = named.map((one) => one ?? { field: "skip", confidence: "none" });
  for (const field of LEDGER_FIELDS) {
    const claims = suggestions.flatMap((one, index) => (one.field === field ? [index] : []));
    if (claims.length < 2 || field === "skip" || field === "note") continue;
    const kept = bestClaims(field, claims, columns, suggestions);
    for (const index of claims) {
      if (!kept.includes(index)) suggestions[index] = { field: "skip", confidence: "none" };
    }
  }
  // A column that says "measure" and holds the numbers of some other plan is of no use as one.
  for (const [index, suggestion] of suggestions.entries()) {
    const values = samples.map((texts) => texts[index] ?? "").filter((text) => text !== "");
    if (suggestion.field === "measure" && values.length > 0 && !values.some(looksLikeMeasure)) {
      suggestions[index] = { field: "skip", confidence: "likely" };
    }
  }
  const names = columns.indexOf("工作表");
  if (names === 0 && !suggestions.some(({ field }) => field === "lead" || field === "units")) {
    suggestions[0] = { field: "lead", confidence: "likely" };
  }
  return suggestions;
}

function bestClaims(
  field: LedgerField,
  claims: readonly number[],
  columns: readonly string[],
  suggestions: readonly Suggestion[],
): number[] {
  const sure = claims.filter((index) => suggestions[index]?.confidence === "sure");
  const surer = sure.length > 0 ? sure : [...claims];
  if (!JOINED_FIELDS.includes(field)) return surer.slice(0, 1);
  if (field !== "title") return surer;
  // 任务名称 beside 工作内容 is the title; 工作任务 over two columns is one title in two parts.
  const rank = (index: number) => WORDS.title.indexOf(bare(nameOf(columns[index])));
  const ranked = surer.map((index) => ({ index, rank: rank(index) < 0 ? WORDS.title.length : rank(index) }));
  const best = Math.min(...ranked.map((one) => one.rank));
  const [first] = ranked.filter((one) => one.rank === best);
  return surer.filter((index) => nameOf(columns[index]) === nameOf(columns[first?.index ?? -1]));
}

function nameOf(column: string | undefined): string {
  return (column ?? "").replace(/（\d+）$/, "");
}

function looksLikeMeasure(text: string): boolean {
  return /^M\d{1,2}$/i.test(text.normalize("NFKC").trim()) || /\p{Script=Han}/u.test(text);
}

/** The same headings are the same kind of ledger, wherever the file comes from. */
export function headingsHash(columns: readonly string[]): string {
  return createHash("sha256").update(columns.map(bare).join("\u0001")).digest("hex");
}

/** Without blanks, line breaks, brackets and other marks, in half width and small letters. */
function bare(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-*＊:：.。,，、()[\]【】〔〕{}"'“”]/g, "");
}

import { db } from "@/lib/db/client";
import { freshNumber, patent } from "../patents";
import { assignedTask } from "../scene";
import { BUSINESS, COORDINATOR, KEEPERS, type Row } from "./row";

export const PATENT_FACTS = {
  title: "一种锂离子电池正极材料及其制备方法",
  publicationNo: "CN112345678B",
  holders: "甲大学\n乙研究院",
  ipc: "H01M 4/525; H01M 10/0525",
  locarno: "",
  filedOn: "2020-06-15",
  publishedOn: "2020-10-20",
  grantedOn: "2022-03-08",
  status: "IN_FORCE",
  statusText: "授权",
  statusOn: "2022-03-08",
  stateFunded: "yes",
  industry: "",
};

const FACT = { heldOn: "2024-01-10", proof: "海外同族专利清单", fileId: "" };

const ofMoe = async () => ({ number: (await patent()).number });
const opened = async () => {
  const { number, version } = await patent();
  return { number, version: String(version) };
};

/** A patent with a criterion that holds. */
async function criterion() {
  const { id, number } = await patent({ criteria: [{ kind: "OVERSEAS_FAMILY" }] });
  const found = await db().patentCriterion.findFirstOrThrow({ where: { patentId: id } });
  return { number, id: String(found.id), version: "1" };
}

async function linkedMeasure() {
  const { id, number } = await patent();
  const measure = await db().measure.findFirstOrThrow({ where: { code: "M01" } });
  const byId = (await db().person.findFirstOrThrow()).id;
  await db().patentMeasure.create({ data: { patentId: id, measureId: measure.id, at: new Date(), byId } });
  return { number, measure: "M01" };
}

async function linkedTask() {
  const { id, number } = await patent();
  const task = await assignedTask();
  const byId = (await db().person.findFirstOrThrow()).id;
  await db().patentTask.create({ data: { patentId: id, taskId: task.id, at: new Date(), byId } });
  return { number, task: task.code };
}

/** MIIT claims it, and MOE after it. */
async function claimedByMoe() {
  return { number: (await patent({ units: ["MIIT", "MOE"] })).number, unit: "MOE" };
}

export const ROWS: Record<string, Row> = {
  "patents.add-patent": {
    roles: KEEPERS,
    input: () => ({ ...PATENT_FACTS, number: freshNumber(), inventors: "张三\n李四", unit: "MOE" }),
  },
  "patents.change-patent": {
    roles: KEEPERS,
    input: async () => ({ ...PATENT_FACTS, ...(await opened()), title: "新名称" }),
  },
  "patents.name-inventors": {
    roles: KEEPERS,
    input: async () => ({ ...(await opened()), inventors: "王五" }),
  },
  "patents.claim-patent": {
    roles: KEEPERS,
    input: async () => ({ number: (await patent({ units: ["MIIT"] })).number, note: "", unit: "MOE" }),
  },
  "patents.withdraw-claim": { roles: KEEPERS, input: claimedByMoe },
  "patents.hand-over": { roles: COORDINATOR, input: async () => ({ ...(await ofMoe()), unit: "MIIT" }) },
  "patents.record-criterion": {
    roles: KEEPERS,
    input: async () => ({ ...(await ofMoe()), kind: "OVERSEAS_FAMILY", ...FACT }),
  },
  "patents.revise-criterion": {
    roles: KEEPERS,
    input: async () => ({ ...(await criterion()), ...FACT }),
  },
  "patents.end-criterion": {
    roles: KEEPERS,
    input: async () => ({ ...(await criterion()), endedOn: "2025-06-01" }),
  },
  "patents.link-measure": { roles: KEEPERS, input: async () => ({ ...(await ofMoe()), measure: "M01" }) },
  "patents.unlink-measure": { roles: KEEPERS, input: linkedMeasure },
  "patents.link-task": {
    roles: KEEPERS,
    input: async () => ({ ...(await ofMoe()), task: (await assignedTask()).code }),
  },
  "patents.unlink-task": { roles: KEEPERS, input: linkedTask },
  "patents.read-patent": { roles: BUSINESS, input: ofMoe },
  "patents.read-inventors": { roles: KEEPERS, input: ofMoe },
  "patents.read-history": { roles: BUSINESS, input: ofMoe },
  "patents.read-keeping": { roles: KEEPERS },
  "patents.read-link-choices": { roles: KEEPERS, input: ofMoe },
};

import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/auth/role";
import { db } from "@/lib/db/client";
import type { CastMember } from "@/prisma/demonstration/cast";
import { cast } from "./cast";
import { ROWS as changes } from "./matrix/changes";
import { ROWS as closing } from "./matrix/closing";
import { ROWS as comments } from "./matrix/comments";
import { ROWS as conversions } from "./matrix/conversions";
import { ROWS as dashboards } from "./matrix/dashboards";
import { ROWS as difficulties } from "./matrix/difficulties";
import { ROWS as evaluations } from "./matrix/evaluations";
import { ROWS as evidence } from "./matrix/evidence";
import { ROWS as exported } from "./matrix/exports";
import { ROWS as institutions } from "./matrix/institutions";
import { ROWS as instructions } from "./matrix/instructions";
import { ROWS as interimTargets } from "./matrix/interim-targets";
import { ROWS as ledgers } from "./matrix/ledgers";
import { ROWS as notices } from "./matrix/notices";
import { ROWS as patentFigures } from "./matrix/patent-figures";
import { ROWS as patentImports } from "./matrix/patent-imports";
import { ROWS as patentSearch } from "./matrix/patent-search";
import { ROWS as patents } from "./matrix/patents";
import { ROWS as periodState } from "./matrix/period-state";
import { ROWS as pipeline } from "./matrix/pipeline";
import { ROWS as products } from "./matrix/products";
import { ROWS as progress } from "./matrix/progress";
import { ROWS as proofs } from "./matrix/proofs";
import { ROWS as reports } from "./matrix/reports";
import { ROWS as review } from "./matrix/review";
import { COORDINATOR, EVERYBODY, type Row } from "./matrix/row";
import { ROWS as savedViews } from "./matrix/saved-views";
import { ROWS as tasks } from "./matrix/tasks";
import { ROWS as worklists } from "./matrix/worklists";

const SYSTEM: readonly Role[] = ["SYSTEM_ADMINISTRATOR"];
const SECURITY: readonly Role[] = ["SECURITY_ADMINISTRATOR"];
const AUDITOR: readonly Role[] = ["AUDITOR"];

/** One of the cast for each role. */
export const ONE_OF_EACH: Record<Role, CastMember> = {
  COORDINATOR: cast.coordinator,
  LIAISON_OFFICER: cast.moeLiaison,
  STAFF: cast.moeStaff,
  LEADER: cast.leader,
  SYSTEM_ADMINISTRATOR: cast.systemAdministrator,
  SECURITY_ADMINISTRATOR: cast.securityAdministrator,
  AUDITOR: cast.auditor,
};

/** Acts by somebody not signed in, and what stands in for the missing actor. */
export const GUESTS: Record<string, string> = {
  "accounts.accept-invitation": "holds a one-time link",
  "accounts.look-at-invitation": "holds a one-time link",
  "accounts.open-session": "password or identity provider has vouched",
  "accounts.close-session": "holds the session's own signed cookie",
  "accounts.count-failed-sign-in": "failed to sign in",
  "accounts.link-identity-at-sign-in": "identity provider has vouched for a verified address",
  "accounts.create-first-administrator": "holds the database owner's password; bound to no page",
};

const words = { titleZh: "名称", titleEn: "Title" };
const article = { headingZh: "条", headingEn: "Article", textZh: "内容", textEn: "Text" };
const observation = {
  definition: "1",
  periodZh: "2025年上半年",
  periodEn: "H1 2025",
  asOf: "2025-05-31",
  publishedOn: "2025-06-10",
  value: "1.5",
  qualifier: "EXACT",
  evidence: "SOURCED",
  sources: "S1",
};

export const MATRIX: Record<string, Row> = {
  "plan.read-overview": { roles: EVERYBODY },
  "plan.list-measures": { roles: EVERYBODY },
  "plan.read-measure": { roles: EVERYBODY, input: () => ({ code: "M01" }) },
  "plan.read-target": { roles: EVERYBODY, input: () => ({ code: "T1" }) },
  "plan.read-theme": { roles: EVERYBODY, input: () => ({ code: "S2" }) },
  "plan.list-ordering-documents": { roles: COORDINATOR },
  "plan.list-unit-choices": { roles: COORDINATOR },
  "plan.revise-plan": {
    roles: COORDINATOR,
    input: async () => ({ ...(await textsOf("plan")), titleZh: "新名称" }),
  },
  "plan.revise-theme": {
    roles: COORDINATOR,
    input: () => ({ code: "S2", version: "1", ...words, evidence: "SOURCED" }),
  },
  "plan.revise-measure": {
    roles: COORDINATOR,
    input: () => ({
      code: "M01",
      version: "1",
      ...words,
      asksZh: "内容",
      asksEn: "Text",
      evidence: "SOURCED",
      sourceIds: "S1",
    }),
  },
  "plan.divide-measure": {
    roles: COORDINATOR,
    input: () => ({
      code: "M01",
      version: "1",
      parts: [{ unitCode: "MOE", role: "LEAD", evidence: "JUDGED" }],
    }),
  },
  "plan.revise-target": {
    roles: COORDINATOR,
    input: () => ({
      code: "T1",
      version: "1",
      ...words,
      valueZh: "值",
      valueEn: "Value",
      dueTextZh: "到2025年",
      dueTextEn: "by 2025",
      evidence: "SOURCED",
    }),
  },
  "plan.move-target-date": {
    roles: COORDINATOR,
    input: () => ({
      code: "T1",
      version: "1",
      toDate: "2026-06-30",
      documentCode: "guozhifayunzi-2025-16",
      reasonZh: "原因",
      reasonEn: "Reason",
    }),
  },

  "history.read-history": {
    roles: EVERYBODY,
    input: async () => ({ type: "measure", id: (await first("measure")).id }),
  },

  "sources.list-sources": { roles: EVERYBODY },
  "sources.register-source": { roles: COORDINATOR, input: () => ({ ...words, url: "", grade: "C" }) },

  "calendar.read-calendar": { roles: EVERYBODY, input: () => ({ year: "2025" }) },
  "calendar.read-calendar-year": { roles: EVERYBODY, input: () => ({ year: "2025" }) },
  "calendar.count-working-days": { roles: EVERYBODY, input: () => ({ from: "2025-06-16", days: "5" }) },
  "calendar.publish-calendar-year": {
    roles: SYSTEM,
    input: () => ({ year: "2027", ...holidayNotice(2027) }),
  },
  "calendar.revise-calendar-year": {
    roles: SYSTEM,
    input: () => ({ year: "2026", version: "1", ...holidayNotice(2026) }),
  },

  "units.list-units": { roles: EVERYBODY },
  "units.read-unit": { roles: EVERYBODY, input: () => ({ code: "MOE" }) },
  "units.read-unit-history": { roles: EVERYBODY, input: () => ({ code: "MOE" }) },
  "units.read-membership": {
    roles: COORDINATOR,
    input: async () => ({ membershipId: (await membershipOf("MOE")).id }),
  },
  "units.register-unit": { roles: COORDINATOR, input: () => ({ code: "NEW", ...unitParticulars(900) }) },
  "units.revise-unit": {
    roles: COORDINATOR,
    input: () => ({ code: "MOE", version: "1", ...unitParticulars(901) }),
  },
  "units.record-membership": { roles: COORDINATOR, input: () => ({ code: "NCA", ...membershipTerms }) },
  "units.revise-membership": {
    roles: COORDINATOR,
    input: async () => ({ membershipId: (await membershipOf("MOE")).id, version: "1", ...membershipTerms }),
  },
  "units.end-membership": {
    roles: COORDINATOR,
    input: async () => ({ membershipId: (await membershipOf("MOE")).id, version: "1", leftOn: "2025-12-31" }),
  },

  "documents.list-documents": { roles: EVERYBODY },
  "documents.read-document": { roles: EVERYBODY, input: () => ({ code: "guozhifayunzi-2025-16" }) },
  "documents.read-document-choices": { roles: EVERYBODY },
  "documents.register-document": { roles: COORDINATOR, input: () => documentText },
  "documents.revise-document": {
    roles: COORDINATOR,
    input: () => ({ code: "guozhifayunzi-2025-16", version: "1", ...documentText }),
  },

  "indicators.list-indicators": { roles: EVERYBODY },
  "indicators.read-indicator": {
    roles: EVERYBODY,
    input: async () => ({ code: (await first("indicator")).code }),
  },
  "indicators.list-choices": { roles: COORDINATOR },
  "indicators.register-indicator": {
    roles: COORDINATOR,
    input: async () => ({
      plan: (await first("plan")).code,
      code: "new-indicator",
      ...indicatorWording,
      textZh: "定义",
      textEn: "Definition",
      validFrom: "2023-10-17",
      seriesZh: "合计",
      seriesEn: "Total",
    }),
  },
  "indicators.revise-indicator": {
    roles: COORDINATOR,
    input: async () => ({ ...indicatorWording, code: (await unobserved()).code, version: "1" }),
  },
  "indicators.adopt-definition": {
    roles: COORDINATOR,
    input: async () => ({
      code: (await unobserved()).code,
      textZh: "新定义",
      textEn: "New definition",
      validFrom: "2025-01-01",
    }),
  },
  "indicators.add-series": {
    roles: COORDINATOR,
    input: async () => ({
      code: (await unobserved()).code,
      seriesCode: "part",
      nameZh: "部分",
      nameEn: "Part",
    }),
  },
  "indicators.publish-observation": {
    roles: COORDINATOR,
    input: async () => {
      const indicator = await unobserved();
      return { code: indicator.code, series: indicator.series, ...observation };
    },
  },
  "indicators.revise-observation": {
    roles: COORDINATOR,
    input: async () => {
      const { code, id } = await observed();
      return { code, revises: id, ...observation };
    },
  },

  "rules.read-rules-in-force": { roles: EVERYBODY },
  "rules.read-rules-version": { roles: EVERYBODY, input: () => ({ number: "1" }) },
  "rules.compare-rules": {
    roles: COORDINATOR,
    input: async () => ({ number: "1", other: String((await draft()).number) }),
  },
  "rules.read-draft-article": {
    roles: COORDINATOR,
    input: async () => ({ number: String((await draft()).number), article: "1" }),
  },
  "rules.list-approving-meetings": { roles: COORDINATOR },
  "rules.draft-rules-version": {
    roles: COORDINATOR,
    input: async () => ({ basedOn: (await first("rules_version")).id }),
  },
  "rules.revise-rules-particulars": {
    roles: COORDINATOR,
    input: async () => ({ ...(await draftVersion()), ...words }),
  },
  "rules.add-article": {
    roles: COORDINATOR,
    input: async () => ({ ...(await draftVersion()), ...article, position: "1" }),
  },
  "rules.revise-draft-article": {
    roles: COORDINATOR,
    input: async () => ({ articleId: (await draft()).articleId, version: "1", ...article }),
  },
  "rules.move-article": {
    roles: COORDINATOR,
    input: async () => ({
      ...(await draftVersion()),
      articleId: (await draft()).articleId,
      direction: "down",
    }),
  },
  "rules.remove-article": {
    roles: COORDINATOR,
    input: async () => ({ ...(await draftVersion()), articleId: (await draft()).articleId }),
  },
  "rules.discard-draft": { roles: COORDINATOR, input: draftVersion },
  "rules.approve-rules-version": {
    roles: COORDINATOR,
    input: async () => ({
      ...(await draftVersion()),
      meetingId: (await first("meeting")).id,
      inForceFrom: "2025-07-01",
    }),
  },

  "meetings.list-meetings": { roles: EVERYBODY },
  "meetings.read-meeting": { roles: EVERYBODY, input: () => ({ code: "plenary-1" }) },
  "meetings.read-meeting-terms": { roles: COORDINATOR, input: () => ({ code: "plenary-1" }) },
  "meetings.read-attendance": { roles: COORDINATOR, input: () => ({ code: "plenary-1" }) },
  "meetings.read-convening": { roles: COORDINATOR },
  "meetings.convene-meeting": {
    roles: COORDINATOR,
    input: async () => ({ planId: (await first("plan")).id, ...meetingTerms(2, "2025-06-10") }),
  },
  "meetings.revise-meeting": {
    roles: COORDINATOR,
    input: async () => ({
      code: "plenary-1",
      version: "1",
      ...meetingTerms(1, "2023-11-09"),
      deliberated: await deliberated(),
    }),
  },
  "meetings.record-attendance": {
    roles: COORDINATOR,
    input: async () => ({
      code: "plenary-1",
      version: "1",
      attendance: [{ unitId: await unitId("MOE"), state: "PRESENT" }],
    }),
  },

  "accounts.read-own-account": { roles: EVERYBODY },
  "accounts.change-password": {
    roles: EVERYBODY,
    input: () => ({
      currentPassword: "Tracker-Demo-2025",
      password: "Another-One-2026",
      passwordAgain: "Another-One-2026",
    }),
  },
  "accounts.sign-out-everywhere": { roles: EVERYBODY },
  "accounts.end-own-session": {
    roles: EVERYBODY,
    input: async (actor) => ({ sessionId: await sessionOf(actor) }),
  },
  "accounts.list-people": { roles: SYSTEM },
  "accounts.read-unit-choices": { roles: SYSTEM },
  "accounts.read-person": { roles: SYSTEM, input: somebody },
  "accounts.invite-person": {
    roles: SYSTEM,
    input: () => ({
      loginName: "new.person",
      nameZh: "新人",
      nameEn: "New Person",
      role: "STAFF",
      unitCode: "MOE",
      fromDate: "2025-06-16",
    }),
  },
  "accounts.renew-invitation": { roles: SYSTEM, input: somebody },
  "accounts.revise-person": {
    roles: SYSTEM,
    input: async () => ({ ...(await somebody()), version: "1", nameZh: "新名", nameEn: "New Name" }),
  },
  "accounts.disable-person": { roles: SYSTEM, input: somebody },
  "accounts.enable-person": { roles: SYSTEM, input: async () => disabled(await somebody()) },
  "accounts.appoint-person": {
    roles: SYSTEM,
    input: async () => ({
      ...(await somebody()),
      role: "LIAISON_OFFICER",
      unitCode: "MIIT",
      fromDate: "2025-07-01",
    }),
  },
  "accounts.end-appointment": {
    roles: SYSTEM,
    input: async () => {
      const { personId } = await somebody();
      const held = await db().appointment.findFirstOrThrow({ where: { personId } });
      return { personId, appointmentId: held.id, lastDay: "2025-06-30" };
    },
  },
  "accounts.link-identity": { roles: SYSTEM, input: async () => ({ ...(await somebody()), ...identity }) },
  "accounts.unlink-identity": {
    roles: SYSTEM,
    input: async () => {
      const { personId } = await somebody();
      await db().externalIdentity.upsert({
        where: { issuer_subject: identity },
        create: { ...identity, personId },
        update: {},
      });
      return { personId, ...identity };
    },
  },
  "accounts.sign-out-person-everywhere": { roles: [...SYSTEM, ...SECURITY], input: somebody },
  "accounts.list-lockouts": { roles: SECURITY },
  "accounts.list-sessions": { roles: SECURITY },
  "accounts.end-session": {
    roles: SECURITY,
    input: async () => ({ sessionId: await sessionOf(cast.miitStaff) }),
  },
  "accounts.clear-lockout": { roles: SECURITY, input: locked },

  "audit.search-audit": { roles: AUDITOR },
  "audit.read-chain-state": { roles: AUDITOR },
  "audit.read-export-batch": { roles: AUDITOR, input: () => ({ filter: {}, below: "999999999" }) },
  "audit.read-audit-event": {
    roles: AUDITOR,
    input: async () => ({ id: String((await db().auditEvent.findFirstOrThrow()).id) }),
  },
  "audit.export": { roles: AUDITOR },

  ...interimTargets,
  ...notices,
  ...tasks,
  ...evidence,
  ...exported,
  ...reports,
  ...review,
  ...progress,
  ...conversions,
  ...patentFigures,
  ...evaluations,
  ...products,
  ...institutions,
  ...patentImports,
  ...proofs,
  ...patents,
  ...patentSearch,
  ...pipeline,
  ...dashboards,
  ...difficulties,
  ...closing,
  ...instructions,
  ...comments,
  ...ledgers,
  ...worklists,
  ...periodState,
  ...changes,
  ...savedViews,
};

const identity = { issuer: "https://id.example", subject: "subject-1" };

const membershipTerms = {
  role: "MEMBER",
  joinedOn: "2024-01-01",
  evidence: "B",
  noteZh: "说明",
  noteEn: "Note",
  sourceIds: "S1",
};

const indicatorWording = {
  nameZh: "指标",
  nameEn: "Indicator",
  unitOfMeasure: "count",
  kind: "POINT",
  direction: "UP",
};

const documentText = {
  number: "测发〔2025〕1号",
  ...words,
  datedOn: "2025-06-01",
  datePrecision: "DAY",
  evidence: "SOURCED",
  issuers: [{ unitCode: "CNIPA" }],
  measures: "M01",
  sourceIds: "S1",
};

function unitParticulars(protocolRank: number) {
  return { nameZh: "新单位", nameEn: "New Unit", shortNameZh: "新单位", protocolRank: String(protocolRank) };
}

function holidayNotice(year: number) {
  return {
    noticeTitleZh: "放假通知",
    noticeTitleEn: "Holiday notice",
    noticeUrl: "https://www.gov.cn/notice",
    noticeDate: "2025-06-01",
    days: [{ date: `${year}-01-01`, kind: "HOLIDAY", nameZh: "元旦", nameEn: "New Year" }],
  };
}

function meetingTerms(number: number, heldOn: string) {
  return { kind: "PLENARY", number: String(number), ...words, heldOn, evidence: "SOURCED" };
}

async function first(table: "plan" | "measure" | "meeting" | "rules_version" | "indicator") {
  const rows = await db().$queryRawUnsafe<{ id: string; code: string }[]>(
    `select * from ${table} order by id limit 1`,
  );
  const [row] = rows;
  if (!row) throw new Error(`no ${table}`);
  return row;
}

async function textsOf(_table: "plan"): Promise<Record<string, string>> {
  const plan = await db().plan.findFirstOrThrow();
  const {
    code,
    titleEn,
    issuerZh,
    issuerEn,
    datesEvidence,
    mainThreadZh,
    mainThreadEn,
    summaryZh,
    summaryEn,
  } = plan;
  return {
    code,
    version: "1",
    titleEn,
    issuerZh,
    issuerEn,
    datesEvidence,
    mainThreadZh,
    mainThreadEn,
    summaryZh,
    summaryEn,
  };
}

async function unitId(code: string): Promise<string> {
  return (await db().unit.findUniqueOrThrow({ where: { code } })).id;
}

async function membershipOf(code: string) {
  return db().membership.findFirstOrThrow({ where: { unit: { code } } });
}

async function deliberated() {
  const rows = await db().deliberatedDocument.findMany({
    where: { meeting: { code: "plenary-1" } },
    orderBy: { ordinal: "asc" },
  });
  return rows.map(({ titleZh, titleEn, outcome, rulesId }) => ({
    titleZh,
    titleEn,
    outcome,
    rulesId: rulesId ?? "",
  }));
}

/** An indicator without a value, and its one series. */
async function unobserved(): Promise<{ code: string; series: string }> {
  const found = await db().indicator.findFirstOrThrow({
    where: { series: { some: {}, every: { observations: { none: {} } } } },
    include: { series: true },
  });
  return { code: found.code, series: found.series[0]?.code ?? "" };
}

async function observed(): Promise<{ code: string; id: string }> {
  const value = await db().observation.findFirstOrThrow({
    where: { revisedBy: null, asOf: { lt: new Date("2024-01-01") } },
    include: { series: { include: { indicator: true } } },
  });
  return { code: value.series.indicator.code, id: value.id };
}

/** A draft with two articles, made once in each database. */
async function draft(): Promise<{ id: string; number: number; articleId: string }> {
  const planId = (await first("plan")).id;
  const found =
    (await db().rulesVersion.findFirst({
      where: { approvedByMeetingId: null },
      include: { articles: { orderBy: { number: "asc" } } },
    })) ??
    (await db().rulesVersion.create({
      data: {
        planId,
        number: 2,
        ...words,
        titleZh: "草案",
        articles: { create: [1, 2].map((number) => ({ number, ...article, headingZh: `第${number}条` })) },
      },
      include: { articles: { orderBy: { number: "asc" } } },
    }));
  return { id: found.id, number: found.number, articleId: found.articles[0]?.id ?? randomUUID() };
}

async function draftVersion() {
  return { rulesId: (await draft()).id, version: "1" };
}

async function somebody(): Promise<{ personId: string }> {
  const person = await db().person.findUniqueOrThrow({ where: { loginName: cast.miitStaff.loginName } });
  return { personId: person.id };
}

async function disabled(person: { personId: string }): Promise<{ personId: string }> {
  await db().person.update({ where: { id: person.personId }, data: { disabledAt: new Date() } });
  return person;
}

async function locked(): Promise<{ loginName: string }> {
  const counted = {
    failures: 5,
    lastFailedAt: new Date("2025-06-16T01:59:00Z"),
    lockedUntil: new Date("2099-01-01"),
  };
  await db().signInFailure.upsert({
    where: { loginName: "locked.name" },
    create: { loginName: "locked.name", ...counted },
    update: counted,
  });
  return { loginName: "locked.name" };
}

async function sessionOf(member: CastMember): Promise<string> {
  const person = await db().person.findUniqueOrThrow({ where: { loginName: member.loginName } });
  const at = new Date("2025-06-16T01:00:00Z");
  const session = await db().session.create({
    data: { personId: person.id, createdAt: at, lastSeenAt: at, expiresAt: new Date("2099-01-01") },
  });
  return session.id;
}

import type { Db, Prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import type { Article, ArticleWording, Elsewhere } from "./article";
import { type CitedClause, type Clause, type ClauseKey, clauseInForce, clauseOf } from "./clause";
import type { Approval, ApprovingMeeting, RulesParticulars, RulesVersion } from "./rules-version";
import type { RulesText, VersionLine } from "./rules-view";

const MEETING = { id: true, code: true, titleZh: true, titleEn: true, heldOn: true } as const;

const PARTICULARS = {
  id: true,
  planId: true,
  number: true,
  titleZh: true,
  titleEn: true,
  noteZh: true,
  noteEn: true,
  demonstrationText: true,
  inForceFrom: true,
  version: true,
} as const;

const ARTICLE = {
  id: true,
  number: true,
  headingZh: true,
  headingEn: true,
  textZh: true,
  textEn: true,
  clauses: { select: { key: true, value: true }, orderBy: { key: "asc" } },
} as const;

/** Drafts do not exist for those who may not see what is unpublished. */
function visible(scope: Scope): Prisma.RulesVersionWhereInput {
  return scope.seesUnpublished ? {} : { approvedByMeetingId: { not: null } };
}

/** Every version of a plan that the reader may see, newest first, without its articles. */
export async function findVersions(db: Db, planId: string, scope: Scope): Promise<VersionLine[]> {
  const versions = await db.rulesVersion.findMany({
    where: { planId, ...visible(scope) },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      titleZh: true,
      titleEn: true,
      inForceFrom: true,
      approvedBy: { select: MEETING },
    },
  });
  return versions.map(({ approvedBy, ...version }) => ({
    ...version,
    inForceFrom: version.inForceFrom && fromDatabaseDate(version.inForceFrom),
    approvedBy: approvedBy && { ...approvedBy, heldOn: fromDatabaseDate(approvedBy.heldOn) },
  }));
}

/** One version with its articles. */
export async function findText(
  db: Db,
  planId: string,
  number: number,
  scope: Scope,
): Promise<RulesText | null> {
  const found = await db.rulesVersion.findFirst({
    where: { planId, number, ...visible(scope) },
    select: {
      ...PARTICULARS,
      approvedBy: { select: MEETING },
      articles: { select: ARTICLE, orderBy: { number: "asc" } },
    },
  });
  if (!found) return null;
  const { approvedBy } = found;
  return {
    ...found,
    inForceFrom: found.inForceFrom && fromDatabaseDate(found.inForceFrom),
    approvedBy: approvedBy && { ...approvedBy, heldOn: fromDatabaseDate(approvedBy.heldOn) },
    articles: found.articles.map(articleOf),
  };
}

/** All approved versions of a plan with their clauses: what deadlines are computed from. */
export async function findApprovedTexts(db: Db, planId: string, _scope: Scope) {
  const versions = await db.rulesVersion.findMany({
    where: { planId, approvedByMeetingId: { not: null } },
    select: { number: true, inForceFrom: true, articles: { select: ARTICLE, orderBy: { number: "asc" } } },
  });
  return versions.map(({ number, inForceFrom, articles }) => ({
    number,
    inForceFrom: inForceFrom && fromDatabaseDate(inForceFrom),
    articles: articles.map(articleOf),
  }));
}

/** What the rules of a plan in force on a date say under a key, and where; null when they are silent. */
export async function clauseOn<Key extends ClauseKey>(
  db: Db,
  planId: string,
  key: Key,
  date: CalendarDate,
  scope: Scope,
): Promise<CitedClause<Key> | null> {
  return clauseInForce(await findApprovedTexts(db, planId, scope), key, date);
}

/** The version, locked until the transaction ends, with what its changes depend on. */
export async function lockRules(tx: Tx, id: string, scope: Scope): Promise<RulesVersion | null> {
  await tx.$queryRaw`select 1 from rules_version where id = ${id}::uuid for update`;
  const found = await tx.rulesVersion.findFirst({
    where: { id, ...visible(scope) },
    select: {
      ...PARTICULARS,
      articles: { select: { id: true, number: true, headingZh: true }, orderBy: { number: "asc" } },
      _count: { select: { deliberations: true } },
    },
  });
  if (!found) return null;
  const siblings = await tx.rulesVersion.findMany({
    where: { planId: found.planId },
    select: { number: true, inForceFrom: true },
  });
  const { _count, ...rules } = found;
  return {
    ...rules,
    inForceFrom: rules.inForceFrom && fromDatabaseDate(rules.inForceFrom),
    versions: siblings.map((one) => ({
      ...one,
      inForceFrom: one.inForceFrom && fromDatabaseDate(one.inForceFrom),
    })),
    deliberated: _count.deliberations > 0,
  };
}

/** As `lockRules`; two coordinators who draft at once wait for one another at the plan. */
export async function lockRulesOfPlan(tx: Tx, id: string, scope: Scope): Promise<RulesVersion | null> {
  await tx.$queryRaw`select 1 from plan where id = (select plan_id from rules_version where id = ${id}::uuid) for update`;
  return lockRules(tx, id, scope);
}

/** An article of a version with its clauses, both locked through the version. */
export async function lockArticle(
  tx: Tx,
  id: string,
  scope: Scope,
): Promise<(Article & { rules: RulesVersion }) | null> {
  const found = await tx.rulesArticle.findUnique({ where: { id }, select: { rulesId: true } });
  const rules = found && (await lockRules(tx, found.rulesId, scope));
  if (!rules) return null;
  // Read again: the lock may have waited for somebody who changed or removed it.
  const article = await tx.rulesArticle.findUnique({ where: { id }, select: ARTICLE });
  return article && { ...articleOf(article), rules };
}

/** In which article of a version each clause stands, leaving one article out. */
export async function findElsewhere(
  tx: Tx,
  rulesId: string,
  except: string | null,
  _scope: Scope,
): Promise<Elsewhere> {
  const clauses = await tx.rulesClause.findMany({
    where: { article: { rulesId, ...(except ? { id: { not: except } } : {}) } },
    select: { key: true, article: { select: { number: true } } },
  });
  return Object.fromEntries(clauses.map(({ key, article }) => [key, article.number]));
}

/** A meeting of the version's plan, with what it says it did with the version. */
export async function findApprovingMeeting(
  tx: Tx,
  of: { meetingId: string; rulesId: string; planId: string },
  _scope: Scope,
): Promise<ApprovingMeeting | null> {
  const found = await tx.meeting.findFirst({
    where: { id: of.meetingId, planId: of.planId },
    select: {
      id: true,
      titleZh: true,
      heldOn: true,
      deliberated: { where: { rulesId: of.rulesId }, select: { outcome: true } },
    },
  });
  return (
    found && {
      id: found.id,
      titleZh: found.titleZh,
      heldOn: fromDatabaseDate(found.heldOn),
      outcomes: found.deliberated.map(({ outcome }) => outcome),
    }
  );
}

/** Meetings held until a date, latest first: those that can have approved a version. */
export async function findMeetingsUntil(db: Db, planId: string, date: CalendarDate, _scope: Scope) {
  const meetings = await db.meeting.findMany({
    where: { planId, heldOn: { lte: toDatabaseDate(date) } },
    orderBy: { heldOn: "desc" },
    select: MEETING,
  });
  return meetings.map((meeting) => ({ ...meeting, heldOn: fromDatabaseDate(meeting.heldOn) }));
}

/** A draft with the text of another version. */
export async function insertDraft(tx: Tx, base: RulesVersion, number: number): Promise<string> {
  const articles = await tx.rulesArticle.findMany({
    where: { rulesId: base.id },
    orderBy: { number: "asc" },
    select: { ...ARTICLE, id: false },
  });
  const { planId, titleZh, titleEn, noteZh, noteEn, demonstrationText } = base;
  const { id } = await tx.rulesVersion.create({
    data: {
      ...{ planId, number, titleZh, titleEn, noteZh, noteEn, demonstrationText },
      articles: {
        create: articles.map(({ clauses, ...article }) => ({
          ...article,
          clauses: {
            create: clauses.map(({ key, value }) => ({ key, value: value as Prisma.InputJsonValue })),
          },
        })),
      },
    },
    select: { id: true },
  });
  return id;
}

export async function updateParticulars(tx: Tx, id: string, particulars: RulesParticulars): Promise<void> {
  await tx.rulesVersion.update({ where: { id }, data: { ...particulars, version: { increment: 1 } } });
}

export async function insertArticle(
  tx: Tx,
  rules: Pick<RulesVersion, "id" | "articles">,
  wording: ArticleWording,
): Promise<string> {
  const { clauses, ...text } = wording;
  const { id } = await tx.rulesArticle.create({
    data: {
      ...text,
      rulesId: rules.id,
      number: rules.articles.length + 1,
      clauses: { create: clauses.map(clauseRow) },
    },
    select: { id: true },
  });
  return id;
}

export async function updateArticle(
  tx: Tx,
  rulesId: string,
  articleId: string,
  wording: ArticleWording,
): Promise<void> {
  const { clauses, ...text } = wording;
  await tx.rulesArticle.update({
    where: { id: articleId },
    data: { ...text, clauses: { deleteMany: {}, create: clauses.map(clauseRow) } },
  });
  await bumpVersion(tx, rulesId);
}

export async function deleteArticle(tx: Tx, articleId: string): Promise<void> {
  await tx.rulesArticle.delete({ where: { id: articleId } });
}

/** Numbers the articles 1..n as listed. In two steps, because (rules_id, number) is unique at every moment. */
export async function numberArticles(tx: Tx, rulesId: string, order: readonly string[]): Promise<void> {
  await tx.$executeRaw`update rules_article set number = number + 1000000 where rules_id = ${rulesId}::uuid`;
  await tx.$executeRaw`
    update rules_article a set number = o.number
    from unnest(${[...order]}::uuid[]) with ordinality as o(id, number)
    where a.id = o.id and a.rules_id = ${rulesId}::uuid`;
  await bumpVersion(tx, rulesId);
}

export async function deleteRules(tx: Tx, id: string): Promise<void> {
  await tx.rulesVersion.delete({ where: { id } });
}

export async function updateApproval(tx: Tx, id: string, approval: Approval): Promise<void> {
  await tx.rulesVersion.update({
    where: { id },
    data: {
      approvedByMeetingId: approval.meetingId,
      inForceFrom: toDatabaseDate(approval.inForceFrom),
      version: { increment: 1 },
    },
  });
}

async function bumpVersion(tx: Tx, id: string): Promise<void> {
  await tx.rulesVersion.update({ where: { id }, data: { version: { increment: 1 } } });
}

type ArticleRow = Omit<Article, "clauses"> & { clauses: { key: string; value: unknown }[] };

function articleOf({ clauses, ...article }: ArticleRow): Article {
  return { ...article, clauses: clauses.map(({ key, value }) => clauseOf(key, value)) };
}

function clauseRow({ key, value }: Clause) {
  return { key, value: value as Prisma.InputJsonValue };
}

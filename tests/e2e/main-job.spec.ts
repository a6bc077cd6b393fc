import type { Browser, Locator, Page } from "@playwright/test";
import ExcelJS from "exceljs";
import type { CastMember } from "../../prisma/demonstration/cast";
import { ownPage } from "./people";
import { baseUrl, CAST, DEMONSTRATION_PASSWORD, expect, expectAccessible, signedIn, test } from "./support";
import { type Language, speaking } from "./words";

/*
 * The chain the product exists for, in one go and in both languages: a ledger is imported, its task assigned,
 * signed for, reported with evidence, returned, corrected, approved, extended, completed and struck off.
 * A second unit supports; a third must not see it.
 */
const PERIOD = "2025-12";
const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

for (const language of ["zh", "en"] as const) {
  test(`from the ledger to the strike-off, in ${language}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const say = speaking(language);
    // Its own at every try: the ledger of an earlier one would change nothing.
    const title = `盘点高校存量专利（旅程${Date.now()}）`;
    const coordinator = await pageOf(browser, CAST.coordinator, language);
    const code = await importLedger(coordinator, say, title);
    await assign(coordinator, say, code);

    const liaison = await pageOf(browser, CAST.moeLiaison, language);
    await sign(liaison, say, code);
    const supporter = await pageOf(browser, CAST.miitLiaison, language);
    await sign(supporter, say, code);
    const stranger = await strangerPage(browser, language);
    expect((await stranger.goto(`/tasks/${code}`))?.status()).toBe(404);

    const staff = await pageOf(browser, CAST.moeStaff, language);
    await report(staff, say, code, { progress: "60", done: "已完成首批高校的盘点。" });
    await signOff(liaison, say, code);
    const evidence = await evidenceOf(supporter, code);
    expect((await supporter.request.get(evidence)).status()).toBe(200);
    expect((await stranger.request.get(evidence)).status()).toBe(404);

    await returnReport(coordinator, say, code, title);
    await staff.goto(`/tasks/${code}/reports/${PERIOD}/MOE`);
    await expect(staff.getByText("请补充全部高校的情况").first()).toBeVisible();
    await report(staff, say, code, { progress: "100", done: "全部高校盘点完成。", milestone: true });
    await signOff(liaison, say, code);
    await approve(coordinator, say, code, title);

    await extend(liaison, coordinator, say, code);
    await complete(liaison, coordinator, say, code);
    await expectAccessible(coordinator);
    for (const page of [coordinator, liaison, supporter, stranger, staff]) await page.context().close();
  });
}

type Say = ReturnType<typeof speaking>;

async function pageOf(browser: Browser, member: CastMember, language: Language): Promise<Page> {
  const page = await ownPage(browser, signedIn(member));
  await page.context().addCookies([{ name: "locale", value: language, url: baseUrl() }]);
  return page;
}

/** A liaison officer of a unit that has no part in the task. */
async function strangerPage(browser: Browser, language: Language): Promise<Page> {
  const page = await ownPage(browser);
  await page.goto("/sign-in");
  await page.locator("[name=loginName]").fill("nhc.liaison");
  await page.locator("[name=password]").fill(DEMONSTRATION_PASSWORD);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.context().addCookies([{ name: "locale", value: language, url: baseUrl() }]);
  return page;
}

async function importLedger(page: Page, say: Say, title: string): Promise<string> {
  await page.goto("/ledgers/new");
  await page.getByLabel(say("ledgers.upload.file"), { exact: true }).setInputFiles({
    name: "分工台账.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await ledger(title),
  });
  await page.getByRole("button", { name: say("ledgers.upload.submit"), exact: true }).click();
  await page.waitForURL(/\/ledgers\/[0-9a-f-]{36}$/);
  const counts = { added: 1, changed: 0, unchanged: 0, refused: 1 };
  await expect(page.locator("main")).toContainText(say("ledgers.summary", counts));
  await expect(page.locator("main")).toContainText("某某办公室");
  await page.getByRole("button", { name: say("ledgers.confirm.submit", { count: 1 }) }).click();
  await expect(page.locator("main")).toContainText(say("ledgers.state.CONFIRMED"));
  const link = page.locator('a[href^="/tasks/M01-"]').first();
  return ((await link.getAttribute("href")) ?? "").replace("/tasks/", "");
}

/** A ledger as offices send it: a title over the table, several units in a cell, a deadline in words, a total below. */
async function ledger(title: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("任务分工");
  sheet.addRow(["专利转化运用重点任务分工台账"]);
  sheet.mergeCells("A1:H1");
  sheet.addRow(["序号", "举措", "任务名称", "交付成果", "验收标准", "牵头单位", "配合单位", "完成时限"]);
  sheet.addRow([
    1,
    "M01",
    title,
    "存量专利清单",
    "清单覆盖全部高校",
    "教育部",
    "工业和信息化部",
    "2025年底前",
  ]);
  sheet.addRow([2, "M01", `${title}（二）`, "清单", "覆盖", "某某办公室", "", "2025年底前"]);
  sheet.addRow(["合计", "", "2项"]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function assign(page: Page, say: Say, code: string): Promise<void> {
  await page.goto(`/tasks/${code}/edit`);
  const units = page.getByRole("group", { name: say("tasks.field.units"), exact: true });
  const second = units.getByRole("listitem", { name: say("form.row", { number: 2 }), exact: true });
  await second.getByLabel(say("tasks.field.part")).fill("组织重点企业对接");
  await page.getByRole("button", { name: say("form.save"), exact: true }).click();
  await page.waitForURL(new RegExp(`/tasks/${code}$`));

  await page.goto("/tasks/assign");
  // Other drafts lie there as well, ticked as they come.
  for (const box of await page.locator("main").getByRole("checkbox", { disabled: false }).all())
    await box.uncheck();
  await page.getByLabel(say("tasks.assign.choose-one", { code }), { exact: true }).check();
  await page.getByRole("button", { name: say("tasks.assign.preview"), exact: true }).click();
  await expect(page.locator("main")).toContainText("组织重点企业对接");
  await page.getByRole("button", { name: say("tasks.assign.confirm", { count: 1 }) }).click();
  await page.waitForURL((url) => url.pathname !== "/tasks/assign");
  await page.goto(`/tasks/${code}`);
  await expect(page.locator("main")).toContainText(say("tasks.stage.ASSIGNED"));
}

async function sign(page: Page, say: Say, code: string): Promise<void> {
  await page.goto("/home");
  await page.locator(`a[href="/tasks/${code}/sign"]`).first().click();
  await page.getByRole("button", { name: say("tasks.sign.submit"), exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign"));
  await page.goto(`/tasks/${code}`);
  await expect(page.locator("main")).toContainText(say("tasks.signature.SIGNED"));
}

type Content = { progress: string; done: string; milestone?: boolean };

async function report(page: Page, say: Say, code: string, content: Content): Promise<void> {
  await page.goto(`/tasks/${code}/reports/${PERIOD}/edit`);
  await page.locator("[name=progress]").fill(content.progress);
  await page.locator("[name=selfRating]").selectOption("ON_TRACK");
  await page.locator("[name=done]").fill(content.done);
  await page.locator("[name=next]").fill("组织验收。");
  const claims = page.getByRole("listitem").filter({ has: page.locator("[name^='claims.'][name$='.kind']") });
  const claim = content.milestone
    ? claims.filter({ has: page.locator("[value=MILESTONE]") }).first()
    : claims.last();
  await unfold(claim);
  await claim
    .getByLabel(say("reports.claim.text"), { exact: true })
    .fill(content.milestone ? "节点完成" : "首批清单");
  await claim.locator("input[type=file]").setInputFiles({
    name: `清单-${content.progress}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.concat([PDF, Buffer.from(`% ${code} ${content.progress}\n`)]),
  });
  await expect(claim.getByRole("link", { name: `清单-${content.progress}.pdf` })).toBeVisible();
  await page.getByRole("button", { name: say("reports.form.hand-on"), exact: true }).click();
  const explanation = page.getByLabel(say("reports.field.explanation"), { exact: true });
  await expect(explanation.or(page.getByText(say("reports.act.waiting"))).first()).toBeVisible();
  if (await explanation.isVisible()) {
    await explanation.fill("高校集中完成盘点。");
    await page.getByRole("button", { name: say("reports.form.hand-on"), exact: true }).click();
  }
  await expect(page.getByText(say("reports.act.waiting"))).toBeVisible();
}

async function unfold(claim: Locator): Promise<void> {
  const details = claim.locator("details").first();
  if ((await details.getAttribute("open")) === null) await details.locator("summary").first().click();
}

async function signOff(page: Page, say: Say, code: string): Promise<void> {
  await page.goto(`/tasks/${code}/reports/${PERIOD}/MOE`);
  await page.getByRole("button", { name: say("reports.act.sign-off"), exact: true }).click();
  await expect(page.locator("main")).toContainText(say("tasks.report.SUBMITTED"));
}

async function evidenceOf(page: Page, code: string): Promise<string> {
  await page.goto(`/tasks/${code}/reports/${PERIOD}/MOE`);
  return (await page.locator('a[href^="/evidence/"]').first().getAttribute("href")) ?? "";
}

async function openReview(page: Page, code: string): Promise<void> {
  await page.goto("/desk/reports?measure=M01");
  await page.locator("tr", { hasText: code }).getByRole("link").first().click();
  await page.waitForURL(/\/desk\/reports\/[0-9a-f-]{36}/);
}

async function returnReport(page: Page, say: Say, code: string, title: string): Promise<void> {
  await openReview(page, code);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const form = page.locator("#return");
  await form.locator("[name=field]").selectOption("done");
  await form.locator("[name=reason]").fill("请补充全部高校的情况");
  await form.getByRole("button", { name: say("review.return.submit") }).click();
  await expect(page.locator("main")).toContainText(say("review.decided.returned"));
}

async function approve(page: Page, say: Say, code: string, title: string): Promise<void> {
  await openReview(page, code);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const form = page.locator("#approve");
  await form.locator("[name=rating]").selectOption("ON_TRACK");
  await form.getByRole("button", { name: say("review.approve.submit") }).click();
  await expect(page.locator("main")).toContainText(say("review.decided.approved"));
}

async function extend(liaison: Page, coordinator: Page, say: Say, code: string): Promise<void> {
  await liaison.goto(`/tasks/${code}/extension/new`);
  await liaison.locator("[name=askedDueOn]").fill("2026-03-31");
  await liaison.locator("[name=reason]").fill("验收会议推迟。");
  await liaison.getByRole("button", { name: say("closing.extension.submit"), exact: true }).click();
  await liaison.waitForURL(new RegExp(`/tasks/${code}(#|$)`));

  await coordinator.goto(`/tasks/${code}`);
  await coordinator.locator('a[href^="/desk/extensions/"]').first().click();
  await coordinator.locator("[name=state]").selectOption("APPROVED");
  await coordinator.getByRole("button", { name: say("closing.decide"), exact: true }).click();
  await coordinator.waitForURL((url) => !url.pathname.startsWith("/desk/extensions/"));
  await coordinator.goto(`/tasks/${code}`);
  const main = coordinator.locator("main");
  await expect(main).toContainText(say("tasks.page.original-due"));
  await expect(main).toContainText(/2026年3月31日|31 Mar 2026/);
  await expect(main).toContainText(/2025年12月31日|31 Dec 2025/);
}

async function complete(liaison: Page, coordinator: Page, say: Say, code: string): Promise<void> {
  await liaison.goto(`/tasks/${code}/completion/new`);
  await liaison.locator("[name=statement]").fill("清单覆盖全部高校，经抽查核实。");
  await liaison.locator("input[type=file]").setInputFiles({
    name: "验收意见.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.concat([PDF, Buffer.from(`% ${code} accepted\n`)]),
  });
  await expect(liaison.getByRole("link", { name: "验收意见.pdf" })).toBeVisible();
  await liaison.getByRole("button", { name: say("closing.completion.submit"), exact: true }).click();
  await liaison.waitForURL(new RegExp(`/tasks/${code}(#|$)`));

  await coordinator.goto(`/tasks/${code}`);
  await coordinator.locator('a[href^="/desk/completions/"]').first().click();
  await coordinator.locator("[name=state]").selectOption("APPROVED");
  await coordinator.getByRole("button", { name: say("closing.decide"), exact: true }).click();
  await coordinator.waitForURL((url) => !url.pathname.startsWith("/desk/completions/"));
  await coordinator.goto(`/tasks/${code}`);
  await coordinator.getByRole("button", { name: say("closing.completion.strike-off"), exact: true }).click();
  await expect(coordinator.locator("main")).toContainText(say("tasks.stage.STRUCK_OFF"));
  await coordinator.goto(`/tasks/${code}?on=2025-12-28`);
  await expect(coordinator.locator("main")).not.toContainText(say("tasks.stage.STRUCK_OFF"));
}

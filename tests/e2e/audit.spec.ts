import { readFile } from "node:fs/promises";
import { expectGoodOnEnglishPhone } from "./looks";
import { newcomer, ownPage, signedInPage } from "./people";
import { CAST, expect, expectAccessible, signedIn, signIn, test } from "./support";

test.describe("for the auditor", () => {
  test.use(signedIn(CAST.auditor));
  test.describe.configure({ timeout: 90_000 });

  test("events are found by what was done and by whom, and read before and after", async ({
    page,
    browser,
  }) => {
    const coordinator = await ownPage(browser, signedIn(CAST.secondCoordinator));
    await coordinator.goto("/measures/M06/edit");
    const name = coordinator.getByLabel("名称（中文）");
    const before = await name.inputValue();
    await name.fill("审计所见的名称");
    await coordinator.getByRole("button", { name: "保存" }).click();
    await coordinator.waitForURL(/\/measures\/M06$/);
    await coordinator.context().close();

    await page.goto("/audit");
    await page.getByLabel("操作人").fill(CAST.secondCoordinator.nameZh);
    await page.locator("select[name=use]").selectOption("plan.revise-measure");
    await page.getByRole("button", { name: "应用" }).click();
    const row = page.getByRole("table").getByRole("row").filter({ hasText: "M06" });
    await expect(row).toContainText(CAST.secondCoordinator.nameZh);
    await expect(row).toContainText("已完成");
    await expect(page.getByRole("table").getByText(CAST.coordinator.nameZh)).toHaveCount(0);
    await expect(page.getByRole("link", { name: /^移除条件/ })).toHaveCount(2);
    // Codes of the program are not what a person reads.
    await expect(row).not.toContainText("revise-measure");
    await expectAccessible(page);

    await row.getByRole("link").first().click();
    const changes = page.getByRole("region", { name: "内容" }).first();
    await expect(changes.getByRole("row", { name: /名称（中文）/ }).locator("del")).toHaveText(before);
    await expect(changes.getByRole("row", { name: /名称（中文）/ }).locator("ins")).toHaveText(
      "审计所见的名称",
    );
    await expect(page.getByRole("region", { name: "内容" }).first()).not.toContainText("{");
    await expectAccessible(page);
    await expectGoodOnEnglishPhone(page, [new URL(page.url()).pathname]);
  });

  test("the trail is taken along as a file that no spreadsheet executes", async ({ page, browser }) => {
    const person = await newcomer(browser, "journey.formula", "STAFF", '=HYPERLINK("http://x","y")');
    await (await signedInPage(browser, person)).context().close();
    await page.goto("/audit?person=journey.formula&use=accounts.open-session");
    const download = page.waitForEvent("download");
    await page.locator("summary", { hasText: "导出" }).click();
    await page.getByRole("link", { name: "CSV 文本（.csv）" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^audit-\d{4}-\d{2}-\d{2}\.csv$/);
    const bytes = await readFile(await file.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.subarray(3).toString("utf8").trimEnd().split("\r\n");
    expect(lines[0]).toBe(
      "编号,时间（北京）,操作,结果,操作人,人员编号,角色,单位,记录类型,记录编号,记录,地址,请求编号,之前,之后",
    );
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines.slice(1)) {
      expect(line).toContain("[accounts.open-session]");
      expect(line).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
      expect(line).not.toMatch(/(^|,)"?[=+@]/);
    }
    // Taking it along is itself an event.
    await page.goto(`/audit?use=audit.export&person=${CAST.auditor.loginName}`);
    await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("导出审计记录");
  });
});

for (const member of Object.values(CAST).filter(({ role }) => role !== "AUDITOR")) {
  test.describe(`for ${member.loginName}`, () => {
    test.use(signedIn(member));

    test("there is no trail", async ({ page }) => {
      for (const path of ["/audit", "/audit/1", "/audit/export", "/audit?person=x"]) {
        const answer = await page.request.get(path);
        expect([403, 404], path).toContain(answer.status());
        expect(await answer.text()).not.toMatch(/accounts\.open-session|已入链|前一摘要|操作人/);
      }
    });
  });
}

test.describe("for the security administrator", () => {
  test.use(signedIn(CAST.securityAdministrator));
  test.describe.configure({ timeout: 90_000 });

  test("a lock is cleared, and the person signs in again", async ({ page, browser }) => {
    const person = await newcomer(browser, "journey.locked");
    const his = await ownPage(browser);
    await his.goto("/sign-in");
    for (let n = 1; n <= 5; n++) {
      const answered = his.waitForResponse((r) => r.url().includes("/api/auth/callback/credentials"));
      await signIn(his, person.loginName, `Wrong-Password-${n}`);
      await answered;
    }
    await signIn(his, person.loginName, person.password);
    await expect(his.getByText("连续多次未能登录")).toBeVisible();

    await page.goto("/security");
    const lock = page.locator("#lockouts").getByRole("row", { name: new RegExp(person.loginName) });
    await expect(lock).toContainText("有此账号");
    await expectAccessible(page);
    await lock.getByRole("button", { name: "解除锁定" }).click();
    await expect(lock).toHaveCount(0);
    await signIn(his, person.loginName, person.password);
    await expect(his).toHaveURL(/\/home$/);
    await his.context().close();
  });

  test("a session is ended", async ({ page, browser }) => {
    const person = await newcomer(browser, "journey.watched");
    const his = await signedInPage(browser, person);
    await page.goto("/security");
    await page.getByLabel("姓名、登录名或地址").fill(person.loginName);
    await page.getByRole("button", { name: "应用" }).click();
    const session = page.locator("#sessions").getByRole("row", { name: new RegExp(person.loginName) });
    await expect(session).toHaveCount(1);
    await expectAccessible(page);
    await session.getByRole("button", { name: "结束此会话" }).click();
    await expect(session).toHaveCount(0);
    await his.goto("/plan");
    await expect(his).toHaveURL(/\/sign-in/);
    await his.context().close();
  });
});

import { CAST, expect, expectAccessible, signedIn, signIn, sql, test } from "./support";

test.use(signedIn(CAST.coordinator));

test("a coordinator edits a measure; the page and its history show it", async ({ page }) => {
  await page.goto("/measures/M15");
  await page.getByRole("link", { name: "编辑" }).click();
  await page.getByLabel("名称（中文）").fill("营造良好环境（修订）");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(/\/measures\/M15$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("营造良好环境（修订）");
  const history = page.getByRole("region", { name: "修改记录" });
  await expect(history).toContainText("林岚");
  await expect(history.locator("del")).toContainText("营造良好环境");
  await expect(history.locator("ins")).toContainText("营造良好环境（修订）");

  await page.getByRole("link", { name: "编辑" }).click();
  await expect(page.getByLabel("名称（中文）")).toHaveValue("营造良好环境（修订）");
  await expect(page.getByText("已恢复您上次未保存的内容")).toHaveCount(0);
});

test("bad input is answered at its field, and nothing typed is lost", async ({ page }) => {
  await page.goto("/measures/M14/edit");
  await page.getByLabel("名称（中文）").fill("");
  await page.getByLabel("主要内容（中文）").fill("刚写好的一段内容");
  await page.getByRole("button", { name: "保存" }).click();
  const field = page.getByLabel("名称（中文）");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toBeFocused();
  await expect(page.locator("[data-field-error]")).toHaveText("请填写此项");
  await expect(page.getByLabel("主要内容（中文）")).toHaveValue("刚写好的一段内容");
  await expectAccessible(page);
});

test("two editors at once: the second sees the first one's text and chooses", async ({ page, browser }) => {
  await page.goto("/measures/M13/edit");
  const other = await browser.newPage(signedIn(CAST.secondCoordinator));
  await other.goto(`${new URL(page.url()).origin}/measures/M13/edit`);
  await other.getByLabel("名称（中文）").fill("另一位统筹人员改的名称");
  await other.getByRole("button", { name: "保存" }).click();
  await other.waitForURL(/\/measures\/M13$/);
  await other.close();

  await page.getByLabel("名称（中文）").fill("我改的名称");
  await page.getByLabel("主要内容（中文）").fill("我改的内容");
  await page.getByRole("button", { name: "保存" }).click();
  const conflict = page.locator("[data-conflict]");
  await expect(conflict).toContainText("另一位统筹人员改的名称");
  await expect(conflict).toContainText("我改的名称");
  await expect(conflict).toContainText("郭远");
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "采用现在的内容" }).first().click();
  await expect(page.getByLabel("名称（中文）")).toHaveValue("另一位统筹人员改的名称");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(/\/measures\/M13$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("另一位统筹人员改的名称");
  await expect(page.getByText("我改的内容").first()).toBeVisible();
});

test("a form sent twice acts once", async ({ page }) => {
  await page.goto("/measures/M12/edit");
  await page.getByLabel("名称（中文）").fill("双击只保存一次");
  await page.getByRole("button", { name: "保存" }).dblclick();
  await expect(page).toHaveURL(/\/measures\/M12$/);
  const rows = await sql(
    `select 1 from audit_event where use_case = 'plan.revise-measure' and record_label = 'M12' and outcome = 'done'`,
  );
  expect(rows).toHaveLength(1);
});

test.describe("an expired session in the middle of a form", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("what was typed survives the sign-in", async ({ page }) => {
    await page.goto("/sign-in?next=/measures/M11/edit");
    await signIn(page, CAST.secondCoordinator.loginName);
    await expect(page).toHaveURL(/\/measures\/M11\/edit$/);
    await page.getByLabel("名称（中文）").fill("失效前写下的名称");
    await sql(
      `update session set revoked_at = now() where id = (
      select s.id from session s join person p on p.id = s.person_id
      where p.login_name = $1 and s.revoked_at is null order by s.created_at desc limit 1)`,
      [CAST.secondCoordinator.loginName],
    );
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("登录已失效，尚未保存")).toBeVisible();
    await expect(page.getByLabel("名称（中文）")).toHaveValue("失效前写下的名称");
    await page.getByRole("link", { name: "重新登录" }).click();
    await signIn(page, CAST.secondCoordinator.loginName);
    await expect(page).toHaveURL(/\/measures\/M11\/edit$/);
    await expect(page.getByText("已恢复您上次未保存的内容")).toBeVisible();
    await expect(page.getByLabel("名称（中文）")).toHaveValue("失效前写下的名称");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("失效前写下的名称");
  });
});

test("a target's date moves with its document, and both dates stay in sight", async ({ page }) => {
  await page.goto("/plan/targets/T2/move");
  await page.getByLabel("调整为").fill("2026-06-30");
  await page.getByLabel("依据文件").selectOption({ index: 3 });
  await page.getByLabel("调整原因（中文）").fill("端到端测试");
  await page.getByLabel("调整原因（英文）").fill("End-to-end test");
  await page.getByRole("button", { name: "确认调整" }).click();
  await expect(page).toHaveURL(/\/plan#T2$/);
  const row = page.locator("tr#T2");
  await expect(row).toContainText("2026年6月30日");
  await expect(row.locator("s")).toHaveText("2025年12月31日");
});

import { newcomer, ownPage, signedInPage } from "./people";
import { CAST, expect, expectAccessible, expectNoSidewaysScroll, inEnglish, signedIn, test } from "./support";

test("a view is saved, opens the page, is changed and shared, and is gone when deleted", async ({
  browser,
}) => {
  const page = await signedInPage(browser, await newcomer(browser, "viewer.one"));
  const bar = page.getByRole("region", { name: "视图" });
  await page.goto("/tasks");
  await expect(bar).toContainText("常用的筛选条件可保存为视图");
  await page.locator("select[name=measure]").selectOption("M05");
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page).toHaveURL(/measure=M05/);

  await bar.getByRole("button", { name: "保存为视图" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("举措五的任务");
  await page.getByLabel("可使用者").selectOption("MOE");
  await page.getByLabel("设为我的默认视图").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(/\/tasks\?measure=M05&view=/);
  await expect(bar.locator("summary")).toContainText("举措五的任务");
  await expect(bar.locator("summary")).toContainText("默认");

  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/tasks\?measure=M05&view=/);
  await page.locator("select[name=role]").selectOption("LEAD");
  await page.getByRole("button", { name: "应用" }).click();
  await expect(bar).toContainText("条件已改动，未保存");
  await bar.getByRole("button", { name: "保存改动" }).click();
  await expect(bar).not.toContainText("条件已改动");
  await page.getByRole("link", { name: "清除全部条件" }).click();
  await expect(page).toHaveURL(/\/tasks\?view=none$/);

  const colleague = await ownPage(browser, signedIn(CAST.moeLiaison));
  await colleague.goto("/tasks?stage=ASSIGNED");
  await colleague.getByRole("region", { name: "视图" }).locator("summary").click();
  await colleague.getByRole("link", { name: /举措五的任务.*由来新共享/ }).click();
  await expect(colleague).toHaveURL(/measure=M05&role=LEAD&view=/);
  const stranger = await ownPage(browser, signedIn(CAST.miitStaff));
  await stranger.goto("/tasks");
  await expect(stranger.getByText("举措五的任务")).toHaveCount(0);
  await stranger.context().close();

  await bar.locator("summary").click();
  await bar.getByRole("link", { name: /举措五的任务/ }).click();
  await bar.getByRole("button", { name: "视图设置" }).click();
  await page.getByRole("button", { name: "删除视图" }).click();
  await expect(page).toHaveURL(/\/tasks\?view=none$/);
  await colleague.reload();
  await expect(colleague.getByText("举措五的任务")).toHaveCount(0);
  await colleague.context().close();
  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/tasks$/);
});

test.describe("the bar of views", () => {
  test.use(signedIn(CAST.leader));

  test("fits a phone, in English", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await inEnglish(page);
    await page.goto("/difficulties?state=OPEN");
    await page.getByRole("button", { name: "Save as a view" }).click();
    await expect(page.getByLabel("Who can use it")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

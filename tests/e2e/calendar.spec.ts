import type { Page } from "@playwright/test";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";

const calculator = (page: Page) => page.getByRole("region", { name: "工作日计算" });

async function count(page: Page, from: string, days: string): Promise<void> {
  await page.goto("/calendar?year=2026");
  await calculator(page).getByLabel("收到之日").fill(from);
  await calculator(page).getByLabel("工作日数").fill(days);
  await calculator(page).getByRole("button", { name: "计算" }).click();
}

test.describe("for a coordinator", () => {
  test.use(signedIn(CAST.coordinator));

  test("a published year shows its months, and nothing to edit", async ({ page }) => {
    await page.goto("/calendar?year=2026");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2026年工作日历");
    await expect(page.getByText(/全年 \d+ 个工作日/)).toBeVisible();
    await expect(page.getByText("12月").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "编辑" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "录入年度安排" })).toHaveCount(0);
    await expectAccessible(page);
  });

  test("a year without its notice is said to have none", async ({ page }) => {
    await page.goto("/calendar?year=2026");
    await page.getByRole("navigation", { name: "年份" }).getByRole("link", { name: "2027" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2027年工作日历");
    await expect(page.getByText("节假日安排未公布")).toBeVisible();
    await expect(page.getByRole("link", { name: "录入年度安排" })).toHaveCount(0);
  });

  test("working days are counted over the holidays and the days worked instead", async ({ page }) => {
    await count(page, "2026-09-30", "5");
    await expect(calculator(page)).toContainText("2026年10月13日");
    await expect(page).toHaveURL(/from=2026-09-30&days=5/);
    await expectAccessible(page);
  });

  test("a count that would need an unpublished year is refused, not guessed", async ({ page }) => {
    await count(page, "2026-12-30", "10");
    await expect(calculator(page)).toContainText("2027年节假日安排未公布，无法计算工作日");
  });
});

test.describe("a coordinator at the keeper's pages", () => {
  test.use({ ...signedIn(CAST.coordinator), expectedNoise: [/status of 403/] });

  test("is refused", async ({ page }) => {
    for (const path of ["/calendar/publish", "/calendar/2026/edit"]) {
      expect((await page.goto(path))?.status()).toBe(403);
    }
  });
});

test.describe("for the system administrator", () => {
  test.use(signedIn(CAST.systemAdministrator));

  // 2029, which no other test asks about; 2027 stays unpublished.
  test("a year's notice is published, and revised", async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto("/calendar/publish?year=2029");
    await page.getByLabel("年份").fill("2029");
    await page.getByLabel("通知名称（中文）").fill("关于2029年部分节假日安排的通知");
    await page.getByLabel("通知名称（英文）").fill("Notice on holidays of 2029");
    await page.getByLabel("网址").fill("https://www.gov.cn/zhengce/2029.htm");
    const days = page.getByRole("group", { name: "放假和调休日期" });
    await days.getByLabel("日期").fill("2031-01-01");
    await days.getByLabel("节日（中文）").fill("元旦");
    await days.getByLabel("节日（英文）").fill("New Year");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(days.getByLabel("日期")).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("[data-field-error]")).toHaveText("2029年的通知只能安排2028年和2029年的日期");
    await expectAccessible(page);
    await days.getByLabel("日期").fill("2029-01-01");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page).toHaveURL(/\/calendar\?year=2029$/);
    await expect(page.getByText("全年 260 个工作日")).toBeVisible();

    await page.getByRole("link", { name: "编辑", exact: true }).click();
    await days.getByRole("button", { name: "增加一项" }).click();
    const second = days.getByRole("listitem", { name: "第 2 项" });
    await second.getByLabel("日期").fill("2029-05-01");
    await second.getByLabel("节日（中文）").fill("劳动节");
    await second.getByLabel("节日（英文）").fill("Labour Day");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page).toHaveURL(/\/calendar\?year=2029$/);
    await expect(page.getByText("全年 259 个工作日")).toBeVisible();
    await expect(page.getByRole("region", { name: "修改记录" })).toContainText("严谨");
  });
});

import type { Page } from "@playwright/test";
import { expectGoodOnEnglishPhone } from "./looks";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";

const rows = (page: Page) => page.getByRole("table").getByRole("row");

test.describe("for a reader", () => {
  test.use(signedIn(CAST.leader));

  test("units are searched and filtered, and each condition can be taken away", async ({ page }) => {
    await page.goto("/units");
    await page.getByLabel("名称、简称或缩写").fill("教育");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByRole("link", { name: "教育部" })).toBeVisible();
    await page.getByLabel("角色").selectOption("LEAD");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(page.getByText("没有符合条件的内容")).toBeVisible();
    await page.getByRole("link", { name: "移除条件：搜索: 教育" }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByRole("link", { name: "国家知识产权局" })).toBeVisible();
  });

  test("before the mechanism there was no member", async ({ page }) => {
    await page.goto("/units");
    await page.getByLabel("日期", { exact: true }).fill("2023-01-01");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(page.getByText("2023年1月1日：0 个成员单位")).toBeVisible();
    await expect(page.getByText("没有符合条件的内容")).toBeVisible();
    await page.getByLabel("日期", { exact: true }).fill("2023-11-09");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(page.getByText("2023年11月9日：21 个成员单位")).toBeVisible();
    await expect(rows(page)).toHaveCount(22);
  });
});

for (const member of [CAST.leader, CAST.moeStaff, CAST.auditor]) {
  test.describe(`for ${member.role}`, () => {
    test.use(signedIn(member));

    test("no page says what a membership rests on, nor can it be asked for", async ({ page }) => {
      for (const path of ["/units", "/units?membership=ALL", "/units/MOFCOM", "/units/MOHRSS"]) {
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        const html = (await response?.text()) ?? "";
        expect(html).not.toMatch(/待核实|仅依职责推断|to be confirmed|B_MINUS/);
      }
      await page.goto("/units?on=2023-11-10&evidence=C");
      await expect(page.getByText("2023年11月10日：21 个成员单位")).toBeVisible();
      await expect(rows(page)).toHaveCount(22);
      await expect(page.getByLabel("依据")).toHaveCount(0);
    });
  });
}

test.describe("for a coordinator", () => {
  test.use(signedIn(CAST.coordinator));

  test("what is yet to be confirmed is marked, and can be listed", async ({ page }) => {
    await page.goto("/units?on=2023-11-10");
    await page.getByLabel("依据").selectOption("C");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(rows(page)).toHaveCount(3);
    await expect(rows(page).nth(1)).toContainText("待核实");
    await page.goto("/units/MOFCOM");
    await expect(page.locator("#memberships")).toContainText("仅依职责推断");
    await expectAccessible(page);
  });

  test("a membership is recorded, may not overlap another, and is ended", async ({ page }) => {
    test.setTimeout(90_000);
    const record = async (joinedOn: string) => {
      await page.goto("/units/NCA/memberships/new");
      await page.getByLabel("加入日期").fill(joinedOn);
      await page.getByLabel("依据", { exact: true }).selectOption("B");
      await page.getByRole("button", { name: "保存" }).click();
    };
    const memberships = page.locator("#memberships");
    await record("2024-03-01");
    await expect(page).toHaveURL(/\/units\/NCA(#memberships)?$/);
    await expect(memberships.getByRole("row", { name: /2024年3月1日/ })).toContainText("至今");

    await record("2024-05-01");
    await expect(page.getByLabel("加入日期")).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("[data-field-error]")).toHaveText("与该单位已有的成员资格时间重叠");
    await expect(page.getByLabel("加入日期")).toHaveValue("2024-05-01");
    await expectAccessible(page);
    await page.getByRole("link", { name: "取消" }).click();

    await memberships.getByRole("link", { name: "记录退出" }).click();
    await page.getByLabel("退出日期").fill("2024-02-01");
    await page.getByRole("button", { name: "记录退出" }).click();
    await expect(page.locator("[data-field-error]")).toHaveText("退出日期应晚于加入日期");
    await expectAccessible(page);
    const end = new URL(page.url()).pathname;
    await page.getByLabel("退出日期").fill("2024-09-01");
    await page.getByRole("button", { name: "记录退出" }).click();
    await expect(page).toHaveURL(/\/units\/NCA(#memberships)?$/);
    await expect(memberships.getByRole("row", { name: /2024年3月1日/ })).toContainText("2024年9月1日");
    await expect(memberships.getByRole("link", { name: "记录退出" })).toHaveCount(0);

    await page.goto("/units?on=2024-08-31&membership=MEMBER&q=NCA");
    await expect(rows(page)).toHaveCount(2);
    await page.goto("/units?on=2024-09-01&membership=FORMER&q=NCA");
    await expect(rows(page)).toHaveCount(2);

    await expectGoodOnEnglishPhone(page, [end, end.replace(/end$/, "edit")]);
  });
});

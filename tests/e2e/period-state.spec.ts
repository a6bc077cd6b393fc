import { CAST, expect, signedIn, test } from "./support";

test.describe("the state of the period", () => {
  test.use(signedIn(CAST.coordinator));

  test("leads from the desk to a unit's late signatures in three clicks", async ({ page }) => {
    await page.goto("/desk");
    await page.getByRole("link", { name: "本期态势" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("本期态势");
    const line = page.locator("#unit-MOE");
    const late = line.getByRole("link", { name: /^逾期 \d+$/ }).first();
    const count = Number((await late.textContent())?.replace(/\D/g, ""));
    await late.click();
    await expect(page).toHaveURL(/kind=sign&late=1|kind=sign.*late=1/);
    const rows = page.locator("tbody tr");
    await expect(rows).toHaveCount(count);
    await rows.first().getByRole("link").first().click();
    await expect(page).toHaveURL(/\/tasks\/M\d\d-\d+/);
  });

  test("keeps period, unit and order in the address, and opens the decisions of a person", async ({
    page,
  }) => {
    await page.goto("/desk/period");
    await page.locator("select[name=unit]").selectOption("MIIT");
    await page.locator("select[name=period]").selectOption("2025-11");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(page).toHaveURL(/period=2025-11/);
    await expect(page.locator("#units tbody tr")).toHaveCount(1);
    await page.getByRole("link", { name: "移除条件：工业和信息化部" }).click();
    await expect(page.locator("#units tbody tr")).toHaveCount(21);
    const approved = page.locator("#workload tbody tr").first().getByRole("link").nth(1);
    const count = await approved.textContent();
    await approved.click();
    await expect(page.getByText(`筛选出 ${count} 项`)).toBeVisible();
  });
});

test.describe("a unit's own standing", () => {
  test.use(signedIn(CAST.moeStaff));

  test("stands beside what is owed, and each figure opens its records", async ({ page }) => {
    await page.goto("/home");
    const standing = page.getByRole("complementary", { name: "本单位进展" });
    const overdue = standing.getByRole("link", { name: /^逾期 ?\d+ ?项任务$/ }).first();
    const count = Number((await overdue.textContent())?.replace(/\D/g, ""));
    await overdue.click();
    await expect(page).toHaveURL(/\/units\/MOE\/parts\?role=\w+&light=OVERDUE/);
    await expect(page.locator("tbody tr")).toHaveCount(count);
    await page.goto("/home");
    await standing.getByRole("link", { name: "2025-11" }).click();
    await expect(page).toHaveURL("/units/MOE/periods/2025-11");
    await page.locator("tbody tr").first().getByRole("link").first().click();
    await expect(page).toHaveURL(/\/tasks\/M\d\d-\d+\/reports\/2025-11\/MOE/);
  });

  test.describe("of another unit", () => {
    test.use({ expectedNoise: [/status of 403/] });

    test("is not shown to other units", async ({ page }) => {
      await page.goto("/units/MIIT");
      await expect(page.locator("#standing")).toHaveCount(0);
      const response = await page.goto("/units/MIIT/parts");
      expect(response?.status()).toBe(403);
    });
  });
});

import type { Page } from "@playwright/test";
import { expectGoodOnEnglishPhone } from "./looks";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";

/** Whether any script of the page carries the chart library. */
async function loadsCharts(page: Page, path: string): Promise<boolean> {
  await page.goto(path, { waitUntil: "networkidle" });
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.includes(".js")),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
  return texts.some((text) => text.includes("recharts-"));
}

test.describe("for a reader", () => {
  test.use(signedIn(CAST.moeStaff));

  test("a chart stands above the same figures as a table", async ({ page }) => {
    await page.goto("/indicators/pledge-amount");
    const chart = page.getByRole("img", { name: /全部数值见其后的表格/ });
    await expect(chart.locator("svg.recharts-surface").first()).toBeVisible();
    expect(await chart.locator("path.recharts-line-curve").count()).toBeGreaterThan(0);
    const table = page.getByRole("table", { name: /各时期数值、截止日期、公布日期、依据和来源/ });
    expect(await table.getByRole("row").count()).toBeGreaterThan(2);
    await expect(page.getByRole("link", { name: "公布数值" })).toHaveCount(0);
    await expect(table.getByRole("link", { name: /^修订/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  test("where no figure was published the page says so", async ({ page }) => {
    await page.goto("/plan");
    await page.goto("/indicators/patent-technology-contracts");
    await expect(page.getByText("未查到可核实的数据")).toBeVisible();
    await expect(page.getByRole("img", { name: /表格/ })).toHaveCount(0);
    await expectAccessible(page);
  });

  test("the chart library comes only to pages with a chart", async ({ page }) => {
    expect(await loadsCharts(page, "/plan")).toBe(false);
    expect(await loadsCharts(page, "/indicators")).toBe(false);
    expect(await loadsCharts(page, "/indicators/patent-technology-contracts")).toBe(false);
    expect(await loadsCharts(page, "/indicators/pledge-amount")).toBe(true);
  });
});

test.describe("for a coordinator", () => {
  test.use(signedIn(CAST.coordinator));
  const CODE = "pool-push-enterprises";

  async function fillObservation(page: Page, evidence: string): Promise<void> {
    await page.goto(`/indicators/${CODE}/observations/new`);
    await page.getByLabel("时期（中文）").fill("截至2025年6月");
    await page.getByLabel("时期（英文）").fill("To June 2025");
    await page.getByLabel("截止日期").fill("2025-06-30");
    await page.getByLabel("数值", { exact: true }).fill("61.5");
    await page.getByLabel("依据", { exact: true }).selectOption(evidence);
    await page.getByLabel("来源", { exact: true }).fill("S29");
    await page.getByRole("button", { name: "公布数值" }).click();
  }

  test("a derived figure without its derivation is refused at the field", async ({ page }) => {
    await fillObservation(page, "DERIVED");
    const field = page.getByLabel("推算方法（中文）");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("[data-field-error]").first()).toHaveText("推算值必须用中英文写明计算方法");
    await expect(page.getByLabel("数值", { exact: true })).toHaveValue("61.5");
    await expectAccessible(page);
  });

  test("a figure is published, then revised, and both stay to be read", async ({ page }) => {
    test.setTimeout(90_000);
    await fillObservation(page, "SOURCED");
    await expect(page).toHaveURL(new RegExp(`/indicators/${CODE}`));
    const table = page.getByRole("table", { name: /各时期数值/ });
    await expect(table.getByRole("row", { name: /截至2025年6月/ })).toContainText("61.5");
    await expect(page.getByRole("img", { name: /全部数值见其后的表格/ })).toBeVisible();

    await page.getByRole("link", { name: "修订截至2025年6月的数值" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("修订数值");
    await expectAccessible(page);
    const revise = new URL(page.url()).pathname;
    await page.getByLabel("数值", { exact: true }).fill("62.25");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page).toHaveURL(new RegExp(`/indicators/${CODE}($|[?#])`));
    const rows = table.getByRole("row", { name: /截至2025年6月/ });
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: "已被修订" }).locator("del")).toContainText("61.5");
    await expect(rows.filter({ hasText: "修订自" })).toContainText("62.25");
    await expect(table.getByRole("link", { name: "修订截至2025年6月的数值" })).toHaveCount(1);
    await expectAccessible(page);

    // The earlier form, still open in another window, is told.
    await page.goto(revise);
    await page.getByLabel("数值", { exact: true }).fill("63");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.locator("[data-form-message]")).toContainText("该数值已被修订");
    await expectGoodOnEnglishPhone(page, [revise]);
  });
});

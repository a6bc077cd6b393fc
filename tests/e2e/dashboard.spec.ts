import { CAST, expect, inEnglish, signedIn, test } from "./support";

test.describe("a leader", () => {
  test.use(signedIn(CAST.leader));

  test("begins with the answer, and reaches the report behind a figure in three clicks", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/dashboard/);
    await expect(page.getByText(/总体快于计划[\d.]+个百分点，但有\d+项任务逾期/)).toBeVisible();
    const overdue = page.getByRole("link", { name: /^逾期\s*\d+\s*项/ });
    const count = Number((await overdue.textContent())?.replace(/\D/g, ""));
    await overdue.click();
    await expect(page).toHaveURL(/\/dashboard\/tasks\?.*light=OVERDUE/);
    const rows = page.locator("tbody tr");
    await expect(rows).toHaveCount(count);
    await rows.first().getByRole("link").last().click();
    await expect(page).toHaveURL(/\/tasks\/M\d\d-\d+\/reports\/\d{4}-\d\d\/\w+/);
  });

  test("opens a cell of the matrix, and the tasks average to what the cell says", async ({ page }) => {
    await page.goto("/dashboard/matrix?view=none");
    const cell = page.locator("#MOE td").first().getByRole("link").first();
    const [said] = /[\d.]+/.exec((await cell.textContent()) ?? "") ?? [];
    await cell.click();
    await expect(page).toHaveURL(/unit=MOE&measure=M01/);
    await expect(page.getByText(new RegExp(`实际${said}%`))).toBeVisible();
  });

  test("looks back to a past period; the answer says its day and keeps it from page to page", async ({
    page,
  }) => {
    await page.goto("/dashboard?view=none");
    await page.getByText("按日期、部分、举措、单位筛选").click();
    await page.getByLabel("填报期末").selectOption("2025-03");
    await page.getByRole("button", { name: "应用" }).click();
    await expect(page.getByText("截至2025年3月31日（周一）").first()).toBeVisible();
    await page.getByRole("link", { name: "单位对比", exact: true }).click();
    await expect(page).toHaveURL(/period=2025-03/);
    await expect(page.getByText("填报情况按2024年9月至2025年2月已关闭的填报期计。")).toBeVisible();
  });

  test("reads the definition beside a column", async ({ page }) => {
    await page.goto("/dashboard/units?view=none");
    await page.getByRole("button", { name: "定义：按时填报" }).click();
    await expect(page.getByText(/最近六个已关闭的填报期内/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText(/最近六个已关闭的填报期内/)).toBeHidden();
  });

  test("draws the curve after the page, with its numbers as a table and as a picture", async ({ page }) => {
    await inEnglish(page);
    await page.goto("/dashboard?view=none");
    const curve = page.locator("#curve");
    await expect(curve.getByRole("img").first()).toBeVisible();
    await curve.getByText(/table/i).first().click();
    await expect(curve.locator("tbody tr").last()).toContainText("%");
    await expect(curve.getByRole("heading")).toContainText(/points (ahead|behind)/);
  });
});

test.describe("a unit's people", () => {
  test.use({ ...signedIn(CAST.moeLiaison), expectedNoise: [/status of 403/] });

  test("are told nothing of how others stand", async ({ page }) => {
    for (const path of ["/dashboard", "/dashboard/matrix", "/dashboard/units", "/dashboard/tasks"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有访问权限");
    }
  });
});

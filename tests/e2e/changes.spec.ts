import { CAST, expect, expectAccessible, signedIn, test } from "./support";

test.describe("for a leader", () => {
  test.use(signedIn(CAST.leader));

  test("what changed leads from a count to the record that proves it", async ({ page }) => {
    await page.goto("/changes?since=meeting:plenary-1");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("变化情况");
    await expect(page.getByText(/从2023年11月9日日终（.*第一次全体会议）到/)).toBeVisible();

    await page.getByLabel("起点").selectOption({ label: "2025年11月末" });
    await page.getByRole("button", { name: "查看变化" }).click();
    await expect(page).toHaveURL(/since=period%3A2025-11/);
    const kinds = page.getByRole("navigation", { name: "各类变化" });
    await kinds.getByRole("link", { name: /^时限变动/ }).click();
    await expect(page).toHaveURL(/kind=MOVED/);
    const table = page.getByRole("table");
    await expect(table).toHaveCount(1);
    const moved = table.getByRole("row").nth(1);
    await expect(moved).toContainText("原定时限");
    await expectAccessible(page);

    await moved.getByRole("link").first().click();
    await expect(page).toHaveURL(/\/tasks\/M\d\d-\d+\/versions\/\d+/);
  });

  test("a date of one's own, and a long section in full", async ({ page }) => {
    await page.goto("/changes");
    await page.getByLabel("起点").selectOption({ label: "自选日期…" });
    await page.getByLabel("起点日期（自当日日终起算）").fill("2025-06-30");
    await page.getByRole("button", { name: "查看变化" }).click();
    await expect(page).toHaveURL(/since=2025-06-30/);
    await expect(page.getByText("从2025年6月30日日终到")).toBeVisible();
    const ratings = page.locator("section#ratings");
    await expect(ratings.getByRole("row")).toHaveCount(7);
    await ratings.getByRole("link", { name: /^显示全部/ }).click();
    await expect(page).toHaveURL(/all=ratings/);
    expect(await page.locator("section#ratings").getByRole("row").count()).toBeGreaterThan(21);
  });

  test("where nothing changed the last change before is named", async ({ page }) => {
    await page.goto("/changes?since=2025-12-27&until=2025-12-28");
    await expect(page.getByText("这一时段没有变化")).toBeVisible();
    await page.getByRole("link", { name: "从那时看起" }).click();
    await expect(page.getByRole("navigation", { name: "各类变化" })).toBeVisible();
  });
});

test.describe("for a unit", () => {
  test.use(signedIn(CAST.moeStaff));

  test("only its own tasks are told of", async ({ page }) => {
    await page.goto("/home");
    await page.getByRole("link", { name: "变化情况" }).click();
    await expect(page.getByText(/本单位承担的任务和已公布的内容/)).toBeVisible();
    const texts = await page.locator("section#lights td:first-child a").allInnerTexts();
    const codes = new Set(texts.map((text) => /M\d\d-\d+/.exec(text)?.[0] ?? ""));
    expect(codes.size).toBeGreaterThan(0);
    for (const code of codes) {
      expect((await page.request.get(`/tasks/${code}`)).status()).toBe(200);
    }
  });
});

test.describe("for an administrator", () => {
  test.use({ ...signedIn(CAST.auditor), expectedNoise: [/status of 403/] });

  test("it is closed", async ({ page }) => {
    await page.goto("/changes");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有访问权限");
    await expect(page.getByRole("link", { name: "变化情况" })).toHaveCount(0);
  });
});

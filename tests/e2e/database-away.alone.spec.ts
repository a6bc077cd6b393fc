import pg from "pg";
import { CAST, expect, signedIn, sql, test } from "./support";

test.use({
  ...signedIn(CAST.coordinator),
  expectedNoise: [/status of 50[03]|Minified React error|Server Components render/],
});

/** From the server's own database: the product's is closed to everybody meanwhile. */
async function asServer(text: string): Promise<void> {
  const url = new URL(process.env.E2E_OWNER_URL ?? "");
  url.pathname = "/postgres";
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(text);
  await client.end();
}

const takeAway = async () => {
  await asServer("alter database tracker with allow_connections false");
  await asServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'tracker'");
};
const giveBack = () => asServer("alter database tracker with allow_connections true");

test.afterEach(giveBack);

test("while the database is away a page says so with 503, and works again without a restart", async ({
  page,
}) => {
  await page.goto("/plan");
  await takeAway();
  const away = await page.goto("/measures");
  expect(away?.status()).toBe(503);
  expect(away?.headers()["retry-after"]).toBe("10");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("暂时无法连接数据库");
  await expect(page.locator("code")).toHaveText(away?.headers()["x-request-id"] ?? "no id");
  expect((await page.request.get("/api/health/ready")).status()).toBe(503);
  expect((await page.request.get("/api/health/live")).status()).toBe(200);
  await giveBack();
  await page.getByRole("link", { name: "重试" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("举措");
});

test("a form sent meanwhile keeps its text and saves afterwards", async ({ page }) => {
  await page.goto("/measures/M09/edit");
  await page.getByLabel("名称（中文）").fill("数据库恢复后保存的名称");
  await takeAway();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.locator("[data-form-message]")).toContainText("内容未保存");
  await expect(page.getByLabel("名称（中文）")).toHaveValue("数据库恢复后保存的名称");
  await giveBack();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("数据库恢复后保存的名称");
});

test("an error nobody foresaw shows the number it is logged under, and nothing else of itself", async ({
  page,
}) => {
  await sql("alter table agenda_item rename to agenda_item_hidden");
  try {
    const broken = await page.goto("/meetings/plenary-1");
    expect(broken?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("页面出错了");
    await expect(page.locator("[data-request-id]")).toHaveText(broken?.headers()["x-request-id"] ?? "no id");
    expect(await page.locator("body").textContent()).not.toMatch(/agenda_item|prisma|select /i);
  } finally {
    await sql("alter table agenda_item_hidden rename to agenda_item");
  }
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("全体会议");
});

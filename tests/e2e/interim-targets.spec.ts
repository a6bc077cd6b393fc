import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectGoodOnEnglishPhone } from "./looks";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";

/** What the browser saves when one of the chart's pictures is asked for. */
async function saved(page: Page, format: "PNG" | "SVG"): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `下载图表: ${format} 图片` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test.describe("for a leader", () => {
  test.use(signedIn(CAST.leader));

  test("a chart leaves the page as a picture that says what it is", async ({ page }) => {
    await page.goto("/indicators/recognised-product-output");
    const finding = (await page.locator("#chart-title").textContent()) ?? "";
    expect(finding).toContain("至少超前600亿元");

    const svg = await saved(page, "SVG");
    expect(svg.name).toBe("recognised-product-output-2024-12-31.svg");
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        fault: parsed.querySelector("parsererror")?.textContent ?? null,
        title: parsed.querySelector("svg > title")?.textContent,
        texts: [...parsed.querySelectorAll("text")].map(({ textContent }) => textContent).join("\n"),
        open: [...parsed.querySelectorAll("*")].filter((one) => /var\(|--/.test(one.outerHTML)).length,
      };
    }, svg.bytes.toString("utf8"));
    expect(read).toMatchObject({ fault: null, title: finding, open: 0 });
    for (const said of [
      "单位：亿元",
      "数据截至2024年12月31日",
      "来源：S30",
      "调整前的阶段目标",
      "超9,400",
      "8,800",
    ])
      expect(read.texts).toContain(said);

    const png = await saved(page, "PNG");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    // Two dots for each of the drawing's, and more in it than white.
    expect(png.bytes.readUInt32BE(16)).toBe(1320);
    expect(png.bytes.length).toBeGreaterThan(20_000);
  });

  test("the numbers of a chart stand under it as a table", async ({ page }) => {
    await page.goto("/indicators/recognised-product-output");
    await page.getByText("以表格查看").click();
    const table = page.getByRole("table", { name: /图中数值/ });
    await expect(table.getByRole("row", { name: /2024年12月31日/ })).toHaveCount(2);
    await expect(page.getByRole("link", { name: /调整阶段目标/ })).toHaveCount(0);
    await expectAccessible(page);
  });
});

test.describe("for a coordinator", () => {
  test.use(signedIn(CAST.coordinator));
  const PATH = "/indicators/pool-inventions";

  test("interim targets are set, refused where they fall back, and changed as another version", async ({
    page,
  }) => {
    test.setTimeout(60_000);
    await page.goto(`${PATH}/interim-targets/edit`);
    await page.getByRole("button", { name: "增加一项" }).click();
    await page.getByLabel("应达到日期").fill("2026-06-30");
    await page.getByLabel("目标值").fill("70");
    await page.getByLabel("依据说明（中文）").fill("按入库进度测算");
    await page.getByLabel("依据", { exact: true }).selectOption("JUDGED");
    await page.getByRole("button", { name: "设定为第1版" }).click();
    await expect(page.locator("[data-field-error]")).toHaveText(/日期应在方案期限/);
    await page.getByLabel("应达到日期").fill("2025-06-30");
    await page.getByRole("button", { name: "设定为第1版" }).click();
    await expect(page).toHaveURL(new RegExp(`${PATH}#interim-targets`));
    const section = page.locator("#interim-targets");
    await expect(section.getByRole("row", { name: /2025年6月30日/ })).toContainText("70");

    await section.getByRole("link", { name: "调整阶段目标" }).click();
    await page.getByLabel("目标值").fill("65");
    await page.getByLabel("依据说明（中文）").fill("进度不及预期");
    await page.getByRole("button", { name: "设定为第2版" }).click();
    await section.getByText("以前的版本（1）").click();
    await expect(section).toContainText("按入库进度测算");
    await expectAccessible(page);
    await expectGoodOnEnglishPhone(page, [PATH, `${PATH}/interim-targets/edit`]);
  });
});

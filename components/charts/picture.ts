/*
 * A chart as a picture of its own: white, in the colours of paper whatever the reader's theme, with
 * the finding, unit, as-of date and source drawn in, so that it still says what it is once it has
 * left the page. Made from the drawing for paper, so it is the same on every screen.
 */

export type PictureFormat = "svg" | "png";

export type Picture = {
  title: string;
  unit: string;
  asOf: string;
  source: string;
  /** Without its ending. */
  fileName: string;
};

const NAMESPACE = "http://www.w3.org/2000/svg";
const EDGE = 20;
const TITLE = 17;
const SMALL = 12;
const SHARPNESS = 2;
const WAIT_MS = 8_000;

/** What a style sheet or an inherited style says about a shape or a text; outside the page nobody else says it. */
const RESOLVED = [
  ["fill", "rgb(0, 0, 0)"],
  ["fill-opacity", "1"],
  ["stroke", "none"],
  ["stroke-width", "1px"],
  ["stroke-dasharray", "none"],
  ["stroke-linejoin", "miter"],
  ["stroke-opacity", "1"],
  ["paint-order", "normal"],
  ["opacity", "1"],
  ["font-size", ""],
  ["font-weight", "400"],
  ["text-anchor", "start"],
] as const;

export async function savePicture(section: Element, picture: Picture, format: PictureFormat): Promise<void> {
  const drawing = await drawingIn(section);
  if (!drawing) return;
  const samples = [...section.querySelectorAll("[data-chart-legend] li")].map((item) => ({
    sample: item.querySelector("svg"),
    label: item.textContent ?? "",
  }));
  const svg = onWhite((holder) => composed(holder, drawing, samples, picture));
  const name = `${picture.fileName}.${format}`;
  if (format === "svg") return hand(new Blob([svg.text], { type: "image/svg+xml" }), name);
  hand(await painted(svg), name);
}

type Composed = { text: string; width: number; height: number };
type Sample = { sample: SVGSVGElement | null; label: string };

/** The drawing comes after the page; who clicks at once waits for it. */
async function drawingIn(section: Element): Promise<SVGSVGElement | null> {
  for (const start = Date.now(); Date.now() - start < WAIT_MS; ) {
    const found = section.querySelector<SVGSVGElement>("[data-chart-paper] svg");
    if (found) return found;
    await new Promise((next) => setTimeout(next, 100));
  }
  return null;
}

/** In the page for a moment, out of sight, where colours are those of paper: only there styles can be asked for. */
function onWhite<Made>(make: (holder: HTMLElement) => Made): Made {
  const holder = document.createElement("div");
  holder.className = "on-paper";
  holder.setAttribute("aria-hidden", "true");
  holder.style.cssText = "position:absolute;left:-9999px;top:0;width:2000px";
  document.body.append(holder);
  try {
    return make(holder);
  } finally {
    holder.remove();
  }
}

function composed(
  holder: HTMLElement,
  drawing: SVGSVGElement,
  samples: readonly Sample[],
  { title, unit, asOf, source }: Picture,
): Composed {
  const inner = { width: drawing.width.baseVal.value, height: drawing.height.baseVal.value };
  const width = inner.width + 2 * EDGE;
  const root = element("svg", { width, height: 1 });
  const ground = element("rect", { width: "100%", height: "100%", style: "fill:#fff" });
  root.append(ground);
  holder.append(root);
  const family = getComputedStyle(holder).fontFamily;
  root.setAttribute("font-family", family);

  let y = EDGE;
  const write = (text: string, size: number, colour: string, weight = "400") => {
    for (const line of lines(text, inner.width, `${weight} ${size}px ${family}`)) {
      y += Math.round(size * 1.35);
      const at = { x: EDGE, y, "font-size": size, style: `fill:${colour};font-weight:${weight}` };
      root.append(element("text", at, line));
    }
  };
  write(title, TITLE, "var(--ink)", "700");
  write(unit, SMALL, "var(--ink-soft)");
  y += 8;
  y = legend(root, samples, y, inner.width, `${SMALL}px ${family}`);
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x: EDGE, y, ...inner }))
    copy.setAttribute(name, String(value));
  root.append(copy);
  y += inner.height + 4;
  write(asOf, SMALL, "var(--ink-soft)");
  write(source, SMALL, "var(--ink-soft)");

  const height = y + EDGE;
  for (const [name, value] of Object.entries({ height, viewBox: `0 0 ${width} ${height}`, role: "img" }))
    root.setAttribute(name, String(value));
  for (const one of root.querySelectorAll("*")) resolve(one);
  root.prepend(element("title", {}, title), element("desc", {}, `${unit} · ${asOf} · ${source}`));
  root.setAttribute("xmlns", NAMESPACE);
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** Samples and their words one after the other, in as many lines as they need; answers where they end. */
function legend(root: Element, samples: readonly Sample[], from: number, room: number, font: string): number {
  if (samples.length === 0) return from;
  let [x, y] = [0, from];
  for (const { sample, label } of samples) {
    const own = sample?.width.baseVal.value ?? 0;
    const width = own + 6 + widthOf(label, font);
    if (x > 0 && x + width > room) [x, y] = [0, y + 18];
    if (sample) {
      const copy = sample.cloneNode(true) as SVGSVGElement;
      copy.setAttribute("x", String(EDGE + x));
      copy.setAttribute("y", String(y));
      root.append(copy);
    }
    const at = { x: EDGE + x + own + 6, y: y + 11, "font-size": SMALL, style: "fill:var(--ink-soft)" };
    root.append(element("text", at, label));
    x += width + 18;
  }
  return y + 24;
}

/** What style sheets say becomes the element's own; what only they understand goes. */
function resolve(one: Element): void {
  const style = getComputedStyle(one);
  const shape =
    one instanceof SVGGraphicsElement && !(one instanceof SVGGElement) && !(one instanceof SVGSVGElement);
  const said = shape
    ? RESOLVED.map(([name, usual]) => [name, style.getPropertyValue(name), usual] as const)
    : [];
  for (const attribute of [...one.attributes])
    if (/^(class|style|tabindex|role|aria-.*|data-.*)$/.test(attribute.name))
      one.removeAttribute(attribute.name);
  for (const [name, value, usual] of said) {
    if (value === usual || (name.startsWith("font") && one.localName !== "text")) one.removeAttribute(name);
    else one.setAttribute(name, value);
  }
}

/** Broken where it does not fit: Chinese between any two signs, English between words. */
function lines(text: string, room: number, font: string): string[] {
  const parts = text.match(/[\u2e80-\uffef][，。；：、）】”]*|[^\u2e80-\uffef\s]+\s*|\s+/g) ?? [];
  const broken = [""];
  for (const part of parts) {
    const longer = broken.at(-1) + part;
    if (broken.at(-1) && widthOf(longer.trimEnd(), font) > room) broken.push(part);
    else broken[broken.length - 1] = longer;
  }
  return broken.map((line) => line.trimEnd()).filter(Boolean);
}

let measure: CanvasRenderingContext2D | null = null;

function widthOf(text: string, font: string): number {
  measure ??= document.createElement("canvas").getContext("2d");
  if (!measure) return text.length * SMALL;
  measure.font = font;
  return measure.measureText(text).width;
}

async function painted({ text, width, height }: Composed): Promise<Blob> {
  const image = new Image();
  // The security policy lets pictures in from this site and from data addresses.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {
    width: width * SHARPNESS,
    height: height * SHARPNESS,
  });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}

function hand(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

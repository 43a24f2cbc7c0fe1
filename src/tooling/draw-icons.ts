/**
 * `npm run icons`: renders every assets/*.svg to the sizes that Office asks for. `name-small.svg` is the drawing for up to 24 pixels,
 * where the master's fine lines would blur. Run it after changing a drawing and commit the PNG files: builds do not need a browser.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./paths";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const largestSmall = 24;

async function main(): Promise<void> {
  const folder = join(root, "assets");
  const names = readdirSync(folder).filter((file) => file.endsWith(".svg") && !file.endsWith("-small.svg")).map((file) => file.replace(/\.svg$/, ""));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const name of names) {
      for (const size of sizes) {
        const drawing = readFileSync(join(folder, `${name}${size <= largestSmall ? "-small" : ""}.svg`), "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
        writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
      console.log(`${name}: ${sizes.join(", ")}`);
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

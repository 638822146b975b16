/** Draws the icons of the installed page (public/icons, committed) from public/favicon.svg, in the browser that the tests use: `node scripts/drawIcons.mjs`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findOrInstallBrowser } from './findBrowser.mjs';

const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));
const favicon = readFileSync(`${publicFolder}favicon.svg`, 'utf8');
/** `share`: of the width that the picture takes; a mask may cut away what is outside the inner 80 %. iOS shows see-through places black. */
const icons = [
  { name: '192', pixels: 192, share: 0.94, paper: 'transparent' },
  { name: '512', pixels: 512, share: 0.94, paper: 'transparent' },
  { name: 'maskable-512', pixels: 512, share: 0.7, paper: 'white' },
  { name: '180', pixels: 180, share: 0.86, paper: 'white' },
];

const browser = await chromium.launch({ executablePath: findOrInstallBrowser() || undefined, args: ['--no-sandbox'] });
const page = await browser.newPage({ colorScheme: 'light' });
for (const { name, pixels, share, paper } of icons) {
  await page.setViewportSize({ width: pixels, height: pixels });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${paper}"><div style="width:${100 * share}vw;line-height:0">${favicon}</div>`,
  );
  await page.screenshot({ path: `${publicFolder}icons/${name}.png`, omitBackground: paper === 'transparent' });
}
await browser.close();

// Takes pictures of exported pages: node test/page/screenshot.mjs PAGE.xhtml PICTURE.png [WIDTH HEIGHT [light|dark]]
// CHROMIUM names the browser where it is not /usr/bin/chromium.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [page, picture, width = '900', height = '1500', colorScheme = 'light'] = process.argv.slice(2);
if (!page || !picture) {
  console.error('usage: node test/page/screenshot.mjs PAGE.xhtml PICTURE.png [WIDTH HEIGHT [light|dark]]');
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const tab = await browser.newPage({ viewport: { width: Number(width), height: Number(height) }, colorScheme });
  await tab.goto(pathToFileURL(resolve(page)).href);
  await tab.screenshot({ path: picture });
} finally {
  await browser.close();
}

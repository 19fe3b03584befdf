import { type Browser, type Page, chromium } from 'playwright-core';
import { findBrowser } from '../../../support/find-browser.ts';

/** Debian's Chromium, kept from looking anything up. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}

/** What a page did that the console's page never does. */
export interface Watch {
  /** Dialogs, faults, refused scripts and styles, requests that leave for anywhere else. */
  readonly alarms: string[];
}

export function watch(page: Page, origin: string): Watch {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`fault: ${error.message}`));
  page.on('console', (message) => alarms.push(`console: ${message.text()}`));
  page.on('popup', (popup) => alarms.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) alarms.push(`request: ${request.url()}`);
  });
  return { alarms };
}

/** The pages whose access is tested, each in the state in which it shows most. Another address is another line. */
import { expect, type Page } from '@playwright/test';
import { untilStep } from '../playground';

export interface TestedPage {
  name: string;
  /** Without language and theme. */
  address: string;
  /** Until it shows what it is for. */
  ready: (page: Page) => Promise<unknown>;
}

const small = 'net=mlp&backend=wasm&shown=500&autoplay';
const shows = (testId: string) => (page: Page) => expect(page.getByTestId(testId).first()).toBeVisible();

export const testedPages: readonly TestedPage[] = [
  {
    name: 'compare',
    address: `?page=compare&${small}&steps=6`,
    ready: (page) => expect(page.getByTestId('run-0')).toBeVisible(),
  },
  { name: 'sandbox', address: '?page=sandbox', ready: shows('plane') },
  { name: 'lessons', address: '?page=lessons', ready: (page) => expect(page.locator('main')).toBeVisible() },
  { name: 'reference', address: '?page=reference', ready: (page) => expect(page.locator('main')).toBeVisible() },
  {
    name: 'lesson',
    address: '?page=sandbox&lesson=one-triplet',
    ready: (page) => expect(page.locator('.lesson')).toBeVisible(),
  },
  { name: 'recorded run', address: '?recorded=collapse', ready: (page) => untilStep(page, 0) },
  {
    name: 'playground',
    address: `?${small}&steps=20&view=anchor&views=triplet,matrix,distances,kinds,curves,net,retrieval&nonsense=1`,
    ready: (page) => untilStep(page, 20),
  },
];

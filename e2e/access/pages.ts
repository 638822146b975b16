/** The pages whose access is tested, each in the state in which it shows most. Another address is another line. */
import { expect, type Page } from '@playwright/test';
import { untilStep } from '../playground';

export interface TestedPage {
  name: string;
  /** Without language and theme. */
  address: string;
  /** Until it shows what it is for. */
  ready: (page: Page) => Promise<unknown>;
  /** No header: theme and language are asked for in the address. */
  bare?: true;
  /** Only where all browser tests are run: what it shows is shown by others too. */
  thorough?: true;
}

const small = 'net=mlp&backend=wasm&shown=500&autoplay';
const isThere = (page: Page) => expect(page.locator('main')).toBeVisible();
const shows = (testId: string) => (page: Page) => expect(page.getByTestId(testId).first()).toBeVisible();

export const testedPages: readonly TestedPage[] = [
  {
    name: 'compare',
    address: `?page=compare&${small}&steps=6`,
    ready: (page) => expect(page.getByTestId('run-0')).toBeVisible(),
  },
  { name: 'sandbox', address: '?page=sandbox', ready: shows('plane') },
  { name: 'lessons', address: '?page=lessons', ready: isThere },
  { name: 'reference', address: '?page=reference', ready: isThere, thorough: true },
  {
    name: 'lesson',
    address: '?page=sandbox&lesson=one-triplet',
    ready: (page) => expect(page.locator('.lesson')).toBeVisible(),
    thorough: true,
  },
  { name: 'recorded run', address: '?recorded=collapse', ready: (page) => untilStep(page, 0), thorough: true },
  {
    name: 'playground',
    address: `?${small}&steps=20&view=anchor&views=triplet,matrix,distances,kinds,curves,net,retrieval&nonsense=1`,
    ready: (page) => untilStep(page, 20),
  },
  {
    name: 'words',
    address: `?page=words&${small}&steps=20&query=gown&anchor=4`,
    ready: (page) => untilStep(page, 20),
  },
  { name: 'embedded sandbox', address: '?embed=sandbox', ready: isThere, bare: true },
  { name: 'embedded recorded run', address: '?embed=recorded&recorded=collapse', ready: isThere, bare: true, thorough: true },
  { name: 'embedded curves', address: `?embed=curves&${small}&steps=6`, ready: isThere, bare: true, thorough: true },
  { name: 'presenter mode', address: `?${small}&steps=6&present=1`, ready: (page) => untilStep(page, 6), bare: true },
];

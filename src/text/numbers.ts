/** Numbers as the reader's language writes them; formatters are made once for each language and width. */

import { currentLanguage, type Language, useLanguage } from './text';

export interface NumberFormats {
  /** 16,002: thousands separators from four digits on. */
  count(value: number): string;
  /** Fixed decimals: 0.120. */
  fixed(value: number, digits: number): string;
  /** At most so many decimals: 0.5, 0.125. */
  upTo(value: number, digits: number): string;
  /** A distance: two decimals, or two digits of one below 0.1, so that a collapsed embedding still shows its numbers. */
  distance(value: number): string;
  /** A share 0..1 as a percentage: 84.2 %. */
  percent(share: number, digits?: number): string;
}

const made = new Map<string, NumberFormats>();

/** Spanish leaves four-digit numbers ungrouped by default; grouped they line up with the longer ones beside them. */
export function numberFormats(language: Language): NumberFormats {
  const known = made.get(language);
  if (known) return known;
  const formatters = new Map<string, Intl.NumberFormat>();
  const formatter = (key: string, options: Intl.NumberFormatOptions) => {
    let found = formatters.get(key);
    if (!found) {
      found = new Intl.NumberFormat(language, options);
      formatters.set(key, found);
    }
    return found;
  };
  const formats: NumberFormats = {
    count: (value) => formatter('count', { maximumFractionDigits: 0, useGrouping: 'always' }).format(value),
    fixed: (value, digits) =>
      formatter(`fixed${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    upTo: (value, digits) => formatter(`upTo${digits}`, { maximumFractionDigits: digits }).format(value),
    distance: (value) =>
      value >= 0.1 || !(value > 0)
        ? formats.fixed(value, 2)
        : formats.upTo(value, Math.min(20, 1 - Math.floor(Math.log10(value)))),
    percent: (share, digits = 1) =>
      formatter(`percent${digits}`, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        share,
      ),
  };
  made.set(language, formats);
  return formats;
}

export function currentNumbers(): NumberFormats {
  return numberFormats(currentLanguage());
}

export function useNumbers(): NumberFormats {
  return numberFormats(useLanguage());
}

/** Lessons as data: each is whole, its address is understood, and both languages say all of it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readUrl } from '../state/experimentUrl';
import { course, findLesson, groups, lessonAfter } from './course';
import { phases } from './lesson';
import { linkToLesson } from './links';

afterEach(() => vi.unstubAllGlobals());

/** Every sentence in a tree of words, with where it is. */
function sentences(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value] as [string, string]] : sentences(value, `${path}.${key}`),
  );
}

it('has every lesson once, each leading to the next', () => {
  expect(course.length).toBeGreaterThanOrEqual(12);
  expect(new Set(course.map(({ id }) => id)).size).toBe(course.length);
  expect(Object.values(groups).flat()).toEqual(course);
  expect(course.slice(0, -1).map(lessonAfter)).toEqual(course.slice(1));
  expect(lessonAfter(course[course.length - 1])).toBeNull();
  expect(findLesson('collapse')?.page).toBe('playground');
  expect(findLesson('no-such-lesson')).toBeNull();
});

describe.each(course.map((lesson) => ({ id: lesson.id, lesson })))('$id', ({ lesson }) => {
  it('has an address that is understood as it stands', () => {
    vi.stubGlobal('location', { search: '?lang=es' });
    const { experiment, page, problems } = readUrl(linkToLesson(lesson));
    expect(problems).toEqual([]);
    expect(experiment).toMatchObject(lesson.experiment);
    expect(page).toMatchObject({ ...lesson.settings, page: lesson.page, lesson: lesson.id, language: 'es' });
  });

  it('offers two to four choices, looks at what it shows, and takes three minutes at most', () => {
    expect(lesson.choices.length).toBeGreaterThanOrEqual(2);
    expect(lesson.choices.length).toBeLessThanOrEqual(4);
    expect(lesson.minutes).toBeLessThanOrEqual(3);
    const marked = lesson.acts.flatMap((act) => (act.do === 'mark' ? act.as : []));
    expect(marked).toEqual([...lesson.marks]);
    for (const phase of phases) expect(lesson.look[phase], phase).toBeDefined();
  });

  it('says all of it in both languages, in short paragraphs', () => {
    const { en, es } = lesson.words;
    for (const words of [en, es]) {
      for (const [path, sentence] of sentences(words)) expect(sentence.trim(), path).not.toBe('');
      for (const paragraph of [...words.intro, ...words.why, words.watch, words.result, words.next])
        expect(paragraph.length, paragraph).toBeLessThanOrEqual(260);
      expect(Object.keys(words.choices).sort()).toEqual([...lesson.choices].sort());
      expect(Object.keys(words.marks).sort()).toEqual([...lesson.marks].sort());
    }
    expect(sentences(es).map(([path]) => path)).toEqual(sentences(en).map(([path]) => path));
    // A sentence left in English.
    for (const [i, [path, sentence]] of sentences(es).entries())
      if (sentence.length > 20) expect(sentence, path).not.toBe(sentences(en)[i][1]);
  });
});

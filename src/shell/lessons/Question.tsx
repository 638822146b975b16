/** The one question of a lesson: a choice is made with one press (or its number), and then it happens. */

import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import type { Lesson } from '../../lessons/lesson';
import { lessonStore, predict } from '../../lessons/lessonStore';
import { usePart } from '../../text/text';

const moves: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function Question({ lesson }: { lesson: Lesson }) {
  const words = usePart(lesson.words);
  const prediction = useStore(lessonStore, (state) => state.prediction);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const present = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const move = moves[event.key];
    if (move) buttons[(present + move + buttons.length) % buttons.length]?.focus();
    else if (/^[1-9]$/.test(event.key)) buttons[Number(event.key) - 1]?.click();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p id="lesson-question" className="lesson-question">
        {words.question}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame */}
      <div className="lesson-choices" role="group" aria-labelledby="lesson-question" ref={list} onKeyDown={onKeyDown}>
        {lesson.choices.map((choice, i) => (
          <button
            key={choice}
            type="button"
            className="button outlined"
            aria-pressed={prediction === null ? undefined : prediction === choice}
            onClick={() => predict(choice)}
            data-first={i === 0 ? true : undefined}
            data-testid={`choice-${choice}`}
          >
            {words.choices[choice]}
          </button>
        ))}
      </div>
    </>
  );
}

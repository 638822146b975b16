/** Troubleshooting: what you see, why, what to do, and a link that makes it happen in the playground. */

import { troubleIds, troubleLink, troubles } from '../../state/troubles';
import { useNumbers } from '../../text/numbers';
import { useReferenceWords } from '../../text/reference/words';
import { Icon } from '../../ui/Icon';
import './troubles.css';

export function Troubles() {
  const { troubles: words } = useReferenceWords();
  const numbers = useNumbers();
  return troubleIds.map((id) => {
    const item = words.items[id];
    return (
      <article key={id} className="trouble" id={troubles[id].slug} data-testid={`trouble-${id}`}>
        <h3>{item.name}</h3>
        <div>
          <p className="trouble-happen">
            <a className="button primary" href={troubleLink(id)} data-testid={`happen-${id}`}>
              <Icon name="play" />
              <span>{words.happen}</span>
            </a>
            <span className="muted">{words.steps(numbers.count(troubles[id].steps))}</span>
          </p>
          <dl>
            <dt>{words.see}</dt>
            <dd>{item.see}</dd>
            <dt>{words.why}</dt>
            <dd>{item.why}</dd>
            <dt>{words.todo}</dt>
            <dd>
              <ul>
                {item.todo.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
            <dt>{words.held}</dt>
            <dd className="muted">{item.held}</dd>
          </dl>
        </div>
      </article>
    );
  });
}

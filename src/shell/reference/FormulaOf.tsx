/** A loss's formula as MathML. */
import { formulas } from 'virtual:formulas';
import type { LossId } from '../../ranking/catalogue';
import '../losses.css';

export function FormulaOf({ loss }: { loss: LossId }) {
  return (
    <div
      className="formula"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow page it scrolls, and what scrolls must be reached by keys
      tabIndex={0}
      data-testid={`formula-of-${loss}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML made from the catalogue while building (scripts/formulas.ts)
      dangerouslySetInnerHTML={{ __html: formulas[loss] }}
    />
  );
}

/** Made by scripts/formulas.ts while building: each loss's formula as MathML. */
declare module 'virtual:formulas' {
  export const formulas: Record<import('../ranking/catalogue').LossId, string>;
}

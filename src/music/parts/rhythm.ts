/** Strength of a step character. */
export function strengthOf(step: string): number {
  if (step === 'o') return 0.45;
  if (step === 'x' || step === 'A' || step === '5' || step === '3') return 0.75;
  return 0.95;
}

/** The hits of a rhythm with their lengths up to the next hit, in beats from the start of the bar. */
export function hitsOf(rhythm: string): { beat: number; beats: number; step: string }[] {
  const at = [...rhythm].flatMap((step, index) => (step === '.' ? [] : [{ step, index }]));
  return at.map(({ step, index }, i) => ({
    step,
    beat: index / 4,
    beats: ((at[i + 1]?.index ?? rhythm.length) - index) / 4,
  }));
}
